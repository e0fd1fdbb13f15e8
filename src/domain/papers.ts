import type { FailureCode } from './kernel/failure'
import type { RecordTables, TableName } from './records'

/** What a kind of paper says of itself besides its record. */
type PaperTerms = {
  /** What issuing is told when the draft, or a day of calls it stands on, is no longer what was computed. */
  readonly changed: FailureCode
}

/**
 * The kinds of paper: records that are issued or sent, and from then on hold copies, calls and a number of their own.
 * A further kind is a record with a draft and an issued form, and one line here.
 */
export const papers = {
  invoices: { changed: 'invoice.changed' },
} as const satisfies Partial<Record<TableName, PaperTerms>>

/** The tables that hold papers. */
export type PaperTable = keyof typeof papers
export const paperTables = Object.keys(papers) as readonly PaperTable[]

/** Tells whether a table holds papers. */
export function isPaperTable(table: TableName): table is PaperTable {
  return Object.hasOwn(papers, table)
}

/** What every issued paper has. */
type Issued = { readonly state: 'issued'; readonly number: string; readonly frozenHash: string }

/** A paper of a table before it is issued, and from then on. */
export type DraftPaper<T extends PaperTable = PaperTable> = Extract<RecordTables[T], { readonly state: 'draft' }>
export type IssuedPaper<T extends PaperTable = PaperTable> = Extract<RecordTables[T], Issued>

/** Tells whether a record of a paper's table is issued. */
export function isIssued<T extends PaperTable>(paper: RecordTables[T]): paper is IssuedPaper<T> {
  return paper.state === 'issued'
}
