/** A reading of the hybrid logical clock: epoch milliseconds and a counter, as text that sorts in time order. */
type ClockReading = string

/** The next reading: never behind the last one, whatever the device's clock did. */
export function tick(last: ClockReading, now: number): ClockReading {
  const previous = last === '' ? { at: 0, count: 0 } : parseReading(last)
  const at = Math.max(0, Math.trunc(now))
  return at > previous.at ? reading(at, 0) : reading(previous.at, previous.count + 1)
}

/** The later of two readings. */
export function laterReading(a: ClockReading, b: ClockReading): ClockReading {
  return a > b ? a : b
}

/** Epoch milliseconds of a reading. */
export function readingTime(text: ClockReading): number {
  return parseReading(text).at
}

/** Tells whether a text is a reading. */
export function isReading(text: unknown): text is ClockReading {
  return typeof text === 'string' && /^\d{15}-\d{8}$/.test(text)
}

function reading(at: number, count: number): ClockReading {
  return `${String(at).padStart(15, '0')}-${String(count).padStart(8, '0')}`
}

function parseReading(text: ClockReading): { readonly at: number; readonly count: number } {
  return { at: Number(text.slice(0, 15)), count: Number(text.slice(16)) }
}
