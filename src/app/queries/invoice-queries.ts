import type { CallBlock } from '../../domain/archive/block'
import { rowCounts } from '../../domain/archive/mask'
import type { FrozenCalls } from '../../domain/invoice/frozen-calls'
import { frozenBase, frozenCalls, rowsLeftOut } from '../../domain/invoice/freeze'
import type { DraftInvoice, InvoiceLine, IssuedInvoice } from '../../domain/invoice/invoice'
import { prepareIssue } from '../../domain/invoice/issue'
import { counterKey, invoiceNumber } from '../../domain/invoice/number'
import type { PlainDate } from '../../domain/kernel/calendar'
import { failure } from '../../domain/kernel/failure'
import type { InvoiceId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import type { RowBits } from '../../domain/rating/rows'
import { exclusionOf, usageRule } from '../../domain/rating/verdict'
import type { CallPage, CallQueries, InvoiceComputation } from '../../desk/services'
import type { CallArchive } from '../../storage/archive/port'
import type { Database } from '../../storage/database/database'
import { frozenHash } from '../../storage/invoices/frozen-hash'
import { frozenCallsOf, issueInvoice } from '../../storage/invoices/issue-invoice'
import type { RecordStore } from '../../storage/records/port'
import { sha256 } from '../workspace/connection'
import { pageOf, type FoundRows } from './call-source'
import { rateInvoice, readBasis, type InvoiceBasis, type RatedInvoice } from './invoice-rating'

/** Which of a line's calls are wanted. */
export type LineCalls = Parameters<CallQueries['invoiceCalls']>[2]

/** Invoices: computed while they are drafts, read from their frozen calls once issued. */
export class InvoiceQueries implements Pick<CallQueries, 'computeInvoice' | 'invoiceCalls' | 'issueInvoice'> {
  constructor(private readonly db: Database, private readonly records: RecordStore, private readonly archive: CallArchive) {}

  async computeInvoice(invoiceId: InvoiceId): Promise<Result<InvoiceComputation>> {
    const rated = await this.#rate(invoiceId)
    return rated.ok ? ok(rated.value.rated.computation) : rated
  }

  async invoiceCalls(invoiceId: InvoiceId, lineKey: string, which: LineCalls, offset: number, limit: number): Promise<CallPage> {
    return pageOf(this.archive, await this.lineCalls(invoiceId, lineKey, which), offset, limit)
  }

  /** An invoice's lines: a draft's as they are now. */
  async lines(invoiceId: InvoiceId): Promise<readonly InvoiceLine[]> {
    return (await this.#content(invoiceId))?.lines ?? []
  }

  /** The rows a line billed or left out for one reason. */
  async lineCalls(invoiceId: InvoiceId, lineKey: string, which: LineCalls): Promise<readonly FoundRows[]> {
    const content = await this.#content(invoiceId)
    const line = content?.lines.find(({ key }) => key === lineKey)
    if (!content || !line) return []
    const billed = content.frozen.find(({ key }) => key === lineKey)?.blocks ?? []
    if (which === 'billed') return this.#rows(billed, line, () => true)
    const base = frozenBase(content.frozen, line)?.blocks ?? []
    const clause = line.rating?.clause
    if (!clause || clause.kind === 'monthlyFee') return []
    const rule = usageRule(clause)
    return this.#rows(rowsLeftOut(base, billed), line, (block, row) => exclusionOf(rule, block, row) === which.excluded)
  }

  async issueInvoice(invoiceId: InvoiceId, issuedOn: string): Promise<Result<IssuedInvoice>> {
    const rated = await this.#rate(invoiceId)
    if (!rated.ok) return rated
    const { basis, rated: { computation, ratings } } = rated.value
    const frozen = frozenCalls(invoiceId, ratings)
    const hash = await frozenHash(frozen, sha256)
    const { draft, client, company } = basis
    const date = issuedOn as PlainDate // checked below by the schema of the issued invoice
    const prepare = (number: string): Result<IssuedInvoice> =>
      prepareIssue({ draft, company, client, lines: computation.lines, recount: computation.recount, uncovered: computation.uncovered, number, issuedOn: date, frozenHash: hash })
    const trial = prepare('—')
    if (!trial.ok || !company) return trial.ok ? fail(failure('invoice.noCompany')) : trial
    const pattern = company.numberPattern
    return issueInvoice(this.db, {
      draft,
      series: { key: `${pattern} ${counterKey(company.numberReset, date)}`, format: (count) => invoiceNumber(pattern, date, count) },
      build: (number) => ({ ...trial.value, number }),
      frozen,
    })
  }

  async #rate(invoiceId: InvoiceId): Promise<Result<{ readonly basis: InvoiceBasis; readonly rated: RatedInvoice }>> {
    const found = await this.records.get('invoices', invoiceId)
    if (!found) return fail(failure('record.notFound'))
    if (found.record.state !== 'draft') return fail(failure('invoice.notDraft', { number: found.record.number }))
    const basis = await readBasis(this.records, this.archive, found.record satisfies DraftInvoice)
    if (!basis) return fail(failure('record.notFound'))
    const rated = rateInvoice(basis)
    return rated.ok ? ok({ basis, rated: rated.value }) : rated
  }

  /** Lines and rows of an invoice: a draft's as they are now, an issued one's as they were frozen. */
  async #content(invoiceId: InvoiceId): Promise<{ readonly lines: readonly InvoiceLine[]; readonly frozen: readonly FrozenCalls[] } | null> {
    const found = await this.records.get('invoices', invoiceId)
    if (!found) return null
    if (found.record.state === 'issued') return { lines: found.record.lines, frozen: await frozenCallsOf(this.db, invoiceId) }
    const rated = await this.#rate(invoiceId)
    return rated.ok ? { lines: rated.value.rated.computation.lines, frozen: frozenCalls(invoiceId, rated.value.rated.ratings) } : null
  }

  async #rows(bits: readonly RowBits[], line: InvoiceLine, keep: (block: CallBlock, row: number) => boolean): Promise<readonly FoundRows[]> {
    const blocks = await this.archive.blocks(bits.map(({ importId, day }) => ({ importId, day })))
    const byKey = new Map(blocks.map((block) => [`${block.importId} ${block.day}`, block]))
    return bits.flatMap(({ importId, day, bits: mask }) => {
      const block = byKey.get(`${importId} ${day}`)
      if (!block) return []
      const rows: number[] = []
      for (let row = 0; row < block.rows; row++) if (rowCounts(mask, row) && keep(block, row)) rows.push(row)
      return rows.length > 0 ? [{ block, rows: Uint32Array.from(rows), hotlineOf: () => line.hotlineId }] : []
    })
  }
}
