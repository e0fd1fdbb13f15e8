import { utf8Encoder } from './legacy-encodings'

/** A seeded source of chance: the same number makes the same files. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = (seed * 2_654_435_761) >>> 0
  }

  /** A whole number below `n`. */
  below(n: number): number {
    this.#state = (Math.imul(this.#state ^ (this.#state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((this.#state ^ (this.#state >>> 13)) >>> 0) % n
  }

  one<T>(all: readonly T[]): T {
    const found = all[this.below(all.length)]
    if (found === undefined) throw new Error('nothing to choose from')
    return found
  }

  shuffled<T>(all: readonly T[]): readonly T[] {
    return all.map((item) => [this.below(1_000_000), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item)
  }
}

/** A call as it happened: what a right reading of any file about it must give. */
export type Made = {
  readonly id: string
  readonly start: number
  readonly wait: number
  readonly talk: number
  readonly answered: boolean
  readonly outbound: boolean
  readonly operator: string
  readonly number: string
}

/** Calls of some days in order of time: a third of them nobody took. */
export function madeCalls(chance: Chance, many: number, longest = 900): readonly Made[] {
  let at = Date.UTC(2026, 3, 13, 6) / 1000
  return Array.from({ length: many }, (_, i) => {
    at += 1000 + chance.below(4000)
    const answered = chance.below(3) > 0
    return {
      id: `C${5000 + i}`, start: at, wait: 3 + chance.below(50), talk: answered ? 61 + chance.below(longest) : 0, answered, outbound: false,
      operator: answered ? chance.one(['Olena', 'Mehmet', 'Anna', 'Ivan']) : '', number: `38067${String(1_000_000 + chance.below(8_999_999))}`,
    }
  })
}

/** The figures a right reading gives, as `figuresOf` writes them. */
export function truthOf(calls: readonly Made[]): string {
  const answered = calls.filter((call) => call.answered)
  const missed = calls.filter((call) => !call.answered)
  const sum = (some: readonly Made[], of: 'wait' | 'talk') => some.reduce((total, call) => total + call[of], 0)
  const said = (word: string, some: readonly Made[]) => (some.length === 0 ? [] : [`inbound ${word} ${some.length} talk ${sum(some, 'talk')} wait ${sum(some, 'wait')}`])
  return [...said('abandoned', missed), ...said('answered', answered)].join('; ')
}

const two = (n: number): string => String(n).padStart(2, '0')
export const clock = (seconds: number): string => `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
const parts = (at: number) => {
  const date = new Date(at * 1000)
  return { y: date.getUTCFullYear(), m: two(date.getUTCMonth() + 1), d: two(date.getUTCDate()), time: clock(at % 86_400) }
}
export const isoDate = (at: number): string => `${parts(at).y}-${parts(at).m}-${parts(at).d}`
export const dotDate = (at: number): string => `${parts(at).d}.${parts(at).m}.${parts(at).y}`
export const timeText = (at: number): string => parts(at).time
export const compactDay = (at: number): string => isoDate(at).replaceAll('-', '')

/** A table as a file. */
export function fileOf(header: readonly string[], rows: readonly (readonly string[])[], delimiter: string, encode: (text: string) => Uint8Array<ArrayBuffer> = utf8Encoder): Uint8Array<ArrayBuffer> {
  const cell = (text: string) => (text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
  return encode(`${[header, ...rows].filter((row) => row.length > 0).map((row) => row.map(cell).join(delimiter)).join('\n')}\n`)
}
