const CHANNEL = 'linewright-tabs'
const ANSWER_MS = 250

type Word = { readonly ask: string } | { readonly answer: string; readonly dirty: boolean } | { readonly forget: true }

/** What a window holds that an update would cost. */
type Held = { readonly dirty: boolean; forget(): void }

/** Lets the windows of the app ask each other whether they hold unsaved changes, and give them up together. */
export function tabTalk(held: Held, newId: () => string): { anyoneDirty(): Promise<boolean>; forgetEverywhere(): void; stop(): void } {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    if ('ask' in data) channel.postMessage({ answer: data.ask, dirty: held.dirty } satisfies Word)
    if ('forget' in data) held.forget()
  })
  return {
    anyoneDirty: () => (held.dirty ? Promise.resolve(true) : otherDirty(channel, newId())),
    forgetEverywhere() {
      held.forget()
      channel.postMessage({ forget: true } satisfies Word)
    },
    stop: () => channel.close(),
  }
}

function otherDirty(channel: BroadcastChannel, id: string): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (answer: boolean) => {
      channel.removeEventListener('message', listen)
      resolve(answer)
    }
    const listen = ({ data }: MessageEvent<Word>) => {
      if ('answer' in data && data.answer === id && data.dirty) settle(true)
    }
    channel.addEventListener('message', listen)
    channel.postMessage({ ask: id } satisfies Word)
    setTimeout(() => settle(false), ANSWER_MS)
  })
}
