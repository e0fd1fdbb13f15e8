import type { Result } from '../../domain/kernel/result'
import type { FrozenCalls } from '../../domain/paper/frozen-calls'
import { isIssued, papers, type DraftPaper, type IssuedPaper, type PaperTable } from '../../domain/papers'
import { declarationOf } from '../../domain/records'
import type { Database } from '../database/database'
import { blockKey, type FrozenRow, type StoredRecord } from '../database/stored'
import { refuse, write } from '../database/write'
import { checked, written } from '../records/apply-change'
import { JournalWriter } from '../records/journal-writer'
import { ownField, sameValue } from '../records/own-field'
import { readable, toToday } from '../records/to-today'
import { toFrozenRow } from './frozen-calls'

/** A series of numbers: its counter's key (pattern and period), and how a count becomes a number. */
export type Series = { readonly key: string; readonly format: (count: number) => string }

/** What issuing needs; `series.format` and `build` are pure and run inside the transaction. */
export type IssueRequest<T extends PaperTable> = {
  readonly table: T
  /** The draft the paper was computed from. */
  readonly draft: DraftPaper<T>
  readonly series: Series
  readonly build: (number: string) => IssuedPaper<T>
  readonly frozen: readonly FrozenCalls[]
}

/**
 * Issues a draft in one strictly durable transaction: takes the next number of the series, writes the issued record,
 * its operations and its frozen calls. Two tabs get consecutive numbers; a failure uses none up. Fails with
 * `record.notFound`, what the record's declaration says of one that is issued already, what the paper's says when the
 * draft or a frozen block is no longer what was computed, `record.invalid` or a storage failure.
 */
export function issuePaper<T extends PaperTable>(db: Database, request: IssueRequest<T>): Promise<Result<IssuedPaper<T>>> {
  const { table } = request
  return write(db, [db.records(table), db.journal, db.counters, db.paperCalls, db.callBlocks], async () => {
    const stored = await readDraft(db, table, request.draft)
    const frozen = request.frozen.map(toFrozenRow)
    await requireBlocks(db, table, frozen)
    const issued = request.build(await takeNumber(db, table, request.series))
    await replaceDraft(db, table, stored, issued)
    await db.paperCalls.bulkAdd(frozen)
    return issued
  })
}

async function readDraft<T extends PaperTable>(db: Database, table: T, draft: DraftPaper<T>): Promise<StoredRecord> {
  const stored = await db.records(table).get(draft.id)
  if (!stored || stored.$deleted) return refuse('record.notFound', { table, id: draft.id })
  const present = readable(table, stored)
  if (isIssued<T>(present)) return refuse(declarationOf<PaperTable>(table).issuedElsewhere ?? 'record.frozen')
  if (!sameValue(present, draft)) return refuse(papers[table].changed)
  return stored
}

async function requireBlocks(db: Database, table: PaperTable, frozen: readonly FrozenRow[]): Promise<void> {
  const needed = new Set(frozen.flatMap((row) => row.blockKeys))
  const keys = frozen.flatMap((row) => row.blocks.map((b): [string, number] => [b.importId, b.day]))
  const unique = [...new Map(keys.map((key) => [blockKey(...key), key])).values()]
  const present = await db.callBlocks.where(':id').anyOf(unique).count()
  if (present !== needed.size) refuse(papers[table].changed)
}

async function takeNumber(db: Database, table: PaperTable, series: Series): Promise<string> {
  const used = new Set<string>()
  // Of every paper of the kind as it is stored: one this app cannot read bears its number too.
  await db.records(table).each(({ record }) => {
    const number = ownField(record, 'number')
    if (typeof number === 'string') used.add(number)
  })
  let count = (await db.counters.get(series.key))?.next ?? 1
  const last = count + used.size
  // A number that a paper already bears (a changed pattern, a merged file) is passed over, never doubled.
  while (used.has(series.format(count))) {
    if (count > last) throw new Error('the series does not count')
    count++
  }
  await db.counters.put({ key: series.key, next: count + 1 })
  return series.format(count)
}

async function replaceDraft<T extends PaperTable>(db: Database, table: T, stored: StoredRecord, issued: IssuedPaper<T>): Promise<void> {
  const record = checked(table, issued)
  const journal = await JournalWriter.begin(db)
  const before = await toToday(db, table, stored, {}, journal)
  const heads = { ...before.heads }
  for (const [field, value] of Object.entries(record)) {
    if (sameValue(value, ownField(before.record, field))) continue
    heads[field] = [journal.add(table, record.id, field, value, heads[field] ?? [])]
  }
  await db.records(table).put(written(table, record, heads))
  await journal.save(db)
}
