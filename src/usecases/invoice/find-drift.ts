import { callAt } from '../../domain/archive/call-at'
import { rowCounts } from '../../domain/archive/mask'
import { allCallsKey } from '../../domain/invoice/freeze'
import type { IssuedInvoice } from '../../domain/invoice/invoice'
import { driftOf, type SourcedCall } from '../../domain/invoice/call-drift'
import { frozenTariffs, hasMoved, lineDrifts, type InvoiceDrift } from '../../domain/invoice/line-drift'
import { dayOfDate } from '../../domain/kernel/calendar'
import type { HotlineId, ImportId, InvoiceId } from '../../domain/kernel/ids'
import { periodOf } from '../../domain/kernel/period'
import { hotlineRows } from '../../domain/rating/hotline-rows'
import { rateHotline } from '../../domain/rating/rate'
import type { RowBits } from '../../domain/rating/rows'
import { spanOf } from '../../domain/selection/days'
import { frozenCallsOf } from '../../storage/papers/frozen-calls'
import { readContext } from '../calls/read-context'
import type { Room } from '../room'

/** Calls listed of each kind; the counts are of all. */
const MOST_LISTED = 500

/** An issued invoice under which calls moved, and how many. */
export type TouchedInvoice = { readonly invoiceId: InvoiceId; readonly number: string; readonly client: string } & InvoiceDrift['counts']

/** What moved under an issued invoice since it was issued; null for a draft. Reads only. */
export async function findDrift(room: Room, invoiceId: InvoiceId): Promise<InvoiceDrift | null> {
  const found = await room.records.get('invoices', invoiceId)
  return found?.record.state === 'issued' ? driftUnder(room, found.record) : null
}

/** Issued invoices whose month meets the days of an import and under which something moved. */
export async function findTouchedInvoices(room: Room, importId: ImportId): Promise<readonly TouchedInvoice[]> {
  const [imports, invoices] = await Promise.all([room.archive.imports(), room.records.list('invoices')])
  const days = imports.find(({ id }) => id === importId)?.days ?? []
  const touched: { invoice: IssuedInvoice; counts: InvoiceDrift['counts'] }[] = []
  for (const invoice of invoices) {
    if (invoice.state !== 'issued') continue
    const month = periodOf('month', invoice.month)
    // UTC days; a local day may begin the day before or end the day after.
    const meets = days.some((day) => day >= dayOfDate(month.from) - 1 && day <= dayOfDate(month.to))
    const drift = meets ? await driftUnder(room, invoice) : null
    if (drift && hasMoved(drift)) touched.push({ invoice, counts: drift.counts })
  }
  return touched.map(({ invoice, counts }) => ({ invoiceId: invoice.id, number: invoice.number, client: invoice.buyer.shortName, ...counts }))
}

async function driftUnder(room: Room, invoice: IssuedInvoice): Promise<InvoiceDrift> {
  const ids = [...new Set(invoice.lines.flatMap(({ hotlineId, rating }) => (hotlineId && rating ? [hotlineId] : [])))]
  const [ratings, frozen] = await Promise.all([rateNow(room, invoice, ids), frozenCallsOf(room.db, invoice.id)])
  const keys = new Set(ids.map(allCallsKey))
  const [then, now] = [frozen.filter(({ key }) => keys.has(key)).flatMap(({ blocks }) => blocks), ratings.flatMap((rating) => rating.rows().all)]
  const { added, gone, changed } = driftOf(await callsOf(room, without(then, now)), await callsOf(room, without(now, then)))
  return {
    added: added.slice(0, MOST_LISTED), gone: gone.slice(0, MOST_LISTED), changed: changed.slice(0, MOST_LISTED),
    counts: { added: added.length, gone: gone.length, changed: changed.length },
    lines: lineDrifts(invoice.lines, ratings.map(({ rated }) => rated)),
  }
}

/** Today's calls by the prices of the invoice. */
async function rateNow(room: Room, invoice: IssuedInvoice, ids: readonly HotlineId[]): Promise<ReturnType<typeof rateHotline>[]> {
  const context = await readContext(room)
  const month = periodOf('month', invoice.month)
  const zones = ids.map((id) => context.hotlines[context.positions.get(id) ?? -1]?.zone).filter((zone) => zone !== undefined)
  if (zones.length === 0) return []
  const days = spanOf(month, zones, { ...context, countsByEnd: false }, false)
  const rows = hotlineRows(ids, month, context, await room.archive.read(days.from, days.to))
  return ids.map((hotlineId) => rateHotline({
    hotlineId, month, startsOn: null, endsOn: null, tariffs: frozenTariffs(invoice, hotlineId), blocks: rows.get(hotlineId) ?? [],
  }))
}

async function callsOf(room: Room, bits: readonly RowBits[]): Promise<SourcedCall[]> {
  const wanted = bits.filter(({ bits: mask }) => mask.some((byte) => byte !== 0))
  // Several hotlines of the invoice may have calls in one block: it is read once.
  const keys = new Map(wanted.map(({ importId, day }) => [`${importId} ${day}`, { importId, day }]))
  const blocks = await room.archive.blocks([...keys.values()])
  const found = await Promise.all(blocks.map(async (block) => ({ block, texts: await room.archive.texts(block.importId, block.day) })))
  return found.flatMap(({ block, texts }) => {
    const masks = wanted.filter(({ importId, day }) => importId === block.importId && day === block.day).map((one) => one.bits)
    const calls: SourcedCall[] = []
    for (let row = 0; row < block.rows; row++) {
      if (masks.some((mask) => rowCounts(mask, row))) calls.push({ sourceId: block.sourceId, call: callAt(block, texts, row) })
    }
    return calls
  })
}

/** The rows of `base` that stand in none of `others`: two lists may name one block several times. */
function without(base: readonly RowBits[], others: readonly RowBits[]): RowBits[] {
  const key = ({ importId, day }: RowBits): string => `${importId} ${day}`
  const taken = new Map<string, RowBits[]>()
  for (const one of others) taken.set(key(one), [...(taken.get(key(one)) ?? []), one])
  return base.map((one) => ({
    ...one, bits: one.bits.map((byte, i) => (taken.get(key(one)) ?? []).reduce((left, other) => left & ~(other.bits[i] ?? 0), byte)),
  }))
}
