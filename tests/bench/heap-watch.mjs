const MB = 1024 * 1024

/** Watches the JS heap and the buffers behind it, of a page and all its workers together, ten times a second. */
export class HeapWatch {
  #session
  #workers = new Map()
  #waiting = new Map()
  #message = 0
  #timer
  #busy = false
  #start = null
  #peak = { all: 0, heap: 0 }

  static async start(page) {
    const watch = new HeapWatch()
    const session = await page.context().newCDPSession(page)
    watch.#session = session
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => watch.#workers.set(sessionId, targetInfo.type))
    session.on('Target.detachedFromTarget', ({ sessionId }) => watch.#workers.delete(sessionId))
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message)
      watch.#waiting.get(id)?.(result)
      watch.#waiting.delete(id)
    })
    await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
    await watch.#sample()
    watch.#timer = setInterval(() => void watch.#sample(), 100)
    return watch
  }

  /** Peaks in MB above what was there at the start. */
  async stop() {
    clearInterval(this.#timer)
    await this.#session.detach()
    return this.#peak
  }

  #ask(sessionId) {
    const id = ++this.#message
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      setTimeout(() => resolve(null), 2000)
      this.#session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method: 'Runtime.getHeapUsage' }) }).catch(() => resolve(null))
    })
  }

  async #sample() {
    if (this.#busy) return
    this.#busy = true
    const usages = await Promise.all([this.#session.send('Runtime.getHeapUsage').catch(() => null), ...[...this.#workers.keys()].map((id) => this.#ask(id))])
    const heap = usages.reduce((sum, usage) => sum + (usage?.usedSize ?? 0), 0)
    const all = heap + usages.reduce((sum, usage) => sum + (usage?.backingStorageSize ?? 0), 0)
    this.#start ??= { all, heap }
    this.#peak = { all: Math.max(this.#peak.all, (all - this.#start.all) / MB), heap: Math.max(this.#peak.heap, (heap - this.#start.heap) / MB) }
    this.#busy = false
  }
}
