import { dayNumber, daysInMonth } from '../../domain/kernel/calendar'

/** A date written in digits alone, with the time of day behind it if there is one. */
type CompactDate = { readonly day: number; readonly seconds: number }

/** `20260420`, `20260420135716`, `202604201357`, `20260420T135716`; null for anything else. Only years of call logs count. */
export function compactDate(text: string): CompactDate | null {
  const match = /^\s*((?:19[89]|20[0-6])\d)(\d{2})(\d{2})(?:[ T]?(\d{2})(\d{2})(\d{2})?(?:\.\d+)?)?\s*$/.exec(text)
  if (!match) return null
  const [year, month, date, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  const [y, m, d, time] = [year ?? 0, month ?? 0, date ?? 0, (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0)]
  if (m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m) || (hours ?? 0) > 23 || (minutes ?? 0) > 59 || (seconds ?? 0) > 59) return null
  return { day: dayNumber(y, m, d), seconds: time }
}

/** Seconds of a time of day in digits alone, zeros in front lost or not: `90102` = 9:01:02, `500` = 0:05:00; NaN for anything else. */
export function compactTime(text: string): number {
  const digits = text.trim()
  if (!/^\d{1,6}$/.test(digits)) return Number.NaN
  const value = Number(digits)
  return partsOf(value) && value < 240_000 ? seconds(value) : Number.NaN
}

/** Seconds of a length in digits alone, `[dd]hhmmss`: `102` = 62, `1094451` = 1 d 09:44:51; NaN for anything else. */
export function compactLength(text: string): number {
  const digits = text.trim()
  if (!/^\d{1,8}$/.test(digits)) return Number.NaN
  const value = Number(digits)
  return partsOf(value) && Math.floor(value / 10_000) % 100 < 24 ? seconds(value) : Number.NaN
}

/** Whether minutes and seconds are such. */
function partsOf(value: number): boolean {
  return value % 100 < 60 && Math.floor(value / 100) % 100 < 60
}

function seconds(value: number): number {
  return (value % 100) + (Math.floor(value / 100) % 100) * 60 + (Math.floor(value / 10_000) % 100) * 3600 + Math.floor(value / 1_000_000) * 86_400
}
