import { addDays } from '../kernel/calendar'
import { currencyExponent, type CurrencyCode } from '../kernel/currency'
import { failure } from '../kernel/failure'
import type { ClientId, HotlineId } from '../kernel/ids'
import { PRICE_SCALE } from '../kernel/money'
import { fail, ok, type Result } from '../kernel/result'
import type { RatedClause, RatedHotline } from '../rating/rated'
import { amountOfWork, monthOfWork, type Work } from '../tariff/work'
import type { InvoiceLine } from './invoice'

/** What an invoice's lines are made from. Hotlines named in `order` come first, in that order. */
type LineInput = {
  readonly currency: CurrencyCode
  readonly rated: readonly RatedHotline[]
  readonly works: readonly Work[]
  readonly order: readonly HotlineId[]
}

/** The client's one-off works a month's invoice bears: its own, and earlier ones put on it. */
export function worksOf(works: readonly Work[], clientId: ClientId, month: { readonly from: string }): Work[] {
  return works.filter((work) => work.clientId === clientId && monthOfWork(work) === month.from)
}

/**
 * The lines of an invoice in a total order: hotlines, within them tariff versions and clauses as agreed; then works
 * by date. Fails with `invoice.mixedCurrency` when a clause or work is priced in another currency than the invoice.
 */
export function invoiceLines(input: LineInput): Result<InvoiceLine[]> {
  const foreign = [...input.rated.flatMap(({ clauses }) => clauses), ...input.works].find(({ currency }) => currency !== input.currency)
  if (foreign) return fail(failure('invoice.mixedCurrency', { invoice: input.currency, other: foreign.currency }))
  const place = new Map(input.order.map((id, i) => [id, i]))
  const placeOf = (id: HotlineId): number => place.get(id) ?? input.order.length
  const rated = [...input.rated].sort((a, b) => placeOf(a.hotlineId) - placeOf(b.hotlineId) || byText(a.hotlineId, b.hotlineId))
  const works = [...input.works].sort((a, b) => byText(a.date, b.date) || byText(a.title, b.title) || byText(a.id, b.id))
  return ok([...rated.flatMap(({ clauses }) => clauses.map(usageOrFeeLine)), ...works.map((work) => workLine(work))])
}

const units = {
  monthlyFee: { unit: 'month', scale: 1 },
  perCall: { unit: 'call', scale: 1 },
  perMinute: { unit: 'minute', scale: 60 },
} as const

function usageOrFeeLine(rated: RatedClause): InvoiceLine {
  const { clause } = rated
  return {
    ...units[clause.kind],
    key: rated.key, hotlineId: rated.hotlineId, workId: null, title: clause.title, reference: rated.reference,
    from: rated.from, to: rated.to, quantity: rated.quantity, workUnit: '',
    // A part of a fee is printed as one unit at the prorated price, so that quantity × price is the amount on paper too.
    price: clause.kind === 'monthlyFee' ? rated.amount * (PRICE_SCALE / 10 ** currencyExponent(rated.currency)) : rated.price,
    amount: rated.amount, vat: rated.vat,
    rating: {
      clause, tariffId: rated.tariffId, days: rated.days, monthDays: rated.monthDays, calls: rated.calls, billedCalls: rated.billedCalls,
      excluded: rated.excluded.map(({ reason, calls }) => ({ reason, calls })),
      measuredSeconds: rated.measuredSeconds, incrementedSeconds: rated.incrementedSeconds, includedUsed: rated.includedUsed,
    },
  }
}

function workLine(work: Work): InvoiceLine {
  return {
    key: work.id, hotlineId: work.hotlineId, workId: work.id, title: work.title, reference: '',
    from: work.date, to: addDays(work.date, 1), quantity: work.quantity, scale: 1_000_000, unit: 'work', workUnit: work.unit,
    price: work.price, amount: amountOfWork(work), vat: work.vat, rating: null,
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
