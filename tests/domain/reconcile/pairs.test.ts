import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pairCalls, type PairCall } from '../../../src/domain/reconcile/pairs'

const calls = (...list: readonly (readonly [start: number, caller: number])[]): PairCall[] => list.map(([start, caller]) => ({ start, caller }))

/** Most pairs there can be, by trying every choice for the first call and the best of the rest. */
function mostPairs(a: readonly PairCall[], b: readonly PairCall[]): number {
  const [first, ...rest] = a
  if (!first) return 0
  const without = mostPairs(rest, b)
  if (first.caller === 0) return without
  return b.reduce((most, other, i) => (other.caller === first.caller && Math.abs(other.start - first.start) <= 60 ? Math.max(most, 1 + mostPairs(rest, b.toSpliced(i, 1))) : most), without)
}

describe('calls of a queue log and of an operator log', () => {
  it.each([
    ['a minute apart, both ends included', calls([100, 7]), calls([160, 7]), 1],
    ['a second more', calls([100, 7]), calls([161, 7]), 0],
    ['before and after alike', calls([160, 7]), calls([100, 7]), 1],
    ['of another caller', calls([100, 7]), calls([100, 8]), 0],
    ['of nobody known', calls([100, 0]), calls([100, 0]), 0],
    ['twice in one log', calls([100, 7], [110, 7]), calls([105, 7]), 1],
    ['in any order of rows', calls([200, 7], [100, 7]), calls([90, 7], [250, 7]), 2],
  ])('%s', (_, a, b, pairs) => {
    const found = pairCalls(a, b)
    expect([found.both.length, found.onlyA.length, found.onlyB.length]).toEqual([pairs, a.length - pairs, b.length - pairs])
  })

  it('make as many pairs as there can be, each call in one at most', () => {
    const some = fc.array(fc.record({ start: fc.integer({ min: 0, max: 300 }), caller: fc.integer({ min: 0, max: 2 }) }), { maxLength: 6 })
    fc.assert(fc.property(some, some, (a, b) => {
      const { both, onlyA, onlyB } = pairCalls(a, b)
      expect(both.length).toBe(mostPairs(a, b))
      expect([...both.map(([i]) => i), ...onlyA].sort()).toEqual([...a.keys()].sort())
      expect([...both.map(([, j]) => j), ...onlyB].sort()).toEqual([...b.keys()].sort())
      for (const [i, j] of both) expect(a[i]?.caller === b[j]?.caller && Math.abs((a[i]?.start ?? 0) - (b[j]?.start ?? 0)) <= 60).toBe(true)
    }), { numRuns: 200 })
  })
})
