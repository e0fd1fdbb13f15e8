const CHANNEL = 'linewright-tabs'
const ANSWER_MS = 250

type Word = { readonly ask: string } | { readonly answer: string; readonly dirty: boolean }

/** Lets the windows of the app ask each other whether they hold unsaved changes. */
export function tabTalk(dirty: () => boolean, newId: () => string): { anyoneDirty(): Promise<boolean>; stop(): void } {
  const channel = new BroadcastChannel(CHANNEL)
  channel.addEventListener('message', (event: MessageEvent<Word>) => {
    if ('ask' in event.data) channel.postMessage({ answer: event.data.ask, dirty: dirty() } satisfies Word)
  })
  return {
    anyoneDirty() {
      if (dirty()) return Promise.resolve(true)
      return new Promise((resolve) => {
        const id = newId()
        const settle = (answer: boolean) => {
          channel.removeEventListener('message', listen)
          resolve(answer)
        }
        const listen = (event: MessageEvent<Word>) => {
          if ('answer' in event.data && event.data.answer === id && event.data.dirty) settle(true)
        }
        channel.addEventListener('message', listen)
        channel.postMessage({ ask: id } satisfies Word)
        setTimeout(() => settle(false), ANSWER_MS)
      })
    },
    stop: () => channel.close(),
  }
}
