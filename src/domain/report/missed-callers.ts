import type { HotlineId } from '../kernel/ids'
import type { Selection } from '../selection/selection'

/** How a caller who was missed was reached after their last missed call. */
export type Reached = { readonly at: number; readonly how: 'calledAgain' | 'calledBack' }

/** A caller of one hotline some of whose calls nobody took. Instants are epoch seconds. */
export type MissedCaller = {
  readonly hotlineId: HotlineId
  /** The number as the logs write it: the keys of its calls (`domain/archive/caller-key.ts`). */
  readonly keys: readonly number[]
  readonly missed: number
  readonly firstMissed: number
  readonly lastMissed: number
  /** The first contact after the last missed call; null = not reached yet. */
  readonly reached: Reached | null
}

/** Days after a period in which a caller of it may still have been reached. */
export const REACHED_WITHIN_DAYS = 7

/** Digits by which a number is one number, with or without its country or trunk prefix. */
const SAME = 1e9

/**
 * The number behind a caller key without what is written before it in some logs only (+380, 0): its last nine digits.
 * Numbers shorter than that are whole; 0 = unknown.
 */
export function personOf(key: number): number {
  return key < SAME ? -key : key % SAME
}

type Open = { readonly hotlineId: HotlineId; readonly keys: Set<number>; missed: number; first: number; last: number }

/**
 * Finds out who of the callers nobody took was reached later: their own next call to the same hotline was answered, or
 * somebody called them and they took it. Calls come in any order; missed calls first, then contacts.
 */
export class MissedCallers {
  readonly #open = new Map<string, Open>()
  /** The entries of a number, one for each hotline it was missed at. */
  readonly #people = new Map<number, string[]>()
  readonly #reached = new Map<string, Reached>()

  /** A call nobody took. Callers without a number cannot be called back and are left out. */
  miss(hotlineId: HotlineId, key: number, start: number): void {
    if (key === 0) return
    const person = personOf(key)
    const at = `${hotlineId} ${person}`
    const known = this.#open.get(at)
    if (!known) {
      this.#people.set(person, [...(this.#people.get(person) ?? []), at])
      this.#open.set(at, { hotlineId, keys: new Set([key]), missed: 1, first: start, last: start })
      return
    }
    known.keys.add(key)
    known.missed++
    known.first = Math.min(known.first, start)
    known.last = Math.max(known.last, start)
  }

  /** A call of the caller's that was answered; all missed ones are known by now. */
  answered(hotlineId: HotlineId, key: number, start: number): void {
    if (key !== 0) this.#contact(`${hotlineId} ${personOf(key)}`, { at: start, how: 'calledAgain' })
  }

  /** A call to that number that was taken, whoever made it and for whichever hotline. */
  calledBack(key: number, start: number): void {
    if (key === 0) return
    for (const at of this.#people.get(personOf(key)) ?? []) this.#contact(at, { at: start, how: 'calledBack' })
  }

  #contact(at: string, contact: Reached): void {
    const open = this.#open.get(at)
    if (!open || contact.at <= open.last) return
    const before = this.#reached.get(at)
    if (!before || contact.at < before.at) this.#reached.set(at, contact)
  }

  /** Those not reached first, then the others; within each the latest missed call first. */
  list(): readonly MissedCaller[] {
    return [...this.#open]
      .map(([at, { hotlineId, keys, missed, first, last }]): MissedCaller => ({
        hotlineId, keys: [...keys].sort((a, b) => a - b), missed, firstMissed: first, lastMissed: last, reached: this.#reached.get(at) ?? null,
      }))
      .sort((a, b) => Number(a.reached !== null) - Number(b.reached !== null) || b.lastMissed - a.lastMissed || byText(a.hotlineId, b.hotlineId) || (a.keys[0] ?? 0) - (b.keys[0] ?? 0))
  }
}

/** The calls of a report nobody took; with keys, those of one caller. */
export function missedCalls(report: Selection, keys?: readonly number[]): Selection {
  return { ...report, direction: ['inbound'], outcome: ['abandoned', 'overflow'], ...(keys ? { callers: [...keys] } : {}) }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
