import type { InvoiceId } from '../../domain/kernel/ids'
import type { Result } from '../../domain/kernel/result'
import type { FrozenCalls } from '../../domain/invoice/frozen-calls'
import type { DraftInvoice, Invoice, IssuedInvoice } from '../../domain/invoice/invoice'
import type { Database } from '../database/database'
import { blockKey, type FrozenRow, type StoredRecord } from '../database/stored'
import { read, refuse, write } from '../database/write'
import { written } from '../records/apply-change'
import { JournalWriter } from '../records/journal-writer'
import { ownField, sameValue } from '../records/own-field'
import { parseRecord } from '../records/read-record'
import { readable, toToday } from '../records/to-today'

/** What issuing needs; `series.format` and `build` are pure and run inside the transaction. */
export type IssueRequest = {
  /** The draft the figures were computed from. */
  readonly draft: DraftInvoice
  /** The counter's key (pattern and period) and how its count becomes a number. */
  readonly series: { readonly key: string; readonly format: (count: number) => string }
  readonly build: (number: string) => IssuedInvoice
  readonly frozen: readonly FrozenCalls[]
}

/**
 * Issues a draft in one strictly durable transaction: takes the next number of the series, writes the issued record,
 * its operations and its frozen calls. Two tabs get consecutive numbers; a failure uses none up. Fails with
 * `record.notFound`, `invoice.notDraft`, `invoice.changed` (the draft or a frozen block is no longer what was
 * computed), `record.invalid` or a storage failure.
 */
export function issueInvoice(db: Database, request: IssueRequest): Promise<Result<IssuedInvoice>> {
  const tables = [db.records('invoices'), db.journal, db.counters, db.frozenCalls, db.callBlocks]
  return write(db, tables, async () => {
    const stored = await readDraft(db, request.draft)
    const frozen = request.frozen.map(toFrozenRow)
    await requireBlocks(db, frozen)
    const number = await takeNumber(db, request.series)
    const issued = request.build(number)
    await replaceDraft(db, stored, issued)
    await db.frozenCalls.bulkAdd(frozen)
    return issued
  })
}

/** The frozen calls of an issued invoice, by key. */
export async function frozenCallsOf(db: Database, invoiceId: InvoiceId): Promise<readonly FrozenCalls[]> {
  const rows = await read(db, [db.frozenCalls], () => db.frozenCalls.where('invoiceId').equals(invoiceId).toArray())
  return rows.map(toFrozenCalls)
}

/** One key's frozen calls, or null. */
export async function frozenCallsFor(db: Database, invoiceId: InvoiceId, key: string): Promise<FrozenCalls | null> {
  const row = await read(db, [db.frozenCalls], () => db.frozenCalls.get([invoiceId, key]))
  return row ? toFrozenCalls(row) : null
}

/** The row of frozen calls, with the blocks it needs as index keys. */
export function toFrozenRow(frozen: FrozenCalls): FrozenRow {
  const blocks = frozen.blocks.map(({ importId, day, bits }) => ({ importId, day, bits: bits.slice() }))
  return { invoiceId: frozen.invoiceId, key: frozen.key, blocks, blockKeys: blocks.map((b) => blockKey(b.importId, b.day)) }
}

/** Frozen calls without the row's index keys. */
function toFrozenCalls({ invoiceId, key, blocks }: FrozenRow): FrozenCalls {
  return { invoiceId, key, blocks }
}

async function readDraft(db: Database, draft: DraftInvoice): Promise<StoredRecord> {
  const stored = await db.records('invoices').get(draft.id)
  if (!stored || stored.$deleted) return refuse('record.notFound', { table: 'invoices', id: draft.id })
  const present = readable('invoices', stored)
  if (present.state !== 'draft') return refuse('invoice.notDraft')
  if (!sameValue(present, draft)) return refuse('invoice.changed')
  return stored
}

async function requireBlocks(db: Database, frozen: readonly FrozenRow[]): Promise<void> {
  const needed = new Set(frozen.flatMap((row) => row.blockKeys))
  const keys = frozen.flatMap((row) => row.blocks.map((b): [string, number] => [b.importId, b.day]))
  const unique = [...new Map(keys.map((key) => [blockKey(...key), key])).values()]
  const present = await db.callBlocks.where(':id').anyOf(unique).count()
  if (present !== needed.size) refuse('invoice.changed')
}

async function takeNumber(db: Database, series: IssueRequest['series']): Promise<string> {
  const used = new Set<string>()
  // Of every invoice as it is stored: one this app cannot read bears its number too.
  await db.records('invoices').each(({ record }) => {
    const number = ownField(record, 'number')
    if (typeof number === 'string') used.add(number)
  })
  let count = (await db.counters.get(series.key))?.next ?? 1
  const last = count + used.size
  // A number that an invoice already bears (a changed pattern, a merged file) is passed over, never doubled.
  while (used.has(series.format(count))) {
    if (count > last) throw new Error('the series does not count')
    count++
  }
  await db.counters.put({ key: series.key, next: count + 1 })
  return series.format(count)
}

async function replaceDraft(db: Database, stored: StoredRecord, issued: IssuedInvoice): Promise<void> {
  const parsed = parseRecord('invoices', issued)
  if (!parsed.ok) return refuse(parsed.failure.code, parsed.failure.params, parsed.failure.where)
  const record: Invoice = parsed.value
  const journal = await JournalWriter.begin(db)
  const before = await toToday(db, 'invoices', stored, {}, journal)
  const heads = { ...before.heads }
  for (const [field, value] of Object.entries(record)) {
    if (sameValue(value, ownField(before.record, field))) continue
    heads[field] = [journal.add('invoices', record.id, field, value, heads[field] ?? [])]
  }
  await db.records('invoices').put(written('invoices', record, heads))
  await journal.save(db)
}
