import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Call } from '../../../src/domain/archive/block'
import { callAt } from '../../../src/domain/archive/call-at'
import type { NewCall } from '../../../src/domain/archive/new-call'
import { driftOf, type SourcedCall } from '../../../src/domain/invoice/call-drift'
import { exportOf } from '../archive/archive-kit'

/** Calls of one export as the archive hands them out. */
function callsOf(name: string, calls: readonly Partial<NewCall>[]): SourcedCall[] {
  return exportOf(name, calls).flatMap(({ block, texts }) => Array.from({ length: block.rows }, (_, row) => ({ sourceId: block.sourceId, call: callAt(block, texts, row) })))
}
const told = (calls: readonly Call[]): string[] => calls.map((call) => `${call.callId || '-'} ${call.start} ${call.talk}`)

describe('calls under an issued invoice', () => {
  it('are new, gone or changed, each said once', () => {
    const { added, gone, changed } = driftOf(
      callsOf('then', [{ callId: 'a', start: 10, talk: 5 }, { callId: 'b', start: 20, talk: 5 }, { callId: 'c', start: 30, talk: 5 }]),
      callsOf('now', [{ callId: 'a', start: 10, talk: 5 }, { callId: 'b', start: 21, talk: 9 }, { callId: 'd', start: 40, talk: 5 }]),
    )
    expect(told(added)).toEqual(['d 40 5'])
    expect(told(gone)).toEqual(['c 30 5'])
    expect(changed.map(({ before, after }) => [...told([before]), ...told([after])])).toEqual([['b 20 5', 'b 21 9']])
  })

  it('without an id are equal or not: a longer one is one gone and one new', () => {
    const { added, gone, changed } = driftOf(callsOf('then', [{ start: 10, talk: 5 }, { start: 10, talk: 5 }]), callsOf('now', [{ start: 10, talk: 5 }, { start: 10, talk: 6 }]))
    expect([told(added), told(gone), changed]).toEqual([['- 10 6'], ['- 10 5'], []])
  })

  it('of two sources never stand for each other', () => {
    const now = callsOf('now', [{ callId: 'a', start: 10 }]).map((one) => ({ ...one, sourceId: 'src_other' as typeof one.sourceId }))
    const { added, gone } = driftOf(callsOf('then', [{ callId: 'a', start: 10 }]), now)
    expect([added.length, gone.length]).toEqual([1, 1])
  })

  it('move by counts that add up, whatever moved', () => {
    const calls = fc.array(fc.record({ callId: fc.constantFrom('', 'a', 'b', 'c'), start: fc.integer({ min: 1, max: 4 }), talk: fc.integer({ min: 0, max: 2 }) }), { maxLength: 14 })
    fc.assert(fc.property(calls, calls, (then, now) => {
      const { added, gone, changed } = driftOf(callsOf('then', then), callsOf('now', now))
      expect(now.length - then.length).toBe(added.length - gone.length)
      // The oracle counts equal calls by their text; ids then pair what is left, whatever the order.
      const key = (call: { callId: string; start: number; talk: number }): string => `${call.callId} ${call.start} ${call.talk}`
      const count = (list: readonly string[], one: string): number => list.filter((other) => other === one).length
      const [a, b] = [then.map(key), now.map(key)]
      const equal = [...new Set(a)].reduce((sum, one) => sum + Math.min(count(a, one), count(b, one)), 0)
      const left = (list: readonly { callId: string }[], same: string): number => list.filter(({ callId }) => callId === same).length
      const pairs = ['a', 'b', 'c'].reduce((sum, id) => {
        const same = [...new Set(a)].filter((one) => one.startsWith(`${id} `)).reduce((n, one) => n + Math.min(count(a, one), count(b, one)), 0)
        return sum + Math.min(left(then, id), left(now, id)) - same
      }, 0)
      expect(changed.length).toBe(pairs)
      expect(gone.length).toBe(then.length - equal - pairs)
    }))
  })
})
