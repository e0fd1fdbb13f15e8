import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewCall } from '../../../src/domain/archive/new-call'
import { rowCounts } from '../../../src/domain/archive/mask'
import { compareDay, dayMasks, daysToMask, laterFirst, type RankedBlock } from '../../../src/domain/archive/overlap'
import { textAt } from '../../../src/domain/archive/packed-text'
import { makeId } from '../../../src/domain/records'
import { exportOf } from './archive-kit'

const DAY = 86_400

/** Every counted row as text: import, start, id, talk, from. */
function counted(blocks: readonly RankedBlock[]): string[] {
  const days = [...new Set(blocks.map((b) => b.block.day))]
  const lines: string[] = []
  for (const day of days) {
    const masks = dayMasks(day, blocks)
    for (const { block, texts } of blocks.filter((b) => b.block.day === day)) {
      const mask = masks.get(block.importId)
      for (let row = 0; row < block.rows; row++) {
        if (mask !== undefined && rowCounts(mask, row)) lines.push([block.importId, block.start[row], textAt(texts.callId, row), block.talk[row], textAt(texts.from, row)].join('|'))
      }
    }
  }
  return lines.sort()
}

type Simple = Pick<NewCall, 'start' | 'talk' | 'callId' | 'from'>
type Export = { readonly name: string; readonly calls: readonly Simple[] }

/** The same rule over plain objects, call by call. */
function naive(exports: readonly Export[]): string[] {
  const ranked = exports.map((e) => ({ ...e, id: `imp_${e.name}`, last: Math.max(0, ...e.calls.map((c) => c.start)) }))
  const beats = (a: (typeof ranked)[number], b: (typeof ranked)[number]) =>
    a.last !== b.last ? a.last > b.last : a.calls.length !== b.calls.length ? a.calls.length > b.calls.length : a.id > b.id
  const dayOf = (c: Simple) => Math.floor(c.start / DAY)
  const lines: string[] = []
  const copies = new Map<string, { own: number; id: string; rank: (typeof ranked)[number] }[]>()
  for (const e of ranked) {
    for (const c of e.calls) {
      if (c.callId !== '') {
        const later = ranked.some((o) => beats(o, e) && o.calls.some((d) => d.callId === c.callId && Math.abs(dayOf(d) - dayOf(c)) <= 1))
        if (!later) lines.push([e.id, c.start, c.callId, c.talk, c.from].join('|'))
      } else {
        const key = [c.start, '', c.talk, c.from].join('|')
        const list = copies.get(key) ?? []
        const mine = list.find((x) => x.id === e.id)
        if (mine) mine.own++
        else list.push({ own: 1, id: e.id, rank: e })
        copies.set(key, list)
      }
    }
  }
  for (const [key, list] of copies) {
    list.sort((a, b) => (beats(a.rank, b.rank) ? -1 : 1))
    let have = 0
    for (const { own, id } of list) for (; have < own; have++) lines.push(`${id}|${key}`)
  }
  return lines.sort()
}

const simple: fc.Arbitrary<Simple> = fc.record({
  start: fc.integer({ min: 3 * DAY, max: 6 * DAY }).map((s) => s - (s % 20_000)),
  talk: fc.constantFrom(0, 60),
  callId: fc.constantFrom('', '', 'a', 'b', 'c', 'd'),
  from: fc.constantFrom('', '+380441', '+380442'),
})
const exportsArb: fc.Arbitrary<readonly Export[]> = fc.array(fc.array(simple, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 4 })
  .map((lists) => lists.map((calls, i) => ({ name: `n${i}`, calls })))
const blocksOf = (exports: readonly Export[]) => exports.flatMap((e) => exportOf(e.name, e.calls))

describe('overlapping imports', () => {
  it('count what a call-by-call reading of the rule counts, in any order of importing', () => {
    fc.assert(fc.property(exportsArb, (exports) => {
      const expected = naive(exports)
      expect(counted(blocksOf(exports))).toEqual(expected)
      expect(counted(blocksOf([...exports].reverse()))).toEqual(expected)
    }), { numRuns: 300 })
  })
  it('never count a smaller part of an export when the whole is there too', () => {
    fc.assert(fc.property(fc.uniqueArray(simple, { selector: (c) => c.callId || `${c.start}${c.from}${c.talk}`, minLength: 1, maxLength: 20 }), fc.nat(20), (calls, n) => {
      const whole = { name: 'whole', calls }
      const part = { name: 'part', calls: calls.slice(0, n) }
      expect(counted(blocksOf(part.calls.length > 0 ? [whole, part] : [whole]))).toHaveLength(calls.length)
    }))
  })
  it('take the later export of a changed call, also across midnight', () => {
    const early = exportOf('early', [{ start: DAY - 5, callId: 'x', talk: 0 }, { start: 10, callId: 'y' }])
    const late = exportOf('late', [{ start: DAY + 2, callId: 'x', talk: 60 }])
    expect(counted([...early, ...late])).toEqual(['imp_early|10|y|0|', `imp_late|${DAY + 2}|x|60|`])
    expect(daysToMask([0, 1])).toEqual([-1, 0, 1, 2])
  })
  it('keep equal rows of one import: two short calls in one second are two calls', () => {
    const row = { start: 100, from: '+380441' }
    expect(counted(exportOf('a', [row, row, row]))).toHaveLength(3)
    expect(counted([...exportOf('a', [row, row, row]), ...exportOf('b', [row, row])])).toHaveLength(3)
  })
  it('leave sources apart, even with equal ids', () => {
    const other = makeId('source', () => 'other')
    expect(counted([...exportOf('a', [{ callId: '1' }]), ...exportOf('b', [{ callId: '1' }], other)])).toHaveLength(2)
  })
  it('have no mask where nothing overlaps', () => {
    const blocks = exportOf('a', [{ callId: '1' }, { callId: '2' }])
    expect(dayMasks(0, blocks).get(makeId('import', () => 'a'))).toBeNull()
  })
})

describe('rank', () => {
  it('orders by last call, then calls, then id', () => {
    const [a, b, c, d] = [['a', 5, 1], ['b', 5, 2], ['c', 9, 1], ['d', 5, 1]].map(([id, lastStart, calls]) => ({ id: makeId('import', () => String(id)), lastStart: Number(lastStart), calls: Number(calls) }))
    if (!a || !b || !c || !d) throw new Error('no ranks')
    expect([a, b, c, d].sort(laterFirst).map((r) => r.id)).toEqual(['imp_c', 'imp_b', 'imp_d', 'imp_a'])
  })
})

describe('comparing an import with what is here', () => {
  const compare = (fresh: readonly RankedBlock[], here: readonly RankedBlock[]) =>
    fresh.map((b) => compareDay(b, here))
      .reduce((s, d) => ({ newCalls: s.newCalls + d.newCalls, alreadyHere: s.alreadyHere + d.alreadyHere, changed: s.changed + d.changed }), { newCalls: 0, alreadyHere: 0, changed: 0 })

  it('lists changed calls old and new, by start, as many as asked for', () => {
    const here = exportOf('here', [{ callId: 'b', start: 20, talk: 1 }, { callId: 'a', start: 30 }, { callId: 'same', start: 40 }])
    const fresh = exportOf('fresh', [{ callId: 'a', start: 50, operator: 'Olha' }, { callId: 'b', start: 20, talk: 9 }, { callId: 'same', start: 40 }])
    const [day] = fresh
    if (!day) throw new Error('no block')
    const told = (most: number) => compareDay(day, here, most).changes.map(({ before, after }) => [before.callId, before.talk, before.start, after.talk, after.start, after.operator])
    expect(told(5)).toEqual([['b', 1, 20, 9, 20, ''], ['a', 0, 30, 0, 50, 'Olha']])
    expect(told(1)).toEqual([['b', 1, 20, 9, 20, '']])
    expect(compareDay(day, here).changed).toBe(2)
  })

  it('tells new, known and changed calls apart', () => {
    const here = exportOf('here', [{ callId: 'a', start: 10 }, { callId: 'b', start: 20 }, { start: 30 }, { start: 30 }])
    const fresh = exportOf('fresh', [{ callId: 'a', start: 10 }, { callId: 'b', start: 20, talk: 9 }, { callId: 'c', start: 25 }, { start: 30 }, { start: 30 }, { start: 30 }, { start: 40 }])
    expect(compare(fresh, here)).toEqual({ newCalls: 3, alreadyHere: 3, changed: 1 })
    expect(compare(here, fresh)).toEqual({ newCalls: 0, alreadyHere: 4, changed: 0 })
    expect(compare(fresh, [])).toEqual({ newCalls: 7, alreadyHere: 0, changed: 0 })
  })
  it('promises as many new calls as the masks then add, where every id is told once an export', () => {
    const once = fc.uniqueArray(simple, { selector: (c) => c.callId || `${c.start}|${c.from}|${c.talk}|${Math.floor(c.start / 7)}`, minLength: 1, maxLength: 14 })
      .map((calls) => calls.map((c) => ({ ...c, start: c.callId === '' ? c.start : 4 * DAY + (c.start % DAY) })))
    fc.assert(fc.property(once, once, (a, b) => {
      const here = exportOf('a', a)
      const fresh = exportOf('b', b)
      const { newCalls, alreadyHere, changed } = compare(fresh, here)
      expect(counted(here).length + newCalls).toBe(counted([...here, ...fresh]).length)
      expect(newCalls + alreadyHere + changed).toBe(b.length)
    }))
  })
})
