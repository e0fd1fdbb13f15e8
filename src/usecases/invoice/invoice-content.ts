import type { FrozenCalls } from '../../domain/paper/frozen-calls'
import { frozenCalls } from '../../domain/invoice/freeze'
import type { DraftInvoice, InvoiceLine } from '../../domain/invoice/invoice'
import { failure } from '../../domain/kernel/failure'
import type { InvoiceId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { frozenCallsOf } from '../../storage/papers/frozen-calls'
import type { Room } from '../room'
import { workspaceRevision } from '../workspace-revision'
import { rateInvoice, readBasis, type InvoiceBasis, type InvoiceComputation, type RatedInvoice } from './rate-invoice'

/** A draft as it is now: what it was made from, and what came out. */
export type RatedDraft = { readonly basis: InvoiceBasis; readonly rated: RatedInvoice; readonly frozen: readonly FrozenCalls[] }

/** Lines and rows of an invoice: a draft's as they are now, an issued one's as they were frozen. */
export type InvoiceContent = { readonly lines: readonly InvoiceLine[]; readonly frozen: readonly FrozenCalls[] }

/** Lines, totals and recount of a draft, from the archive as it is now. */
export async function computeInvoice(room: Room, invoiceId: InvoiceId): Promise<Result<InvoiceComputation>> {
  const draft = await rateDraft(room, invoiceId)
  return draft.ok ? ok(draft.value.rated.computation) : draft
}

/** The content of an invoice, draft or issued; null when it is gone or cannot be computed. */
export async function invoiceContent(room: Room, invoiceId: InvoiceId): Promise<InvoiceContent | null> {
  const found = await room.records.get('invoices', invoiceId)
  if (!found) return null
  if (found.record.state === 'issued') return { lines: found.record.lines, frozen: await frozenCallsOf(room.db, invoiceId) }
  const draft = await rateDraft(room, invoiceId)
  return draft.ok ? { lines: draft.value.rated.computation.lines, frozen: draft.value.frozen } : null
}

/**
 * Rates and recounts a draft, once for as long as nothing it is made from changes: a page of its calls and the annex
 * ask for it again and again. Fails with `record.notFound`, `invoice.notDraft` or `invoice.mixedCurrency`.
 */
export async function rateDraft(room: Room, invoiceId: InvoiceId): Promise<Result<RatedDraft>> {
  const revision = await workspaceRevision(room)
  return room.kept.of(`draft ${invoiceId}`, revision, () => rateNow(room, invoiceId))
}

async function rateNow(room: Room, invoiceId: InvoiceId): Promise<Result<RatedDraft>> {
  const found = await room.records.get('invoices', invoiceId)
  if (!found) return fail(failure('record.notFound'))
  if (found.record.state !== 'draft') return fail(failure('invoice.notDraft', { number: found.record.number }))
  const basis = await readBasis(room, found.record satisfies DraftInvoice)
  if (!basis) return fail(failure('record.notFound'))
  const rated = rateInvoice(basis)
  return rated.ok ? ok({ basis, rated: rated.value, frozen: frozenCalls(invoiceId, rated.value.ratings) }) : rated
}
