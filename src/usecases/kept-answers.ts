/** Answers held at once: the draft on screen, the lists of its calls, and those beside it. */
const MOST = 8

/** Answers that are dear to make, kept while nothing they were made from has changed. */
export class KeptAnswers {
  readonly #entries = new Map<string, { readonly revision: string; readonly answer: Promise<unknown> }>()

  /** The answer kept under a key and revision, else the one `make` gives. An answer that failed is not kept. */
  of<T>(key: string, revision: string, make: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key)
    if (known?.revision === revision) return known.answer as Promise<T> // a key belongs to one kind of answer
    const answer = make()
    this.#entries.delete(key)
    this.#entries.set(key, { revision, answer })
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= MOST) break
      this.#entries.delete(oldest)
    }
    answer.catch(() => {
      if (this.#entries.get(key)?.answer === answer) this.#entries.delete(key)
    })
    return answer
  }
}
