import { describe, expect, it } from 'vitest'
import { twoValued, valueSays } from '../../src/desk/saving/conflict-values'
import type { HistoryEntry } from '../../src/storage/records/port'

const entry = (operation: string, field: string, value: unknown): HistoryEntry => ({ operation, field, value, transaction: operation, at: 0, version: 1 })
const say = { empty: 'empty', date: (date: string) => `on ${date}`, yes: 'yes', no: 'no' }

describe('fields that hold two values', () => {
  const history = [entry('c', 'name', 'New'), entry('b', 'name', 'Other'), entry('a', 'name', 'Old'), entry('d', 'note', 'x')]
  it('are those that stand on two operations, with the newest value first and overwritten ones left out', () => {
    expect(twoValued({ record: {}, seen: { name: ['b', 'c'], note: ['d'] } }, history)).toEqual([{ field: 'name', values: [history[0], history[1]] }])
  })
  it('are none where a choice was made, nor for a removal', () => {
    expect(twoValued({ record: {}, seen: { name: ['c'], $deleted: ['x', 'y'] } }, history)).toEqual([])
  })
})

describe('a value in words', () => {
  it.each([
    ['', null, 'empty'], [null, 'x', 'empty'], [[], ['a'], 'empty'],
    ['Kyiv', 'Lviv', 'Kyiv'], ['2026-10-01', null, 'on 2026-10-01'], [true, false, 'yes'], [false, true, 'no'],
    [['IVR', 'menu'], [], 'IVR, menu'],
    [{ bankName: 'A', iban: 'UA1' }, { bankName: 'A', iban: 'UA2' }, 'UA1'],
  ])('%j beside %j is %s', (value, other, words) => {
    expect(valueSays(value, other, say)).toBe(words)
  })
  it.each([[{ week: [[]] }, {}], [['opr_1', 'opr_2'], []], [[{ title: 'Fee' }], []]])('%j has none: ids and structures are no words', (value, other) => {
    expect(valueSays(value, other, say)).toBeNull()
  })
})
