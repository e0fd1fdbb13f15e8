import type { Reading } from '../domain/source/source'
import { isZone, zoneOf } from '../domain/kernel/zone'
import { dateTexts } from './calls/start-parts'
import { columnFacts, type ColumnFacts } from './columns/column-facts'
import { findDateOrder } from './columns/date-order'
import { channelForm, giveChannels } from './columns/channel-columns'
import { guessByCells } from './columns/guess-by-cells'
import { idColumns } from './columns/id-columns'
import { noCalls } from './columns/medium'
import { knownDirections, knownOutcomes } from './columns/known-words'
import { revealedOffset } from './columns/revealed-offset'
import { settleLengths } from './columns/settle-lengths'
import { suggestColumns } from './columns/suggest-columns'
import { unitOfColumn } from './columns/column-unit'
import { wordedMeaning } from './columns/worded-meaning'
import { namedMeaning } from './names/column-names'
import { durationMeanings, type DurationMeaning } from './calls/mapped-columns'
import type { Table } from './head-and-tail'
import type { Evidence } from './port'
import { recognisePreset } from './presets/preset-list'
import { serviceRow } from './rows/service-row'
import type { TableHead } from './columns/table-head'
import type { DurationUnit } from './values/duration'
import { StartClock } from './values/start-clock'
import { negativesOf } from './values/negative'
import { findThousands } from './values/thousands'

/** More words than this are no outcome classes but free text. */
const MOST_WORDS = 200

/** How a file nobody has read before would be read: a preset when one recognises it, else a guess from names and cells. */
export function suggestReading(base: Pick<Reading, 'encoding' | 'delimiter' | 'cuts' | 'zone'>, head: TableHead, table: Table, tail: readonly (readonly string[])[]): { readonly reading: Reading; readonly evidence: readonly Evidence[] } {
  const { facts, rows } = dataOf(table)
  const known = recognisePreset(table)
  const names = known ? [...known.reading.columns] : suggestColumns(table.header, facts)
  if (!known && table.header.length === 0) guessByCells(facts, rows, names)
  if (!known) giveChannels(table.header, facts, names)
  const dateColumn = names.findIndex((meaning) => meaning === 'start' || meaning === 'startDate')
  const { order } = findDateOrder(dateTexts([...table.rows, ...tail], names), table.rows, dateColumn)
  const thousands = findThousands(numberColumns(facts, rows)).mark
  const settled = known ? null : settleLengths(table.header, facts, rows, names, { dateOrder: order }, thousands)
  const ids = known ? null : idColumns(table.header, facts, rows, settled?.columns ?? names)
  const columns = ids?.columns ?? names
  const negative = known ? undefined : negativesOf(durationMeanings.map((meaning) => rows.map((row) => row[columns.indexOf(meaning)] ?? '')))?.says
  const words = (meaning: 'disposition' | 'direction' | 'kind' | 'medium') => wordsOf(facts, columns.indexOf(meaning))
  const reading: Reading = {
    layout: known ? known.preset.id : 'own',
    encoding: base.encoding, delimiter: base.delimiter, ...(base.cuts ? { cuts: base.cuts } : {}), headerRow: head.headerRow, skipRows: head.skipRows,
    columns, dateOrder: order, zone: base.zone, day: '',
    callIdMeans: ids?.means ?? 'none',
    ...(ids?.repeated ? { repeatedIds: ids.repeated } : {}),
    ...(known ? {} : channelForm(facts, columns)),
    ...(thousands === undefined ? {} : { thousands }),
    ...(negative === undefined ? {} : { negative }),
    ...(!known && startsAtEnd(table.header, columns) ? { startsAt: 'end' as const } : {}),
    defaultDirection: 'inbound',
    ...known?.reading,
    durationUnits: { ...(settled?.units ?? unitsOf(columns, facts, table.header)), ...known?.reading.durationUnits },
    dispositions: { ...knownOutcomes([...words('disposition'), ...words('kind')]), ...known?.reading.dispositions },
    directions: { ...knownDirections([...words('direction'), ...words('kind')]), ...noCalls(words('medium')), ...known?.reading.directions },
  }
  const evidence = [...(settled?.evidence ?? []), ...(ids?.evidence ?? [])]
  return { reading: { ...reading, zone: truthfulZone(reading, table) }, evidence }
}

/** Whether the moment that stands for the start is called the end of the call, and a length tells how long before it began. */
function startsAtEnd(header: readonly string[], columns: Reading['columns']): boolean {
  const starts = columns.flatMap((meaning, i) => (meaning === 'start' || meaning === 'startDate' || meaning === 'startTime' ? [header[i] ?? ''] : []))
  return starts.length > 0 && starts.every((name) => (namedMeaning(name) ?? wordedMeaning(name)) === 'end') && durationMeanings.some((meaning) => columns.includes(meaning))
}

/** The looked-at rows that are data, and what they say of each column: repeated headers and totals say nothing. */
export function dataOf(table: Table): { readonly facts: readonly ColumnFacts[]; readonly rows: readonly (readonly string[])[] } {
  const rows = table.rows.filter((row) => serviceRow(row, table.header) === null)
  return { facts: columnFacts(rows, table.width), rows }
}

/** The cells of the columns that hold plain numbers, in which a comma or a point may part thousands. */
function numberColumns(facts: readonly ColumnFacts[], rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return facts.filter(({ kind }) => kind === 'number').map(({ index }) => rows.map((row) => row[index] ?? ''))
}

/** Distinct words of a column, none when it does not exist. */
export function wordsOf(facts: readonly ColumnFacts[], column: number): readonly string[] {
  return (facts[column]?.values ?? []).slice(0, MOST_WORDS)
}

function unitsOf(columns: Reading['columns'], facts: readonly ColumnFacts[], header: readonly string[]): Reading['durationUnits'] {
  const units: [DurationMeaning, DurationUnit][] = []
  for (const meaning of durationMeanings) {
    const fact = facts[columns.indexOf(meaning)]
    if (fact) units.push([meaning, unitOfColumn(fact, header[fact.index] ?? '')])
  }
  return Object.fromEntries(units)
}

/** UTC when the start's own name or the ids prove the file is written in it while the offered zone is elsewhere at that moment; else the offered zone. */
function truthfulZone(reading: Reading, table: Table): string {
  const start = reading.columns.findIndex((meaning) => meaning === 'start' || meaning === 'startTime')
  const named = reading.layout === 'own' && /(?<!\p{L})(?:utc|gmt)(?!\p{L}|\s*[+-])/iu.test(table.header[start] ?? '')
  if (!isZone(reading.zone) || (!named && revealedOffset(table.rows, reading.columns.indexOf('start'), reading.dateOrder) !== 0)) return reading.zone
  if (named) return 'Etc/UTC'
  const at = new StartClock(reading.dateOrder, zoneOf('UTC')).instant(table.rows[0]?.[start] ?? '')
  return Number.isNaN(at) || zoneOf(reading.zone).offsetAt(at) === 0 ? reading.zone : 'Etc/UTC'
}
