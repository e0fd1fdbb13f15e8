import { describe, expect, it } from 'vitest'
import { monthFacts, type MonthFact, type MonthFactsInput } from '../../../src/domain/agenda/month-facts'
import type { Hotline } from '../../../src/domain/hotline/hotline'
import { addDays, type PlainDate } from '../../../src/domain/kernel/calendar'
import { periodOf } from '../../../src/domain/kernel/period'
import { usualRules } from '../../../src/domain/measurement/measurement-rules'
import { makeId } from '../../../src/domain/records'
import { emptyTally, type Tally } from '../../../src/domain/report/tally'

const month = periodOf('month', '2026-10-01' as PlainDate)
const hotline: Hotline = {
  id: makeId('hotline', () => 'a'), clientId: makeId('client', () => 'c'), kind: 'hotline', name: 'A', number: '', zone: 'Europe/Kyiv', note: '', archived: false, operatorIds: [],
  hours: { week: [[], [], [], [], [], [], []], exceptions: [] }, startsOn: null, endsOn: null,
}
const tally = (part: Partial<Tally> = {}): Tally => ({ ...emptyTally(), calls: 10, offered: 10, answered: 9, abandoned: 1, serviceLevelNumerator: 8, serviceLevelDenominator: 10, ...part })
const on = (day: number, of: Hotline | null = hotline, part: Partial<Tally> = {}) => ({ date: addDays(month.from, day - 1), hotlineId: of?.id ?? null, tally: tally(part) })
/** Every day of the month but Saturdays and Sundays: 1 October 2026 is a Thursday. */
const weekdays = Array.from({ length: 31 }, (_, i) => i + 1).filter((day) => ![3, 4].includes(day % 7)).map((day) => on(day))

function facts(days: MonthFactsInput['days'], more: Partial<MonthFactsInput> = {}): readonly MonthFact[] {
  return monthFacts({ month, days, hotlines: [hotline], matchRules: [{ hotlineId: hotline.id }], rules: [], ...more })
}

describe('calls of nobody', () => {
  it('are counted over the month, internal ones apart', () => {
    expect(facts([...weekdays, on(5, null, { calls: 100, internal: 40 }), on(6, null, { calls: 65, internal: 0 })])).toEqual([{ kind: 'callsOfNobody', month, calls: 125 }])
    expect(facts([...weekdays, on(5, null, { calls: 3, internal: 3 })])).toEqual([])
  })
})

describe('a month that stops early', () => {
  const last = (list: readonly MonthFact[]) => list.map((fact) => (fact.kind === 'callsStop' ? fact.lastOn : fact.kind))
  it.each([
    ['weekends are a habit: the 31st is a Saturday', weekdays, []],
    ['silent since Friday the 23rd: eight days, two before', weekdays.filter(({ date }) => date <= '2026-10-23'), ['2026-10-23']],
    ['every day, silent on the last', Array.from({ length: 30 }, (_, i) => on(i + 1)), ['2026-10-30']],
    ['every day to the last', Array.from({ length: 31 }, (_, i) => on(i + 1)), []],
    ['a pause as long as one before', [on(1), on(2), on(12), on(13), on(22)], []],
    ['two days say nothing of a habit', [on(1), on(2)], []],
    ['no call at all', [], [null]],
  ])('%s', (_, days, expected) => {
    expect(last(facts(days))).toEqual(expected)
  })
  it('asks nothing of days before its first or after its last, of one that is over, archived or owns no name', () => {
    const until = (endsOn: string) => ({ ...hotline, endsOn: endsOn as PlainDate })
    const toThe23rd = weekdays.filter(({ date }) => date <= '2026-10-23')
    expect(facts(toThe23rd, { hotlines: [until('2026-10-23')] })).toEqual([])
    expect(facts([], { hotlines: [until('2026-09-30')] })).toEqual([])
    expect(facts([], { hotlines: [{ ...hotline, archived: true }] })).toEqual([])
    expect(facts([], { matchRules: [] })).toEqual([])
  })
})

describe('targets', () => {
  const rules = (targetServiceLevel: number | null, limitAbandoned: number | null, validFrom = '2026-01-01') => [{ ...usualRules, id: makeId('definition', () => validFrom), hotlineId: hotline.id, validFrom: validFrom as PlainDate, targetServiceLevel, limitAbandoned }]
  const missed = (list: readonly MonthFact[]) => list.flatMap((fact) => (fact.kind === 'targetMissed' ? [[fact.metric, fact.value, fact.agreed]] : []))
  it('are missed over the whole month, not day by day', () => {
    const days = [...weekdays.slice(1), on(1, hotline, { serviceLevelNumerator: 0 })]
    const all = weekdays.length
    expect(missed(facts(days, { rules: rules(8000, 1000) }))).toEqual([['serviceLevel', (8 * (all - 1)) / (10 * all), 0.8]])
  })
  it('reached exactly are not missed; what nobody agreed is no target', () => {
    expect(missed(facts(weekdays, { rules: rules(8000, 1000) }))).toEqual([])
    expect(missed(facts(weekdays, { rules: rules(null, null) }))).toEqual([])
    expect(missed(facts(weekdays, { rules: rules(9000, 500, '2026-11-01') }))).toEqual([])
  })
  it('are those of the month’s last day', () => {
    expect(missed(facts(weekdays, { rules: [...rules(7000, null), ...rules(9000, 500, '2026-10-20')] }))).toEqual([['serviceLevel', 0.8, 0.9], ['abandonRate', 0.1, 0.05]])
  })
})
