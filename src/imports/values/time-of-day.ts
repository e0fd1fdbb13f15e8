/** Position after the last character `clockAt` or `numberAt` read: the scanners' second result, without an object per call. */
let end = 0

/** Where the last scan stopped. */
export function scanEnd(): number {
  return end
}

/** The whole number at `at`, NaN when there is no digit (or more than 11); `scanEnd()` is behind it. */
export function numberAt(text: string, at: number): number {
  let value = 0
  let i = at
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i) - 48
    if (c < 0 || c > 9) break
    value = value * 10 + c
  }
  end = i
  return i === at || i - at > 11 ? Number.NaN : value
}

/** Skips blanks (also the no-break ones) from `at`. */
export function skipBlanks(text: string, at: number): number {
  let i = at
  for (; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c !== 32 && c !== 9 && c !== 0xa0 && c !== 0x202f) break
  }
  return i
}

/**
 * Seconds of `h:mm[:ss[.fff]]` with an optional AM/PM at `at`; NaN when it is no such clock. Hours may pass 24
 * (durations); 12 AM is 0 h, so `12:02:23 AM` is 143 s.
 */
export function clockAt(text: string, at: number): number {
  const hours = numberAt(text, at)
  if (Number.isNaN(hours) || text.charCodeAt(end) !== 58) return Number.NaN
  const minutes = numberAt(text, end + 1)
  if (!(minutes < 60)) return Number.NaN
  let seconds = 0
  if (text.charCodeAt(end) === 58) {
    seconds = numberAt(text, end + 1)
    if (!(seconds < 61)) return Number.NaN
    const c = text.charCodeAt(end)
    if ((c === 46 || c === 44) && text.charCodeAt(end + 1) >= 48 && text.charCodeAt(end + 1) <= 57) {
      numberAt(text, end + 1)
    }
  }
  if (end === text.length) return hours * 3600 + minutes * 60 + seconds
  return halfDay(text, hours) * 3600 + minutes * 60 + seconds
}

/** The hour under an AM/PM that may follow; leaves `end` behind it. */
function halfDay(text: string, hours: number): number {
  const at = skipBlanks(text, end)
  const half = text.charCodeAt(at) | 32
  let i = at + 1
  if (text[i] === '.') i++
  if ((half !== 97 && half !== 112) || (text.charCodeAt(i) | 32) !== 109) return hours
  if (hours < 1 || hours > 12) return Number.NaN
  end = text[i + 1] === '.' ? i + 2 : i + 1
  return (hours % 12) + (half === 112 ? 12 : 0)
}

/** Seconds since midnight of a time cell: a clock, a fraction of a day, or `9:05 PM`; NaN when it is none. */
export function timeOfDay(text: string): number {
  const at = skipBlanks(text, 0)
  const clock = clockAt(text, at)
  if (!Number.isNaN(clock)) return skipBlanks(text, end) === text.length && clock < 86_400 ? clock : Number.NaN
  const fraction = /^\s*(0?[.,]\d+|0)\s*$/.test(text) ? Number(text.trim().replace(',', '.')) : Number.NaN
  return fraction >= 0 && fraction < 1 ? Math.min(Math.round(fraction * 86_400), 86_399) : Number.NaN
}
