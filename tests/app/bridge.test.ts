import { expose } from 'comlink'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Bridge } from '../../src/app/workers/bridge'
import { DROPPED, type Served } from '../../src/app/workers/serve'

type Asks = { readonly double: (room: never, n: number) => number; readonly progress: (room: never, tell: (done: number) => void) => string }

/** The page's end of a worker: one port of a channel, whose other end answers unless it is dead. */
class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel()
  dead = false
  ended = false

  constructor(served: Served) {
    super()
    const { port1, port2 } = this.#channel
    port1.addEventListener('message', ({ data }) => {
      const event = new Event('message') as Event & { data: unknown }
      event.data = data
      this.dispatchEvent(event)
    })
    port1.start()
    const inside = {
      addEventListener: (type: string, listener: EventListener) => port2.addEventListener(type, (event) => !this.dead && listener(event)),
      removeEventListener: () => undefined,
      postMessage: (...given: [unknown, Transferable[]]) => port2.postMessage(...given),
      start: () => port2.start(),
    }
    expose(served, inside as never)
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer)
  }

  terminate(): void {
    this.ended = true
    this.#channel.port1.close()
    this.#channel.port2.close()
  }

  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }))
  }
}

const workers: FakeWorker[] = []
const asked: string[] = []

/** A bridge whose workers answer `double` and `progress`; `answer` may hold a question back or refuse to open. */
function bridge({ idleMs = null as number | null, open = () => Promise.resolve(), hold = Promise.resolve() as Promise<unknown> } = {}): Bridge<Asks> {
  const dropped = new Set<number>()
  return new Bridge<Asks>({
    kind: 'own', idleMs,
    start: () => {
      const worker = new FakeWorker({
        open,
        async ask(id, name, ...request) {
          asked.push(name)
          await hold
          if (dropped.has(id)) return DROPPED
          if (name === 'double') return Number(request[0]) * 2
          await (request[0] as (done: number) => Promise<void>)(50)
          return 'done'
        },
        drop: (id) => void dropped.add(id),
        ping: () => true,
      })
      workers.push(worker)
      return worker as unknown as Worker
    },
  })
}

afterEach(() => {
  vi.useRealTimers()
  for (const worker of workers.splice(0)) worker.terminate()
  asked.length = 0
})

describe('the way to a worker', () => {
  it('starts it with the first question, once', async () => {
    const { ask } = bridge()
    expect(workers).toHaveLength(0)
    expect(await Promise.all([ask.double(2), ask.double(3)])).toEqual([4, 6])
    expect(workers).toHaveLength(1)
  })

  it('carries a function across, to tell progress', async () => {
    const told: number[] = []
    expect(await bridge().ask.progress((done) => void told.push(done))).toBe('done')
    expect(told).toEqual([50])
  })

  it('starts anew after one that died; what was asked of the dead one rejects', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { ask } = bridge()
    await ask.double(1)
    const [first] = workers
    if (!first) throw new Error('no worker')
    first.dead = true
    const lost = expect(ask.double(2)).rejects.toThrow('out of memory')
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    first.fail('out of memory')
    await vi.advanceTimersByTimeAsync(5000)
    await lost
    expect(first.ended).toBe(true)
    expect(await ask.double(3)).toBe(6)
    expect(workers).toHaveLength(2)
  })

  it('keeps one that reports an error and still answers', async () => {
    const { ask } = bridge()
    await ask.double(1)
    workers[0]?.fail('a handled mishap')
    expect(await ask.double(4)).toBe(8)
    expect([workers.length, workers[0]?.ended]).toEqual([1, false])
  })

  it('ends an idle one, never one that works, and starts anew with the next question', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let go = (): void => undefined
    const hold = new Promise<void>((done) => { go = done })
    const { ask } = bridge({ idleMs: 1000, hold })
    const long = ask.double(5)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(workers[0]?.ended).toBe(false)
    go()
    expect(await long).toBe(10)
    await vi.advanceTimersByTimeAsync(999)
    expect(workers[0]?.ended).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(workers[0]?.ended).toBe(true)
    expect(await ask.double(6)).toBe(12)
    expect(workers).toHaveLength(2)
  })

  it('rejects what a worker that cannot open its room was asked, and tries again with the next question', async () => {
    let turns = 0
    const { ask } = bridge({ open: () => (turns++ === 0 ? Promise.reject(new Error('storage is busy')) : Promise.resolve()) })
    await expect(ask.double(1)).rejects.toThrow('storage is busy')
    expect(await ask.double(2)).toBe(4)
    expect([workers.length, workers[0]?.ended]).toEqual([2, true])
  })

  it('drops a question nobody waits for any more', async () => {
    let go = (): void => undefined
    const hold = new Promise<void>((done) => { go = done })
    const { ask, drop } = bound(bridge({ hold }))
    const answer = ask.double(1)
    const rejected = expect(answer).rejects.toThrow('double')
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    drop(answer)
    await new Promise((done) => setTimeout(done, 20))
    go()
    await rejected
  })
})

function bound(one: Bridge<Asks>): { readonly ask: Bridge<Asks>['ask']; readonly drop: (answer: Promise<unknown>) => void } {
  return { ask: one.ask, drop: (answer) => one.drop(answer) }
}
