import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callerKey } from '../../../src/domain/archive/caller-key'
import type { HotlineId } from '../../../src/domain/kernel/ids'
import { MissedCallers, personOf } from '../../../src/domain/report/missed-callers'

const [one, two] = ['hot_1', 'hot_2'] as [HotlineId, HotlineId]
const at = (clock: string): number => Date.parse(`2026-04-20T${clock}Z`) / 1000

describe('callers nobody took', () => {
  it('called again and were answered, were called back, or are still to be reached (a medical centre’s day: 4 callers, 2 reached, 2 not)', () => {
    const callers = new MissedCallers()
    for (const [clock, number] of [['09:00:00', '380440000001'], ['09:10:00', '380440000002'], ['10:00:00', '380440000003'], ['10:10:00', '380440000003'], ['11:00:00', '380440000004']] as const) {
      callers.miss(one, callerKey(number), at(clock))
    }
    callers.answered(one, callerKey('380440000001'), at('09:05:00'))
    callers.answered(one, callerKey('380440000005'), at('12:00:00'))
    callers.calledBack(callerKey('380440000002'), at('09:30:00'))
    expect(callers.list().map(({ keys, missed, reached }) => [keys.map((key) => String(key).slice(1)), missed, reached])).toEqual([
      [['380440000004'], 1, null],
      [['380440000003'], 2, null],
      [['380440000002'], 1, { at: at('09:30:00'), how: 'calledBack' }],
      [['380440000001'], 1, { at: at('09:05:00'), how: 'calledAgain' }],
    ])
  })

  it('are one caller however the number is written, and short numbers are their own', () => {
    expect(new Set(['+380 44 000 00 01', '380440000001', '0440000001', '00380440000001'].map((text) => personOf(callerKey(text)))).size).toBe(1)
    expect(personOf(callerKey('101'))).not.toBe(personOf(callerKey('0101')))
    const callers = new MissedCallers()
    callers.miss(one, callerKey('0440000001'), 10)
    callers.miss(one, callerKey('380440000001'), 20)
    callers.calledBack(callerKey('+380440000001'), 30)
    expect(callers.list()).toMatchObject([{ missed: 2, firstMissed: 10, lastMissed: 20, reached: { at: 30 } }])
  })

  it('are not reached by what was before their last missed call, nor by a call to another hotline', () => {
    const callers = new MissedCallers()
    callers.miss(one, callerKey('0501112233'), 100)
    callers.miss(one, callerKey('0501112233'), 300)
    callers.answered(one, callerKey('0501112233'), 200)
    callers.answered(two, callerKey('0501112233'), 400)
    callers.calledBack(callerKey('0501112233'), 300)
    expect(callers.list()).toMatchObject([{ reached: null }])
  })

  it('without a number are nobody one can call', () => {
    const callers = new MissedCallers()
    callers.miss(one, 0, 1)
    expect(callers.list()).toEqual([])
  })
})

it('agrees with going through the day call by call, in whatever order contacts are told', () => {
  const call = fc.record({
    kind: fc.constantFrom('missed' as const, 'answered' as const, 'back' as const), hotline: fc.constantFrom(one, two),
    number: fc.constantFrom('0501112233', '380501112233', '0671112233', '101', 'anonymous'), start: fc.integer({ min: 0, max: 40 }),
  })
  fc.assert(fc.property(fc.array(call, { maxLength: 40 }), fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (calls, order) => {
    const callers = new MissedCallers()
    for (const { kind, hotline, number, start } of calls) if (kind === 'missed') callers.miss(hotline, callerKey(number), start)
    for (const { kind, hotline, number, start } of calls.map((one, i) => ({ ...one, place: order[i] ?? 0 })).sort((a, b) => a.place - b.place)) {
      if (kind === 'answered') callers.answered(hotline, callerKey(number), start)
      if (kind === 'back') callers.calledBack(callerKey(number), start)
    }
    // By hand: the last nine digits are the person; the first contact after the last missed call counts.
    const person = (number: string): string => number.replace(/\D/g, '').slice(-9)
    const expected = [one, two].flatMap((hotline) => [...new Set(calls.filter((c) => c.kind === 'missed' && c.hotline === hotline && person(c.number) !== '').map((c) => person(c.number)))].map((who) => {
      const own = calls.filter((c) => person(c.number) === who)
      const missed = own.filter((c) => c.kind === 'missed' && c.hotline === hotline).map(({ start }) => start)
      const contacts = own.filter((c) => c.start > Math.max(...missed) && (c.kind === 'back' || (c.kind === 'answered' && c.hotline === hotline))).map(({ start }) => start)
      return `${hotline} ${who} ${missed.length} ${contacts.length > 0 ? Math.min(...contacts) : 'never'}`
    }))
    const found = callers.list().map(({ hotlineId, keys, missed, reached }) => `${hotlineId} ${String(keys[0]).slice(1).slice(-9)} ${missed} ${reached?.at ?? 'never'}`)
    expect(found.sort()).toEqual(expected.sort())
  }), { numRuns: 500 })
})
