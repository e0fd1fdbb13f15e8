import { describe, expect, it } from 'vitest'
import { hotlineState, hotlineSteps } from '../../../src/domain/agenda/hotline-state'
import type { Hotline } from '../../../src/domain/hotline/hotline'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { Tariff } from '../../../src/domain/tariff/tariff'

const day = (text: string): PlainDate => text as PlainDate
const today = day('2026-11-23')
const hotline = (over: Partial<Hotline> = {}): Hotline => ({ archived: false, startsOn: null, endsOn: null, ...over }) as Hotline
const tariff = (validFrom: string): Tariff => ({ id: `tar_${validFrom}`, validFrom }) as Tariff
const facts = { names: 1, claimedTwice: 0, tariffs: [tariff('2026-01-01')] }

describe('how a hotline stands', () => {
  it.each([
    ['archived wins over its last day', hotline({ archived: true, endsOn: day('2026-01-01') }), 1, { kind: 'archived' }],
    ['its last day is over', hotline({ endsOn: day('2026-11-22') }), 1, { kind: 'ended', on: '2026-11-22' }],
    ['it runs on its last day', hotline({ endsOn: today }), 1, { kind: 'running' }],
    ['it starts tomorrow', hotline({ startsOn: day('2026-11-24') }), 1, { kind: 'toStart', on: '2026-11-24' }],
    ['it starts today', hotline({ startsOn: today }), 1, { kind: 'running' }],
    ['it owns no name yet', hotline(), 0, { kind: 'settingUp' }],
    ['it owns no name and starts later', hotline({ startsOn: day('2026-12-01') }), 0, { kind: 'settingUp' }],
  ])('%s', (_, record, names, state) => {
    expect(hotlineState(record, { ...facts, names }, today)).toEqual(state)
  })
})

describe('what is next for a hotline', () => {
  it('is nothing when its calls are found and priced', () => {
    expect(hotlineSteps(hotline(), facts, today)).toEqual([])
  })

  it('is everything that is missing, the calls before the price', () => {
    expect(hotlineSteps(hotline(), { names: 0, claimedTwice: 0, tariffs: [] }, today)).toEqual([{ kind: 'names' }, { kind: 'tariff' }])
    expect(hotlineSteps(hotline(), { ...facts, claimedTwice: 2 }, today)).toEqual([{ kind: 'sameName' }])
  })

  it('names the day of a first tariff that is still to come, unless it holds on the first day', () => {
    const later = { ...facts, tariffs: [tariff('2027-01-01'), tariff('2026-12-01')] }
    expect(hotlineSteps(hotline(), later, today)).toEqual([{ kind: 'tariffLater', on: '2026-12-01' }])
    expect(hotlineSteps(hotline({ startsOn: day('2026-12-01') }), later, today)).toEqual([])
    expect(hotlineSteps(hotline({ startsOn: day('2026-11-30') }), later, today)).toEqual([{ kind: 'tariffLater', on: '2026-12-01' }])
  })

  it('is nothing once it is over', () => {
    const bare = { names: 0, claimedTwice: 1, tariffs: [] }
    expect(hotlineSteps(hotline({ archived: true }), bare, today)).toEqual([])
    expect(hotlineSteps(hotline({ endsOn: day('2026-11-22') }), bare, today)).toEqual([])
  })
})
