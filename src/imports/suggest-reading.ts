import type { Reading } from '../domain/source/source'
import { isZone, zoneOf } from '../domain/kernel/zone'
import { columnFacts, type ColumnFacts } from './columns/column-facts'
import { dateTexts } from './calls/start-parts'
import { findDateOrder } from './columns/date-order'
import { suggestColumns } from './columns/suggest-columns'
import { revealedOffset } from './columns/revealed-offset'
import { knownDirections, knownOutcomes } from './columns/known-words'
import type { Table } from './head-and-tail'
import { recognisePreset } from './presets/preset-list'
import { durationMeanings, type DurationMeaning } from './calls/mapped-columns'
import type { DurationUnit } from './values/duration'
import { StartClock } from './values/start-clock'
import { serviceRow } from './rows/service-row'
import type { TableHead } from './rows/table-head'

/** More words than this are no outcome classes but free text. */
const MOST_WORDS = 200

/** How a file nobody has read before would be read: a preset when one recognises it, else a guess from names and cells. */
export function suggestReading(base: Pick<Reading, 'encoding' | 'delimiter' | 'zone'>, head: TableHead, table: Table, tail: readonly (readonly string[])[]): Reading {
  // Repeated headers and totals say nothing of what a column holds.
  const facts = columnFacts(table.rows.filter((row) => serviceRow(row, table.header) === null), table.width)
  const known = recognisePreset(table)
  const columns = known ? [...known.reading.columns] : suggestColumns(table.header, facts)
  const dateColumn = columns.findIndex((meaning) => meaning === 'start' || meaning === 'startDate')
  const dates = dateTexts([...table.rows, ...tail], columns)
  const { order } = findDateOrder(dates, table.rows, dateColumn)
  const words = (meaning: 'disposition' | 'direction') => wordsOf(facts, columns.indexOf(meaning))
  const reading: Reading = {
    layout: known ? known.preset.id : 'own',
    encoding: base.encoding, delimiter: base.delimiter, headerRow: head.headerRow, skipRows: head.skipRows,
    columns, dateOrder: order, zone: base.zone, day: '',
    callIdMeans: idMeaning(table, columns.indexOf('callId')),
    defaultDirection: 'inbound',
    ...known?.reading,
    durationUnits: { ...unitsOf(columns, facts, table.header), ...known?.reading.durationUnits },
    dispositions: { ...knownOutcomes(words('disposition')), ...known?.reading.dispositions },
    directions: { ...knownDirections(words('direction')), ...known?.reading.directions },
  }
  return { ...reading, zone: truthfulZone(reading, table) }
}

/** Distinct words of a column, none when it does not exist. */
export function wordsOf(facts: readonly ColumnFacts[], column: number): readonly string[] {
  return (facts[column]?.values ?? []).slice(0, MOST_WORDS)
}

/** An id that repeats among the looked-at rows names no single call. */
function idMeaning(table: Table, column: number): Reading['callIdMeans'] {
  const ids = column < 0 ? [] : table.rows.map((row) => (row[column] ?? '').trim()).filter((id) => id !== '')
  return ids.length > 0 && new Set(ids).size === ids.length ? 'unique' : 'none'
}

function unitsOf(columns: Reading['columns'], facts: readonly ColumnFacts[], header: readonly string[]): Reading['durationUnits'] {
  const units: [DurationMeaning, DurationUnit][] = []
  for (const meaning of durationMeanings) {
    const fact = facts[columns.indexOf(meaning)]
    if (fact) units.push([meaning, unitOfColumn(fact, header[fact.index] ?? '')])
  }
  return Object.fromEntries(units)
}

/** What the cells show; of plain numbers the header may say that they are minutes or milliseconds. */
function unitOfColumn(fact: ColumnFacts, name: string): DurationUnit {
  if (fact.kind === 'clock' || fact.kind === 'span') return 'clock'
  if (fact.kind === 'fraction') return 'dayFraction'
  if (/(?<!\p{L})(?:ms|msec|milliseconds?|мс|мсек)(?!\p{L})/iu.test(name)) return 'milliseconds'
  return /(?<!\p{L})(?:min|mins|minutes?|хв|хвилин|мин|минут|dk|dakika)(?!\p{L})/iu.test(name) ? 'minutes' : 'seconds'
}

/** UTC when the ids prove the file is written in UTC while the offered zone is elsewhere at that moment; else the offered zone. */
function truthfulZone(reading: Reading, table: Table): string {
  const start = reading.columns.indexOf('start')
  if (!isZone(reading.zone) || revealedOffset(table.rows, start, reading.dateOrder) !== 0) return reading.zone
  const at = new StartClock(reading.dateOrder, zoneOf('UTC')).instant(table.rows[0]?.[start] ?? '')
  return Number.isNaN(at) || zoneOf(reading.zone).offsetAt(at) === 0 ? reading.zone : 'Etc/UTC'
}
