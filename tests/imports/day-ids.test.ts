import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DayIds } from '../../src/imports/calls/day-ids'
import { TrimmedSpan } from '../../src/imports/calls/trimmed-span'
import { trimmed } from '../../src/imports/calls/cell-words'
import { callerKey, callerKeyIn } from '../../src/domain/archive/caller-key'
import { RowCells } from '../../src/imports/rows/row-cells'

const encoder = new TextEncoder()

describe('ids of a file by day', () => {
  it('come again within a day only, whatever the order of days and however many are packed meanwhile', () => {
    // Far more days than are kept awake, met again and again.
    const adds = fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 400 })
    fc.assert(fc.property(adds, (list) => {
      const ids = new DayIds()
      const known = new Set<string>()
      for (const [day, id] of list) {
        const here = [day - 1, day, day + 1].some((near) => known.has(`${near}/${id}`))
        const bytes = encoder.encode(`x${id}y`)
        expect(ids.addId(day * 86_400 + 7, { bytes, from: 1, to: bytes.length - 1 })).toBe(!here)
        if (!here) known.add(`${day}/${id}`)
      }
    }), { numRuns: 200 })
  })
  it('keep many ids of a day apart, before and after it was packed', () => {
    const ids = new DayIds()
    const add = (day: number, id: number) => {
      const bytes = encoder.encode(String(id))
      return ids.addId(day * 86_400, { bytes, from: 0, to: bytes.length })
    }
    for (let id = 0; id < 50_000; id++) expect(add(0, id)).toBe(true)
    for (let day = 2; day < 100; day++) expect(add(day, 0)).toBe(day % 2 === 0)
    for (let id = 0; id < 50_000; id += 7) expect(add(0, id)).toBe(false)
    expect(add(0, 50_000)).toBe(true)
  })
  it('tell equal rows of a day, cell by cell', () => {
    const ids = new DayIds()
    const row = new RowCells()
    const add = (start: number, ...cells: string[]) => ids.addRow(start, row.takeCells(cells))
    expect([add(0, 'a', 'b'), add(0, 'ab', ''), add(0, 'a', 'b'), add(86_400, 'a', 'b'), add(0, 'a\u0001b', '')]).toEqual([true, true, false, true, true])
  })
})

const cellText = fc.string({ unit: fc.constantFrom('a', '7', ' ', '\t', '\u00a0', '\u2003', 'ї', 'N', 'U', 'L', '-'), maxLength: 7 })

describe('a cell as bytes', () => {
  it('is trimmed as its text is', () => {
    const row = new RowCells()
    const span = new TrimmedSpan()
    fc.assert(fc.property(fc.oneof(cellText, fc.constantFrom('NULL', ' NULL', 'NULLS', '')), (text) => {
      expect(span.take(row.takeCells(['x', text]).cell(1)).text()).toBe(trimmed(text))
    }), { numRuns: 1000 })
  })
  it('has the caller key of its text', () => {
    const number = fc.oneof(cellText, fc.stringMatching(/^(00|\+)?[0-9 ()-]{0,20}$/), fc.stringMatching(/^0*[0-9]{1,19}$/))
    fc.assert(fc.property(number, (text) => {
      const bytes = encoder.encode(`12${text}34`)
      const digits = text.replaceAll(/[^0-9]/g, '')
      const plain = /[a-zA-Z\u0080-\uffff]/.test(text) || digits.length < 2 || digits.length > 17 ? 0 : null
      const key = callerKeyIn({ bytes, from: 2, to: bytes.length - 2 })
      expect(callerKey(text)).toBe(key)
      if (plain !== null) expect(key).toBe(plain)
      else if (!text.startsWith('00')) expect(key).toBe(digits.length > 15 ? 0 : Number(`1${digits}`))
      else expect(key).toBe(digits.length > 2 ? callerKey(text.slice(2)) : Number(`1${digits}`))
    }), { numRuns: 2000 })
  })
})
