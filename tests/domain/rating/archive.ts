import fc from 'fast-check'
import { directions, outcomes, type CallBlock, type CodedColumn } from '../../../src/domain/archive/block'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { TariffClauseId, HotlineId, ImportId, SourceId, TariffId } from '../../../src/domain/kernel/ids'
import { periodOf, type Period } from '../../../src/domain/kernel/period'
import type { HotlineRows } from '../../../src/domain/rating/rows'
import type { RecountCall } from '../../../src/domain/rating/recount'
import type { TariffClause, Tariff } from '../../../src/domain/tariff/tariff'

export const hotlineId = 'hot_1' as HotlineId
export const zone = 'Europe/Kyiv'
export const month: Period = periodOf('month', '2026-10-01' as PlainDate)
export const utc = (text: string): number => Date.parse(text) / 1000
export const date = (text: string): PlainDate => text as PlainDate

/** A call with plain defaults: inbound, answered, in the middle of October, no time at all. */
export function call(part: Partial<RecountCall> = {}): RecountCall {
  return {
    importId: 'imp_a' as ImportId, row: 0, start: utc('2026-10-15T09:00:00Z'), wait: 0, talk: 0, hold: 0, wrap: 0,
    direction: 'inbound', outcome: 'answered', ...part,
  }
}

const noCodes = (rows: number): CodedColumn => ({ codes: new Uint16Array(rows), dictionary: [''] })

/** Blocks of the calls, one per import and UTC day, and the rows of the month by Intl's own local dates. */
export function archiveOf(calls: readonly RecountCall[], period: Period = month, inZone: string = zone): { blocks: HotlineRows[]; calls: RecountCall[] } {
  const groups = new Map<string, RecountCall[]>()
  for (const one of calls) {
    const key = `${one.importId} ${Math.floor(one.start / 86_400)}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const numbered: RecountCall[] = []
  const blocks = [...groups.values()].map((group) => {
    const sorted = group.sort((a, b) => a.start - b.start).map((one, row) => ({ ...one, row }))
    numbered.push(...sorted)
    return rowsOf(blockOf(sorted), period, inZone)
  })
  return { blocks, calls: numbered }
}

function blockOf(calls: readonly RecountCall[]): CallBlock {
  const numbers = (field: 'start' | 'wait' | 'talk' | 'hold' | 'wrap'): Uint32Array => Uint32Array.from(calls, (one) => one[field])
  const rows = calls.length
  return {
    importId: calls[0]?.importId ?? ('imp_a' as ImportId), sourceId: 'src_1' as SourceId, day: Math.floor((calls[0]?.start ?? 0) / 86_400), rows,
    start: numbers('start'), wait: numbers('wait'), talk: numbers('talk'), hold: numbers('hold'), wrap: numbers('wrap'),
    caller: new Float64Array(rows),
    direction: Uint8Array.from(calls, (one) => directions.indexOf(one.direction)),
    outcome: Uint8Array.from(calls, (one) => outcomes.indexOf(one.outcome)),
    coded: { line: noCodes(rows), queue: noCodes(rows), campaign: noCodes(rows), operator: noCodes(rows), topic: noCodes(rows), disposition: noCodes(rows) },
  }
}

function rowsOf(block: CallBlock, period: Period, inZone: string): HotlineRows {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: inZone })
  const dates = Array.from(block.start, (start) => format.format(start * 1000))
  const rows = dates.flatMap((day, row) => (day >= period.from && day < period.to ? [row] : []))
  return {
    masked: { block, mask: null },
    rows: Uint32Array.from(rows),
    localDay: Int32Array.from(rows, (row) => Date.parse(dates[row] ?? '') / 86_400_000),
  }
}

const billedInbound = { direction: 'inbound', outcomes: ['answered'], freeBelowSeconds: 0 } as const

/** A per-minute clause at 1.25, talk only, whole seconds. */
export function perMinute(part: Partial<Extract<TariffClause, { kind: 'perMinute' }>> = {}): TariffClause {
  return {
    id: 'cla_min' as TariffClauseId, title: 'Talk', reference: '3.1', kind: 'perMinute', price: 1_250_000,
    calls: { ...billedInbound, outcomes: ['answered'] }, measured: ['talk'], first: 1, next: 1, rounding: 'once', includedSeconds: 0, ...part,
  }
}

/** A per-call clause at 2.35. */
export function perCall(part: Partial<Extract<TariffClause, { kind: 'perCall' }>> = {}): TariffClause {
  return {
    id: 'cla_call' as TariffClauseId, title: 'Calls', reference: '', kind: 'perCall', price: 2_350_000,
    calls: { ...billedInbound, outcomes: ['answered'] }, includedCalls: 0, ...part,
  }
}

/** A monthly fee of 10 000.00. */
export function fee(part: Partial<Extract<TariffClause, { kind: 'monthlyFee' }>> = {}): TariffClause {
  return { id: 'cla_fee' as TariffClauseId, title: 'Fee', reference: '', kind: 'monthlyFee', amount: 1_000_000, ...part }
}

/** A tariff in force since January. */
export function tariff(clauses: TariffClause[], part: Partial<Tariff> = {}): Tariff {
  return {
    id: 'tar_1' as TariffId, hotlineId, validFrom: date('2026-01-01'), currency: 'UAH', vat: { category: 'S', percent: 200_000 },
    reference: 'Appendix 2', clauses, ...part,
  }
}

/** Any calls from some days before the month to some days after, in two imports that overlap. */
export const anyCalls = fc.array(fc.record({
  importId: fc.constantFrom('imp_a' as ImportId, 'imp_b' as ImportId),
  row: fc.constant(0),
  start: fc.oneof(
    fc.integer({ min: utc('2026-09-29T00:00:00Z'), max: utc('2026-11-02T00:00:00Z') }),
    fc.integer({ min: utc('2026-10-31T21:00:00Z'), max: utc('2026-10-31T23:00:00Z') }),
    fc.constantFrom(utc('2026-10-15T21:00:00Z'), utc('2026-10-15T20:59:59Z'), utc('2026-09-30T21:00:00Z')),
  ),
  wait: fc.nat(90),
  talk: fc.oneof(fc.constant(0), fc.nat(200), fc.nat(4000)),
  hold: fc.oneof(fc.constant(0), fc.nat(60)),
  wrap: fc.nat(30),
  direction: fc.constantFrom(...directions),
  outcome: fc.constantFrom(...outcomes),
}), { maxLength: 60 })

const anyBilled = fc.record({
  direction: fc.constantFrom('inbound' as const, 'outbound' as const, 'both' as const),
  outcomes: fc.uniqueArray(fc.constantFrom(...outcomes), { minLength: 1 }),
  freeBelowSeconds: fc.oneof(fc.constant(0), fc.nat(60)),
})

const anyClause = (id: string): fc.Arbitrary<TariffClause> => fc.oneof(
  fc.record({ price: fc.nat(9_999_999), calls: anyBilled, includedCalls: fc.oneof(fc.constant(0), fc.nat(20)) })
    .map((part) => perCall({ id: id as TariffClauseId, ...part })),
  fc.record({
    price: fc.nat(9_999_999), calls: anyBilled, measured: fc.uniqueArray(fc.constantFrom('wait' as const, 'talk' as const, 'hold' as const, 'wrap' as const), { minLength: 1 }),
    first: fc.integer({ min: 1, max: 90 }), next: fc.integer({ min: 1, max: 60 }), rounding: fc.constantFrom('once' as const, 'perCall' as const),
    includedSeconds: fc.oneof(fc.constant(0), fc.nat(5000)),
  }).map((part) => perMinute({ id: id as TariffClauseId, ...part })),
  fc.integer({ min: -9_999_999, max: 9_999_999 }).map((amount) => fee({ id: id as TariffClauseId, amount })),
)

/** Any tariff versions: some begin inside the month, some keep a clause's id, one may begin after the month. */
export const anyTariffs = fc.array(fc.record({
  validFrom: fc.constantFrom('2026-01-01', '2026-09-15', '2026-10-01', '2026-10-02', '2026-10-16', '2026-10-25', '2026-10-31', '2026-11-01'),
  currency: fc.constantFrom('UAH' as const, 'JPY' as const, 'KWD' as const),
  clauses: fc.tuple(anyClause('cla_1'), anyClause('cla_2')),
}), { minLength: 1, maxLength: 3 }).map((list) => list.map((part, i) => tariff(part.clauses, { id: `tar_${i}` as TariffId, validFrom: date(part.validFrom), currency: part.currency })))
