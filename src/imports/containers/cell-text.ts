const DAY_MS = 86_400_000
/** Day 0 of the two date systems of workbooks. A cell within two months of it shows a time or a duration, no date. */
const dayZeros = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)]
const DURATION_DAYS = 60
/** Digits a workbook's numbers are exact in. */
const EXACT_DIGITS = 15

/** A workbook's cell as the text a person sees in it; `withTime` writes dates with their time of day. */
export function cellText(cell: unknown, withTime: boolean): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'true' : 'false'
  return cell instanceof Date ? momentText(cell.getTime(), withTime) : ''
}

/** Tells whether a cell is a date with a time of day other than midnight. */
export function hasTime(cell: unknown): boolean {
  return cell instanceof Date && durationMs(cell.getTime()) === null && Math.round(cell.getTime() / 1000) % 86_400 !== 0
}

/** Milliseconds since day 0 of a cell that shows a time or a duration; null for a date. */
function durationMs(ms: number): number | null {
  for (const zero of dayZeros) if (ms >= zero && ms < zero + DURATION_DAYS * DAY_MS) return ms - zero
  return null
}

/** `YYYY-MM-DD[ HH:MM:SS]`, or `h:mm:ss` for a time or duration. Workbooks round, so the nearest second is meant. */
function momentText(ms: number, withTime: boolean): string {
  if (Number.isNaN(ms)) return ''
  const duration = durationMs(ms)
  if (duration !== null) {
    const seconds = Math.round(duration / 1000)
    return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
  }
  const text = new Date(Math.round(ms / 1000) * 1000).toISOString()
  return withTime ? text.slice(0, 19).replace('T', ' ') : text.slice(0, 10)
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}

/** A number as the file stores it, without exponent and without the noise of binary fractions; whole numbers keep every digit. */
export function numberText(stored: string): string {
  const text = stored.trim()
  if (/^-?\d+$/.test(text)) return text
  const value = Number(text)
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return text
  const exact = Number(value.toPrecision(EXACT_DIGITS))
  return Number.isInteger(exact) ? exact.toFixed(0) : exact.toFixed(12).replace(/\.?0+$/, '')
}
