import { callAt } from '../../domain/archive/call-at'
import type { MaskedBlock } from '../../domain/archive/block'
import { rowCounts } from '../../domain/archive/mask'
import type { Client } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import type { Hotline } from '../../domain/hotline/hotline'
import type { DraftInvoice, InvoiceLine, InvoiceTotals, Recount } from '../../domain/invoice/invoice'
import type { HotlineId } from '../../domain/kernel/ids'
import { invoiceLines, worksOf } from '../../domain/invoice/invoice-lines'
import { tieOut } from '../../domain/invoice/tie-out'
import { invoiceTotals } from '../../domain/invoice/totals'
import { ok, type Result } from '../../domain/kernel/result'
import { periodOf, type Period } from '../../domain/kernel/period'
import { hotlineRows } from '../../domain/rating/hotline-rows'
import { rateHotline, type HotlineRating } from '../../domain/rating/rate'
import { recountHotline, type RecountCall, type RecountedHotline } from '../../domain/rating/recount'
import type { QueryContext } from '../../domain/selection/context'
import { spanOf } from '../../domain/selection/days'
import type { Tariff } from '../../domain/tariff/tariff'
import type { Work } from '../../domain/tariff/work'
import { readContext } from '../calls/read-context'
import type { Room } from '../room'

/** Everything an invoice of one client's month is made from, as it is now. */
export type InvoiceBasis = {
  readonly draft: DraftInvoice
  readonly company: Company | null
  readonly client: Client
  readonly month: Period
  readonly hotlines: readonly Hotline[]
  readonly tariffs: readonly Tariff[]
  readonly works: readonly Work[]
  readonly context: QueryContext
  readonly blocks: readonly MaskedBlock[]
}

/** A draft's computed content. */
export type InvoiceComputation = {
  readonly lines: readonly InvoiceLine[]
  readonly totals: InvoiceTotals
  readonly recount: Recount
  /** Calls on days without a tariff, by hotline: they block issuing. */
  readonly uncovered: readonly { readonly hotlineId: HotlineId; readonly calls: number }[]
}

/** A draft's content with the ratings behind it. */
export type RatedInvoice = { readonly computation: InvoiceComputation; readonly ratings: readonly HotlineRating[] }

/** Reads what a draft is made from; null when its client is gone. */
export async function readBasis({ records, archive }: Pick<Room, 'records' | 'archive'>, draft: DraftInvoice): Promise<InvoiceBasis | null> {
  const [companies, client, own, tariffs, works, context] = await Promise.all([
    records.list('company'), records.get('clients', draft.clientId), records.list('hotlines', { clientId: draft.clientId }),
    records.list('tariffs'), records.list('works', { clientId: draft.clientId }), readContext({ records }),
  ])
  if (!client) return null
  const month = periodOf('month', draft.month)
  const hotlines = [...own].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
  const zones = hotlines.map((hotline) => context.hotlines[context.positions.get(hotline.id) ?? -1]?.zone).filter((zone) => zone !== undefined)
  const days = zones.length > 0 ? spanOf(month, zones, { ...context, countsByEnd: false }, false) : null
  return {
    draft, client: client.record, company: companies[0] ?? null, month, hotlines, tariffs, context,
    works: worksOf(works, draft.clientId, month),
    blocks: days ? await archive.read(days.from, days.to) : [],
  }
}

/** Rates and recounts a draft. Fails with `invoice.mixedCurrency`. */
export function rateInvoice(basis: InvoiceBasis): Result<RatedInvoice> {
  const { draft, month, hotlines, works } = basis
  const rows = hotlineRows(hotlines.map(({ id }) => id), month, basis.context, basis.blocks)
  const ratings = hotlines.map((hotline) => rateHotline({
    hotlineId: hotline.id, month, startsOn: hotline.startsOn, endsOn: hotline.endsOn,
    tariffs: basis.tariffs.filter((tariff) => tariff.hotlineId === hotline.id),
    blocks: rows.get(hotline.id) ?? [],
  })).filter(({ rated }) => rated.clauses.length > 0 || rated.uncoveredCalls > 0)
  const rated = ratings.map((rating) => rating.rated)
  const lines = invoiceLines({ currency: draft.currency, rated, works, order: hotlines.map(({ id }) => id) })
  if (!lines.ok) return lines
  const counted = recount(basis).filter((again) => rated.some(({ hotlineId }) => hotlineId === again.hotlineId))
  return ok({
    ratings,
    computation: {
      lines: lines.value,
      totals: invoiceTotals(lines.value),
      recount: tieOut(lines.value, rated, counted, works),
      uncovered: rated.filter(({ uncoveredCalls }) => uncoveredCalls > 0).map(({ hotlineId, uncoveredCalls }) => ({ hotlineId, calls: uncoveredCalls })),
    },
  })
}

/**
 * The second count. Here too it keeps its distance: each call finds its hotline by its names and instant, not by the
 * codes of its block, and every call read is offered to every hotline it may belong to.
 */
function recount(basis: InvoiceBasis): RecountedHotline[] {
  const calls = basis.hotlines.map((): RecountCall[] => [])
  const indexes = basis.hotlines.map(({ id }) => basis.context.positions.get(id))
  for (const { block, mask } of basis.blocks) {
    for (let row = 0; row < block.rows; row++) {
      if (!rowCounts(mask, row)) continue
      const call = callAt(block, null, row)
      const index = indexes.indexOf(basis.context.matches.hotlineAt(call, call.start))
      if (index >= 0) calls[index]?.push(call)
    }
  }
  return basis.hotlines.map((hotline, i) => recountHotline({
    hotlineId: hotline.id, zone: hotline.zone, from: basis.month.from, to: basis.month.to, startsOn: hotline.startsOn, endsOn: hotline.endsOn,
    tariffs: basis.tariffs.filter((tariff) => tariff.hotlineId === hotline.id),
    calls: calls[i] ?? [],
  }))
}
