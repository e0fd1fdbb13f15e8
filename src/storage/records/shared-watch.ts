import { liveQuery, type Subscription } from 'dexie'

/** Who watches one thing, what it was last, and the one subscription behind it. */
type Watched<V> = { readonly listeners: Set<(value: V) => void>; last: { readonly value: V } | null; readonly subscription: Subscription }

/** Live queries by name: however many listen to one, the database is asked once. */
export class SharedWatch<V> {
  readonly #watched = new Map<string, Watched<V>>()

  constructor(private readonly onError: (error: unknown) => void) {}

  /** Calls back with what the query gives, now and after every change; returns the stop function. */
  watch(name: string, query: () => Promise<V>, onChange: (value: V) => void): () => void {
    const watched = this.#watched.get(name) ?? this.#begin(name, query)
    // A listener of its own even when the same function listens twice.
    const listener = (value: V): void => onChange(value)
    watched.listeners.add(listener)
    const { last } = watched
    if (last) queueMicrotask(() => watched.listeners.has(listener) && watched.last === last && listener(last.value))
    return () => {
      watched.listeners.delete(listener)
      if (watched.listeners.size > 0) return
      watched.subscription.unsubscribe()
      if (this.#watched.get(name) === watched) this.#watched.delete(name)
    }
  }

  #begin(name: string, query: () => Promise<V>): Watched<V> {
    const listeners = new Set<(value: V) => void>()
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        watched.last = { value }
        for (const listener of [...listeners]) listener(value)
      },
      error: (error: unknown) => {
        this.#watched.delete(name)
        this.onError(error)
      },
    })
    const watched: Watched<V> = { listeners, last: null, subscription }
    this.#watched.set(name, watched)
    return watched
  }
}
