import { dayOfDate, type PlainDate } from '../kernel/calendar'
import { currencyExponent } from '../kernel/currency'
import type { TariffClauseId, HotlineId, ImportId } from '../kernel/ids'
import { mulDivRound, priceAmount, PRICE_SCALE, type Minor } from '../kernel/money'
import { periodDays, type Period } from '../kernel/period'
import { daysWithin, spans, type Span } from '../kernel/versions'
import type { TariffClause, Tariff } from '../tariff/tariff'
import type { RatedClause, RatedHotline } from './rated'
import { markRows, rowsBetween, type HotlineRows, type RowBits } from './rows'
import { lengthsBeyond, perCallAmount } from './per-call'
import { applyUsage, type BlockRows } from './usage'
import { exclusionOf, exclusionReasons, usageRule, type UsageClause } from './verdict'

/** What a hotline's month is rated from. `startsOn` and `endsOn` (its last day) bound the monthly fee. */
export type RateInput = {
  readonly hotlineId: HotlineId
  readonly month: Period
  readonly tariffs: readonly Tariff[]
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly blocks: readonly HotlineRows[]
}

/** The calls of one tariff version's days, and those each of its usage clauses billed, ready to be frozen. */
type RatedSpan = {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly all: readonly RowBits[]
  readonly billed: readonly { readonly key: string; readonly rows: readonly RowBits[] }[]
}

/** The calls behind a rated month. `all` holds every one of them, with a tariff or without. */
export type RatedRows = { readonly all: readonly RowBits[]; readonly spans: readonly RatedSpan[] }

/** A rated month; its rows are marked only when asked for: a draft on a screen needs none. */
export type HotlineRating = { readonly rated: RatedHotline; readonly rows: () => RatedRows }

/**
 * Rates one hotline for one month. An allowance belongs to its clause for the whole month: a version that changes
 * within the month and keeps the clause's id goes on with what is left of it. Order of blocks does not matter.
 */
export function rateHotline(input: RateInput): HotlineRating {
  const blocks = [...input.blocks].sort((a, b) => a.masked.block.day - b.masked.block.day || byId(a.masked.block.importId, b.masked.block.importId))
  const used = new Map<TariffClauseId, number>()
  const monthDays = periodDays(input.month)
  const cut = spans(input.tariffs, input.month).map((span) => ({ span, inside: rowsBetween(blocks, dayOfDate(span.from), dayOfDate(span.to)) }))
  const results = cut.map(({ span, inside }) => rateSpan(input, span, monthDays, inside, used))
  const total = blocks.reduce((n, { rows }) => n + rows.length, 0)
  const covered = results.reduce((n, { calls }) => n + calls, 0)
  const clauses = results.flatMap((result) => result.clauses)
  return {
    rated: {
      hotlineId: input.hotlineId,
      month: input.month.from,
      clauses,
      uncoveredCalls: total - covered,
      clauseIds: [...new Set(clauses.map(({ clause }) => clause.id))],
    },
    rows: () => ({
      all: markRows(rowsBetween(blocks, dayOfDate(input.month.from), dayOfDate(input.month.to))),
      spans: cut.map(({ span, inside }) => spanRows(span, inside)),
    }),
  }
}

type SpanResult = { readonly clauses: RatedClause[]; readonly calls: number }

function rateSpan(input: RateInput, span: Span<Tariff>, monthDays: number, blocks: readonly BlockRows[], used: Map<TariffClauseId, number>): SpanResult {
  const calls = blocks.reduce((n, { rows }) => n + rows.length, 0)
  const clauses = span.version.clauses.flatMap((clause) => {
    const base = frame(input.hotlineId, span, clause, monthDays)
    if (clause.kind !== 'monthlyFee') return [rateUsage(base, clause, blocks, calls, used)]
    const held = daysWithin(span, input)
    return held ? [{ ...base, ...held, price: feePrice(clause.amount, span.version), amount: mulDivRound(clause.amount, held.days, monthDays), quantity: 1 }] : []
  })
  return { clauses, calls }
}

function spanRows({ version: tariff, from, to }: Span<Tariff>, inside: readonly BlockRows[]): RatedSpan {
  const billed = tariff.clauses.flatMap((clause) => {
    if (clause.kind === 'monthlyFee') return []
    const rule = usageRule(clause)
    return [{ key: lineKey(clause, from), rows: markRows(inside, (block, row) => exclusionOf(rule, block, row) === null) }]
  })
  return { from, to, all: markRows(inside), billed }
}

function lineKey(clause: TariffClause, from: PlainDate): string {
  return `${clause.id}@${from}`
}

/** What a rated clause has before anything is counted. */
function frame(hotlineId: HotlineId, span: Span<Tariff>, clause: TariffClause, monthDays: number): RatedClause {
  const { version: tariff, from, to, days } = span
  return {
    key: lineKey(clause, from), hotlineId, tariffId: tariff.id, clause, reference: clause.reference === '' ? tariff.reference : clause.reference,
    currency: tariff.currency, vat: tariff.vat, from, to, days, monthDays,
    calls: 0, billedCalls: 0, excluded: [], measuredSeconds: 0, incrementedSeconds: 0, includedUsed: 0, quantity: 0, price: 0, amount: 0,
  }
}

function rateUsage(base: RatedClause, clause: UsageClause, blocks: readonly BlockRows[], calls: number, used: Map<TariffClauseId, number>): RatedClause {
  const usage = applyUsage(clause, blocks)
  const billedCalls = usage.verdicts[0] ?? 0
  const units = clause.kind === 'perCall' ? billedCalls : usage.incrementedSeconds
  const allowance = clause.kind === 'perCall' ? clause.includedCalls : clause.includedSeconds
  const before = used.get(clause.id) ?? 0
  const left = Math.max(0, allowance - before)
  const includedUsed = Math.min(left, units)
  used.set(clause.id, before + includedUsed)
  const quantity = units - includedUsed
  return {
    ...base, calls, billedCalls, includedUsed, quantity, price: clause.price,
    excluded: exclusionReasons.flatMap((reason, i) => ((usage.verdicts[i + 1] ?? 0) > 0 ? [{ reason, calls: usage.verdicts[i + 1] ?? 0 }] : [])),
    measuredSeconds: usage.measuredSeconds,
    incrementedSeconds: usage.incrementedSeconds,
    amount: usage.lengths
      ? perCallAmount(usage.inOrder && left > 0 ? lengthsBeyond(usage.inOrder, left) : usage.lengths, clause.price, base.currency)
      : priceAmount(quantity, clause.kind === 'perCall' ? 1 : 60, clause.price, base.currency),
  }
}

/** A fee in minor units as a unit price. */
function feePrice(amount: Minor, tariff: Tariff): number {
  return amount * (PRICE_SCALE / 10 ** currencyExponent(tariff.currency))
}

function byId(a: ImportId, b: ImportId): number {
  return a < b ? -1 : a > b ? 1 : 0
}
