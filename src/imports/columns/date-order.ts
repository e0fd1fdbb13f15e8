import { withoutMonthName } from '../values/named-month'
import { newDateParts, scanDate, dayOfParts, type DateOrder } from '../values/date-scan'

/** The order of a column's dates, or that nothing in the file settles day against month. */
type DateOrderFinding = { readonly order: DateOrder; readonly certain: boolean }

const DAY = 86_400

/** Decides the date order from all values of the date column, then from stamps elsewhere in the same rows. */
export function findDateOrder(dates: readonly string[], rows: readonly (readonly string[])[], column: number): DateOrderFinding {
  const parts = newDateParts()
  let [dmy, mdy, ymd, scanned, dots] = [0, 0, 0, 0, 0]
  for (const text of dates) {
    if (!scanDate(text, parts) && !scanDate(withoutMonthName(text) ?? '', parts)) continue
    scanned++
    if (parts.firstDigits === 4 || parts.a > 31) ymd++
    else if (parts.a > 12 && parts.b <= 12) dmy++
    else if (parts.b > 12 && parts.a <= 12) mdy++
    if (parts.separator === 46) dots++
  }
  if (scanned === 0) return { order: 'epoch', certain: true }
  if (ymd * 2 > scanned) return { order: 'ymd', certain: true }
  if (dmy > mdy) return { order: 'dmy', certain: mdy === 0 || dmy > mdy * 20 }
  if (mdy > dmy) return { order: 'mdy', certain: dmy === 0 || mdy > dmy * 20 }
  if (dots === scanned) return { order: 'dmy', certain: true }
  return byEvidence(rows, column) ?? { order: 'dmy', certain: false }
}

/** An epoch inside an id, or a year-first stamp in another cell, says which of day and month is which. */
function byEvidence(rows: readonly (readonly string[])[], column: number): DateOrderFinding | null {
  const parts = newDateParts()
  let [dmy, mdy] = [0, 0]
  for (const row of rows) {
    if (!scanDate(row[column] ?? '', parts) || parts.a === parts.b) continue
    const asDmy = dayOfParts(parts, 'dmy')
    const asMdy = dayOfParts(parts, 'mdy')
    for (let i = 0; i < row.length; i++) {
      const day = i === column ? Number.NaN : stampedDay(row[i] ?? '')
      if (Math.abs(day - asDmy) <= 1) dmy++
      else if (Math.abs(day - asMdy) <= 1) mdy++
    }
  }
  if (dmy === mdy) return null
  return { order: dmy > mdy ? 'dmy' : 'mdy', certain: Math.min(dmy, mdy) * 10 < Math.max(dmy, mdy) }
}

/** The day of a stamp in a cell: `1706368044.12` in an id, `20180112…` in a recording's name; NaN when there is none. */
function stampedDay(cell: string): number {
  const epoch = epochInId(cell)
  if (!Number.isNaN(epoch)) return Math.floor(epoch / DAY)
  const match = /(?<!\d)(20[0-9]{2})[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6}|(?!\d)|\d{8})/.exec(cell)
  if (!match) return Number.NaN
  return dayOfParts({ a: Number(match[1]), b: Number(match[2]), c: Number(match[3]), firstDigits: 4, lastDigits: 2, separator: 45, end: 0 }, 'ymd')
}

/** Epoch seconds inside an Asterisk-like id (`[server-]1706368044.12`), NaN when there is none. */
export function epochInId(cell: string): number {
  const match = /^(?:[\w.-]*-)?(1\d{9})\.\d+$/.exec(cell.trim())
  return match ? Number(match[1]) : Number.NaN
}
