import { zoneOf } from '../../domain/kernel/zone'
import type { ColumnMeaning, Reading } from '../../domain/source/source'
import type { Ask } from '../port'
import { StartClock } from '../values/start-clock'
import type { ColumnFacts } from './column-facts'
import { namedMeaning } from '../names/column-names'
import { wordedMeaning } from './worded-meaning'

/**
 * Asks which of several starts counts: two columns of moments that both call themselves the start, and do not agree.
 * One that differs from a start named UTC by just the offset of the zone in every row is proved and not asked about.
 */
export function startsBeside(reading: Reading, header: readonly string[], facts: readonly ColumnFacts[], rows: readonly (readonly string[])[]): readonly Ask[] {
  const start = reading.columns.indexOf('start')
  if (start < 0) return []
  const clock = new StartClock(reading.dateOrder, zoneOf('UTC'))
  const saysStart = (index: number) => (namedMeaning(header[index] ?? '') ?? wordedMeaning(header[index] ?? '')) === 'when'
  const free = facts.filter(({ index, kind }) => reading.columns[index] === 'ignore' && (kind === 'datetime' || kind === 'epoch'))
  const others = free.filter(({ index }) => saysStart(index) || inAnotherZone(rows, clock, start, index))
  const differing = others.filter(({ index }) => rows.some((row) => {
    const [a, b] = [clock.instant(row[start] ?? ''), clock.instant(row[index] ?? '')]
    return !Number.isNaN(a - b) && Math.abs(a - b) > 1
  }))
  if (differing.length === 0 || (differing.length === 1 && differing[0] && provedByZone(reading, header, rows, start, differing[0].index))) return []
  const names = [start, ...differing.map(({ index }) => index)]
  return [{
    code: 'starts', params: { columns: names.map((index) => header[index] ?? '').join(', ') },
    options: names.map((chosen) => {
      const columns = reading.columns.map((meaning, index): ColumnMeaning => (index === chosen ? 'start' : index === start ? 'ignore' : meaning))
      return { key: 'column', params: { column: header[chosen] ?? '' }, patch: { columns, ...(isUtc(header[chosen] ?? '') ? { zone: 'Etc/UTC' } : {}) } }
    }),
  }]
}

/** Whether a column tells the same moments on a clock of another zone: whole quarters of an hour away, the same in nearly every row. */
function inAnotherZone(rows: readonly (readonly string[])[], clock: StartClock, start: number, other: number): boolean {
  const minutesApart = (row: readonly string[]) => Math.round((clock.instant(row[other] ?? '') - clock.instant(row[start] ?? '')) / 60)
  const apart = rows.slice(0, 400).map(minutesApart).filter((minutes) => !Number.isNaN(minutes))
  const [first = 0] = apart
  if (apart.length < 2 || first === 0 || first % 15 !== 0 || Math.abs(first) > 14 * 60) return false
  return apart.filter((minutes) => minutes === first || Math.abs(minutes - first) === 60).length >= apart.length * 0.9
}

function isUtc(name: string): boolean {
  return /(?<!\p{L})(?:utc|gmt)(?!\p{L})/iu.test(name)
}

function provedByZone(reading: Reading, header: readonly string[], rows: readonly (readonly string[])[], start: number, other: number): boolean {
  const utc = isUtc(header[other] ?? '') ? other : isUtc(header[start] ?? '') ? start : -1
  if (utc < 0) return false
  const local = utc === other ? start : other
  const clock = new StartClock(reading.dateOrder, zoneOf('UTC'))
  const here = new StartClock(reading.dateOrder, zoneOf(utc === start ? 'UTC' : reading.zone))
  if (utc === start) return false
  return rows.every((row) => {
    const difference = clock.instant(row[utc] ?? '') - here.instant(row[local] ?? '')
    return Number.isNaN(difference) || Math.abs(difference) <= 1
  })
}
