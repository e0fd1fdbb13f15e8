import { parsePlainDate, dayOfDate } from '../../domain/kernel/calendar'
import type { EpochSeconds, Zone } from '../../domain/kernel/zone'
import type { Cell } from '../rows/row-cells'
import { dayOfParts, newDateParts, scanDate, type DateOrder } from './date-scan'
import { compactDate, compactTime } from './compact-clock'
import { withoutMonthName } from './named-month'
import { clockAt, numberAt, scanEnd, skipBlanks, timeOfDay } from './time-of-day'
import { zoneWordOffset } from './zone-word'

const DAY = 86_400
/** Excel's day 0 (1899-12-30) in days before 1970. */
const EXCEL_EPOCH_DAYS = 25_569
const LAST_EPOCH = 0xffff_ffff

/** Turns date and time cells into epoch seconds in the source's zone; NaN where a cell is no such thing. */
export class StartClock {
  readonly #order: DateOrder
  readonly #zone: Zone
  readonly #words: Readonly<Record<string, number>> | undefined
  readonly #parts = newDateParts()
  /** Offset of local days whose clock never jumps; NaN for the others. */
  readonly #steady = new Map<number, number>()
  #lastDate = ''
  #dayOfLastDate = Number.NaN
  #lastDay = Number.NaN
  #lastOffset = Number.NaN
  /** Starts that fell into an hour the clock showed twice. */
  repeatedHours = 0
  /** Starts at a time of day the clock never showed. */
  missingHours = 0

  /** `words`: what ambiguous zone words of the file mean, in minutes from UTC. */
  constructor(order: DateOrder, zone: Zone, words?: Readonly<Record<string, number>>) {
    this.#order = order
    this.#zone = zone
    this.#words = words
  }

  /** A cell with date and time (a date alone is its midnight; an explicit offset or Z is obeyed). */
  instant(text: string): EpochSeconds {
    if (text.length === this.#lastDate.length + 9 && text.startsWith(this.#lastDate)) {
      const seconds = plainClock(text, this.#lastDate.length)
      if (seconds >= 0) return this.#at(this.#dayOfLastDate, seconds)
    }
    const parts = this.#parts
    if (!scanDate(text, parts)) return this.#fromNumberOrName(text)
    const day = dayOfParts(parts, this.#order)
    this.#remember(text.slice(0, parts.end), day)
    let at = skipBlanks(text, parts.end)
    if (text.charCodeAt(at) === 84 || text.charCodeAt(at) === 44) at = skipBlanks(text, at + 1)
    if (at === text.length) return this.#at(day, 0)
    const seconds = clockAt(text, at)
    if (!(seconds < DAY + 1)) return Number.NaN
    at = skipBlanks(text, scanEnd())
    if (at === text.length) return this.#at(day, seconds)
    const offset = offsetAt(text.slice(at).trim(), this.#words)
    return Number.isNaN(offset) ? Number.NaN : inRange(day * DAY + seconds - offset)
  }

  /** The same of a cell in place. */
  instantIn(cell: Cell): EpochSeconds {
    const { bytes, from, to } = cell
    const length = to - from - 9
    if (length === this.#lastDate.length && this.#beginsAlike(bytes, from)) {
      const seconds = plainClockIn(bytes, from + length)
      if (seconds >= 0) return this.#at(this.#dayOfLastDate, seconds)
    }
    return this.instant(cell.text())
  }

  #beginsAlike(bytes: Uint8Array, from: number): boolean {
    const date = this.#lastDate
    for (let i = 0; i < date.length; i++) if (bytes[from + i] !== date.charCodeAt(i)) return false
    return true
  }

  /** Neighbouring rows share their date: the next cell that begins alike needs only its time read. */
  #remember(date: string, day: number): void {
    this.#lastDate = date
    this.#dayOfLastDate = day
  }

  /** The day number of a date cell (a time behind it is ignored). */
  day(text: string): number {
    if (scanDate(text, this.#parts)) return dayOfParts(this.#parts, this.#order)
    const written = withoutMonthName(text)
    if (written !== null && scanDate(written, this.#parts)) return dayOfParts(this.#parts, this.#order)
    const serial = Number(text.trim() || Number.NaN)
    const compact = compactDate(text)
    if (compact !== null) return compact.day
    return serial > 20_000 && serial < 80_000 ? Math.floor(serial) - EXCEL_EPOCH_DAYS : Number.NaN
  }

  /** A day and the time cell beside it; a time cell that carries a date of its own wins. */
  onDay(day: number, time: string): EpochSeconds {
    const seconds = timeOfDay(time)
    if (!Number.isNaN(seconds)) return this.#at(day, seconds)
    const compact = compactTime(time)
    if (!Number.isNaN(compact)) return this.#at(day, compact)
    return time.trim() === '' ? Number.NaN : this.instant(time)
  }

  /** The same of a time cell in place. */
  onDayIn(day: number, cell: Cell): EpochSeconds {
    const seconds = cell.to - cell.from === 8 ? clockIn(cell.bytes, cell.from) : -1
    return seconds >= 0 ? this.#at(day, seconds) : this.onDay(day, cell.text())
  }

  #at(day: number, seconds: number): EpochSeconds {
    const offset = day === this.#lastDay ? this.#lastOffset : this.#offsetOf(day)
    if (!Number.isNaN(offset)) return inRange(day * DAY + seconds - offset)
    if (Number.isNaN(day)) return Number.NaN
    const local = day * DAY + seconds
    const epoch = this.#zone.toEpoch(local)
    if (this.#zone.toEpoch(local, true) !== epoch) {
      if (epoch + this.#zone.offsetAt(epoch) === local) this.repeatedHours++
      else this.missingHours++
    } else if (epoch + this.#zone.offsetAt(epoch) !== local) this.missingHours++
    return inRange(epoch)
  }

  #offsetOf(day: number): number {
    if (Number.isNaN(day)) return Number.NaN
    let offset = this.#steady.get(day)
    if (offset === undefined) {
      const from = day * DAY
      const first = from - this.#zone.toEpoch(from)
      const last = from + DAY - 1 - this.#zone.toEpoch(from + DAY - 1, true)
      offset = first === last ? first : Number.NaN
      this.#steady.set(day, offset)
    }
    this.#lastDay = day
    this.#lastOffset = offset
    return offset
  }

  #fromNumberOrName(text: string): EpochSeconds {
    const compact = compactDate(text)
    if (compact !== null) return this.#at(compact.day, compact.seconds)
    const epoch = this.#fromNumber(text)
    const written = Number.isNaN(epoch) ? withoutMonthName(text) : null
    return written === null ? epoch : this.instant(written)
  }

  /** Epoch seconds, milliseconds or microseconds, or an Excel serial day. */
  #fromNumber(text: string): EpochSeconds {
    const from = skipBlanks(text, 0)
    const whole = numberAt(text, from)
    if (skipBlanks(text, scanEnd()) === text.length && whole >= 1e8 && whole <= LAST_EPOCH) return whole
    const value = /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.trim().replace(',', '.')) : Number.NaN
    if (value >= 1e14) return inRange(Math.floor(value / 1e6))
    if (value >= 1e11) return inRange(Math.floor(value / 1000))
    if (value >= 1e8) return inRange(Math.floor(value))
    if (!(value > 20_000 && value < 80_000)) return Number.NaN
    const days = Math.floor(value)
    return this.#at(days - EXCEL_EPOCH_DAYS, Math.min(Math.round((value - days) * DAY), DAY - 1))
  }
}

/** Seconds of ` HH:MM:SS` or `THH:MM:SS` at `at`, −1 for anything else. */
function plainClock(text: string, at: number): number {
  const gap = text.charCodeAt(at)
  if ((gap !== 32 && gap !== 84) || text.charCodeAt(at + 3) !== 58 || text.charCodeAt(at + 6) !== 58) return -1
  const hours = twoDigits(text, at + 1)
  const minutes = twoDigits(text, at + 4)
  const seconds = twoDigits(text, at + 7)
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : -1
}

/** The number of two digits at `at`, 100 when they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100
}

/** The same in bytes. */
function plainClockIn(bytes: Uint8Array, at: number): number {
  const gap = bytes[at]
  return gap === 32 || gap === 84 ? clockIn(bytes, at + 1) : -1
}

/** Seconds of `HH:MM:SS` at `at`, −1 for anything else. */
function clockIn(bytes: Uint8Array, at: number): number {
  if (bytes[at + 2] !== 58 || bytes[at + 5] !== 58) return -1
  const hours = twoDigitsIn(bytes, at)
  const minutes = twoDigitsIn(bytes, at + 3)
  const seconds = twoDigitsIn(bytes, at + 6)
  return hours < 24 && minutes < 60 && seconds < 60 ? hours * 3600 + minutes * 60 + seconds : -1
}

function twoDigitsIn(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48
  const ones = (bytes[at + 1] ?? 0) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100
}

/** The day number of the day a person gave for a file without dates, NaN when none was given. */
export function givenDay(text: string): number {
  const date = parsePlainDate(text)
  return date ? dayOfDate(date) : Number.NaN
}

/** Seconds of `Z`, `+3`, `+03`, `+0300`, `UTC+3`, `GMT+03:00`, `EDT`, `(MSK)` at the end of a cell; NaN for anything else. */
function offsetAt(text: string, words: Readonly<Record<string, number>> | undefined): number {
  const match = /^\(?(\p{L}{0,5})\s*(?:([+\-\u2212])\s*(\d{1,2})(?::?(\d{2}))?)?\)?$/u.exec(text)
  if (!match) return Number.NaN
  const [, word = '', sign, hours = '0', minutes = '0'] = match
  if (sign === undefined) return zoneWordOffset(word, words) * 60
  if (!/^(?:UTC|GMT|Z|)$/i.test(word) || Number(minutes) > 59 || Number(hours) > 18) return Number.NaN
  const seconds = Number(hours) * 3600 + Number(minutes) * 60
  return sign === '+' ? seconds : -seconds
}

function inRange(epoch: number): EpochSeconds {
  return epoch >= 0 && epoch <= LAST_EPOCH ? epoch : Number.NaN
}
