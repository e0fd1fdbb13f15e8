declare const plainDate: unique symbol

/** A business date without time or zone, `YYYY-MM-DD`; compares and sorts as text. */
export type PlainDate = string & { readonly [plainDate]: true }

/** The number of days since 1970-01-01 of a civil date. */
export type DayNumber = number

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Civil date → day number (proleptic Gregorian; algorithm of H. Hinnant, "days_from_civil"). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146097 + doe - 719468
}

/** Day number → civil year, month (1–12), day. */
export function civilOfDay(day: DayNumber): { year: number; month: number; day: number } {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** Tells whether a value is a real calendar date written `YYYY-MM-DD`. */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string') return false
  const m = pattern.exec(value)
  if (!m) return false
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Number of days of a month. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)
}

/** Day number → `YYYY-MM-DD`. */
export function dateOfDay(day: DayNumber): PlainDate {
  const c = civilOfDay(day)
  return `${String(c.year).padStart(4, '0')}-${String(c.month).padStart(2, '0')}-${String(c.day).padStart(2, '0')}` as PlainDate
}

/** `YYYY-MM-DD` → day number. Throws on text that is no date: callers hold a PlainDate. */
export function dayOfDate(date: PlainDate): DayNumber {
  const m = pattern.exec(date)
  if (!m) throw new RangeError(`not a date: ${date}`)
  return dayNumber(Number(m[1]), Number(m[2]), Number(m[3]))
}

/** Adds calendar days. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayOfDate(date) + days)
}

/** ISO weekday of a day number: 1 = Monday … 7 = Sunday. */
export function weekdayOfDay(day: DayNumber): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return ((((day + 3) % 7) + 7) % 7 + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** Parses text from a file or form; null when it is no real date. */
export function parsePlainDate(text: string): PlainDate | null {
  return isPlainDate(text) ? text : null
}
