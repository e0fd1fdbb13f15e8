import fc from 'fast-check'
import { directions, outcomes, type Direction, type MaskedBlock, type Outcome } from '../../../src/domain/archive/block'
import type { Hotline, MatchRule, OpeningHours } from '../../../src/domain/hotline/hotline'
import { roundTheClock } from '../../../src/domain/hotline/opening-hours'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import type { MeasurementRules } from '../../../src/domain/measurement/measurement-rules'
import { defaultMeasurementRules } from '../../../src/domain/measurement/rules-in-force'
import { queryContext, type ContextRecords, type QueryContext } from '../../../src/domain/selection/context'
import { exportOf } from '../archive/archive-kit'

/** A call in words; the hotline is the queue's name, `` for nobody's. */
export type PlainCall = {
  readonly start: number
  readonly wait: number
  readonly talk: number
  readonly hold: number
  readonly wrap: number
  readonly direction: Direction
  readonly outcome: Outcome
  readonly queue: '' | 'a' | 'b'
  readonly operator: string
  readonly topic: string
  readonly from: string
  /** Values of custom fields by name. */
  readonly custom?: Readonly<Record<string, string>>
}

export const hotlineA = makeId('hotline', () => 'a')
export const hotlineB = makeId('hotline', () => 'b')
const officeHours: OpeningHours = { week: Array.from({ length: 7 }, (_, d) => (d < 5 ? [{ from: 9 * 60, to: 18 * 60 }] : [])), exceptions: [] }

/** One in Kyiv round the clock, one in New York in office hours; both have a region, the first a product too. */
const hotlines: readonly Hotline[] = [
  { id: hotlineA, zone: 'Europe/Kyiv', hours: roundTheClock, fields: [{ name: 'region', label: 'Region' }, { name: 'product', label: 'Product' }] },
  { id: hotlineB, zone: 'America/New_York', hours: officeHours, fields: [{ name: 'region', label: 'State' }] },
].map((own) => ({ ...own, clientId: makeId('client', () => 'c'), kind: 'hotline', name: own.id, number: '', operatorIds: [], startsOn: null, endsOn: null, note: '', archived: false }))

const matchRules: readonly MatchRule[] = [
  { id: makeId('matchRule', () => 'a'), hotlineId: hotlineA, field: 'queue', value: 'a', from: null, to: null },
  { id: makeId('matchRule', () => 'b'), hotlineId: hotlineB, field: 'queue', value: 'b', from: null, to: null },
]

/** A definition that differs from the default where told. */
export function definition(hotlineId: MeasurementRules['hotlineId'], id: string, change: Partial<MeasurementRules>): MeasurementRules {
  return { ...defaultMeasurementRules(hotlineId, makeId('definition', () => id)), validFrom: '2026-01-01' as PlainDate, ...change }
}

export function contextOf(definitions: readonly MeasurementRules[], imports: ContextRecords['imports'] = []): QueryContext {
  return queryContext({ hotlines, matchRules, definitions, imports })
}

/** The blocks of calls, spread over several imports that do not overlap, in day order. */
export function blocksOf(calls: readonly PlainCall[], imports = 1): readonly MaskedBlock[] {
  return Array.from({ length: imports }, (_, i) => exportOf(`${i}`, calls
    .filter((_, n) => n % imports === i)
    .map((c) => ({ ...c, direction: directions.indexOf(c.direction), outcome: outcomes.indexOf(c.outcome), callId: '' }))))
    .flat()
    .map(({ block }) => ({ block, mask: null }))
    .sort((a, b) => a.block.day - b.block.day || (a.block.importId < b.block.importId ? -1 : 1))
}

/** March 2026 and its neighbours, where New York's clocks change on the 8th and Kyiv's on the 29th. */
const from = Date.parse('2026-02-20T00:00:00Z') / 1000
const to = Date.parse('2026-04-03T00:00:00Z') / 1000

export const plainCall: fc.Arbitrary<PlainCall> = fc.record({
  start: fc.oneof(
    fc.integer({ min: from, max: to }),
    // Around the clock changes and the edges of the month.
    fc.constantFrom('2026-03-08T07:00:00Z', '2026-03-29T01:00:00Z', '2026-03-01T05:00:00Z', '2026-02-28T22:00:00Z', '2026-03-31T21:00:00Z', '2026-04-01T04:00:00Z')
      .chain((time) => fc.integer({ min: -1900, max: 1900 }).map((d) => Date.parse(time) / 1000 + d)),
  ),
  wait: fc.constantFrom(0, 4, 5, 6, 19, 20, 21, 120),
  talk: fc.constantFrom(0, 30, 400, 3600),
  hold: fc.constantFrom(0, 10),
  wrap: fc.constantFrom(0, 15),
  direction: fc.constantFrom('inbound', 'inbound', 'inbound', ...directions),
  outcome: fc.constantFrom('answered', 'abandoned', ...outcomes),
  queue: fc.constantFrom('a', 'a', 'b', 'b', ''),
  operator: fc.constantFrom('', 'Олена', 'Ayşe'),
  topic: fc.constantFrom('', 'card', 'loan'),
  from: fc.constantFrom('', '+380441', '+380442', '+380443'),
  custom: fc.constantFrom<Readonly<Record<string, string>>>({}, { region: 'north' }, { region: 'south', product: 'card' }, { region: '', product: 'loan' }),
})

const definitionChange: fc.Arbitrary<Partial<MeasurementRules>> = fc.record({
  formula: fc.constantFrom('SL1', 'SL2', 'SL3', 'SL4', 'SL5', 'SL6', 'SL7'),
  thresholdSeconds: fc.constantFrom(0, 20, 60),
  shortAbandonSeconds: fc.constantFrom(0, 5),
  edge: fc.constantFrom('inclusive', 'exclusive'),
  intervalOwner: fc.constantFrom('start', 'end'),
  outsideHours: fc.constantFrom('count', 'leaveOut'),
  repeatDays: fc.constantFrom(1, 7),
})

/** Up to two dated definitions a hotline, the second from the middle of March. */
export const definitionsArb: fc.Arbitrary<readonly MeasurementRules[]> = fc.array(fc.record({ change: definitionChange, hotline: fc.constantFrom(hotlineA, hotlineB), validFrom: fc.constantFrom('2026-01-01', '2026-03-08', '2026-03-15') }), { maxLength: 4 })
  .map((list) => list.map(({ change, hotline, validFrom }, i) => definition(hotline, `${i}`, { ...change, validFrom: validFrom as PlainDate })))
