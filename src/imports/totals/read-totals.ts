import type { SourceTotal } from '../../domain/reconcile/totals'
import { dateOfDay } from '../../domain/kernel/calendar'
import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { detectEncoding } from '../bytes/encoding'
import { decodePiece } from '../bytes/text-chunks'
import { columnFacts, type ColumnFacts } from '../columns/column-facts'
import { headerKey, namedMeaning } from '../names/column-names'
import { findDateOrder } from '../columns/date-order'
import { tableOf } from '../head-and-tail'
import { detectDelimiter } from '../rows/delimiter'
import { LARGEST_TABLE, smallTable } from '../rows/small-table'
import { findTableHead } from '../columns/table-head'
import { dayOfParts, newDateParts, scanDate, type DateOrder } from '../values/date-scan'
import { totalsNames } from './totals-names'

/** What a column of a summary can mean. */
export const totalsRoles = ['date', 'queue', 'calls', 'answered', 'abandoned'] as const
export type TotalsRole = (typeof totalsRoles)[number]

/** The column of each role, −1 where the file has none; `order` how its dates are written. */
export type TotalsMapping = { readonly columns: Readonly<Record<TotalsRole, number>>; readonly order: DateOrder }

/** A summary as it was read: its columns for a mapping by hand, and the totals of its rows. */
export type TotalsReading = {
  readonly fileName: string
  readonly columns: readonly { readonly index: number; readonly header: string; readonly examples: readonly string[] }[]
  readonly mapping: TotalsMapping
  /** False when nothing in the file settles day against month. */
  readonly orderCertain: boolean
  readonly totals: readonly SourceTotal[]
  /** Rows without a date or a number: totals of totals, titles. */
  readonly skippedRows: number
}

/**
 * Reads a system's own summary (one row = the totals of a day, or of a queue's day), as recognised or as mapped by
 * hand. Fails with `file.empty`, `import.unreadable`, `import.tooLarge` or `import.noRows`. Without a date column or
 * one with counts it reads no totals: the mapping must be given.
 */
export async function readTotals(blob: Blob, fileName: string, mapping?: TotalsMapping): Promise<Result<TotalsReading>> {
  const where = { file: fileName }
  if (blob.size === 0) return fail(failure('file.empty', undefined, where))
  if (blob.size > LARGEST_TABLE) return fail(failure('import.tooLarge', undefined, where))
  const bytes = await blob.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null)
  if (!bytes) return fail(failure('import.unreadable', undefined, where))
  const encoding = detectEncoding(bytes)
  const delimiter = detectDelimiter(decodePiece(bytes.subarray(0, 131_072), encoding))
  const text = decodePiece(bytes, encoding)
  const { rows } = smallTable(text, delimiter)
  const table = tableOf(rows, findTableHead(rows, text))
  if (table.rows.length === 0) return fail(failure('import.noRows', undefined, where))
  const facts = columnFacts(table.rows, table.width)
  const columns = mapping?.columns ?? suggestRoles(table.header, facts)
  const found = findDateOrder(table.rows.map((row) => row[columns.date] ?? ''), table.rows, columns.date)
  const used: TotalsMapping = { columns, order: mapping?.order ?? found.order }
  const totals = table.rows.flatMap((row) => totalOf(row, used) ?? [])
  return ok({
    fileName, mapping: used, orderCertain: found.certain, totals, skippedRows: table.rows.length - totals.length,
    columns: facts.map(({ index, values }) => ({ index, header: (table.header[index] ?? '').trim(), examples: values.slice(0, 3) })),
  })
}

/** Roles by the names of columns, each to the first that bears one and mostly holds what it says; the date by its cells alone. */
function suggestRoles(header: readonly string[], facts: readonly ColumnFacts[]): Record<TotalsRole, number> {
  const roles: Record<TotalsRole, number> = { date: -1, queue: -1, calls: -1, answered: -1, abandoned: -1 }
  for (const { index, values } of facts) {
    const key = headerKey(header[index] ?? '')
    if (mostly(values, (cell) => scanDate(cell, parts))) {
      if (roles.date < 0) roles.date = index
      continue
    }
    const counts = mostly(values, (cell) => countIn(cell) !== null)
    const role = (['calls', 'answered', 'abandoned'] as const).find((one) => totalsNames[one].has(key))
    if (role && counts && roles[role] < 0) roles[role] = index
    const meaning = namedMeaning(header[index] ?? '')
    if (!role && roles.queue < 0 && (meaning === 'queue' || meaning === 'line' || meaning === 'campaign')) roles.queue = index
  }
  return roles
}

/** Half of the values at least: a summary ends in sums and may say `-`. */
function mostly(values: readonly string[], holds: (cell: string) => boolean): boolean {
  return values.length > 0 && values.filter(holds).length * 2 >= values.length
}

const parts = newDateParts()

function totalOf(row: readonly string[], { columns, order }: TotalsMapping): SourceTotal | null {
  if (columns.date < 0 || !scanDate((row[columns.date] ?? '').trim(), parts)) return null
  const day = dayOfParts(parts, order)
  const [calls, answered, abandoned] = [columns.calls, columns.answered, columns.abandoned].map((column) => (column < 0 ? null : countIn(row[column] ?? '')))
  if (Number.isNaN(day) || [calls, answered, abandoned].every((count) => count === null || count === undefined)) return null
  return { date: dateOfDay(day), queue: columns.queue < 0 ? '' : (row[columns.queue] ?? '').trim(), calls: calls ?? null, answered: answered ?? null, abandoned: abandoned ?? null }
}

/** A whole number of calls, thousands parted or not; null when the cell holds none. */
function countIn(cell: string): number | null {
  const text = cell.trim().replace(/(\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '$1')
  const plain = /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text.replace(/[.,]0+$/, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}
