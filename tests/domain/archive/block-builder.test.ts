import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CallBuilder } from '../../../src/domain/archive/block-builder'
import type { NewCall } from '../../../src/domain/archive/new-call'
import { eachText, packTexts, sameText, hashText, textAt, textCount } from '../../../src/domain/archive/packed-text'
import { blockId } from './archive-kit'

const { importId, sourceId } = blockId('a')
const blank: NewCall = {
  start: 0, wait: 0, talk: 0, hold: 0, wrap: 0, direction: 0, outcome: 0,
  line: '', queue: '', campaign: '', operator: '', topic: '', disposition: '', callId: '', from: '', to: '', fileRow: 1, legs: 1,
}

function build(calls: readonly NewCall[]) {
  const builder = new CallBuilder()
  for (const call of calls) builder.add(call)
  const built = builder.finish(importId, sourceId)
  if (!built.ok) throw new Error(built.failure.code)
  return built.value.blocks
}

describe('packed text', () => {
  it('keeps Cyrillic, Turkish, emoji and empty texts', () => {
    const texts = ['', '+380441234567', 'Гаряча лінія', 'çağrı İstanbul', '📞', '', 'end']
    const packed = packTexts(texts)
    expect([...eachText(packed)]).toEqual(texts)
    expect(textCount(packed)).toBe(7)
    expect(textAt(packed, 99)).toBe('')
  })
  it('gives back any well-formed texts', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 200 }), (texts) => {
      expect([...eachText(packTexts(texts))]).toEqual(texts)
    }))
  })
  it('keeps long columns in which ASCII and other letters take turns', () => {
    const texts = Array.from({ length: 1000 }, (_, i) => (i > 300 && i < 600 && i % 7 === 0 ? `Ірина ${i} 📞` : `Ann ${i}`))
    expect([...eachText(packTexts(texts))]).toEqual(texts)
  })
  it('never makes a letter of two halves that stand in neighbouring texts', () => {
    expect([...eachText(packTexts(['a\ud83d', '\udcde b', '📞']))]).toEqual(['a\ufffd', '\ufffd b', '📞'])
  })
  it('compares and hashes by bytes', () => {
    const a = packTexts(['abc', 'abd', 'ab'])
    const b = packTexts(['x', 'abc'])
    expect(sameText(a, 0, b, 1)).toBe(true)
    expect(sameText(a, 1, b, 1)).toBe(false)
    expect(sameText(a, 2, b, 1)).toBe(false)
    expect(hashText(a, 0)).toBe(hashText(b, 1))
    expect(hashText(a, 0)).not.toBe(hashText(a, 1))
  })
})

describe('call builder', () => {
  it('cuts at UTC midnight and sorts by start, then file row', () => {
    const blocks = build([
      { ...blank, start: 86_400, fileRow: 9, queue: 'b' },
      { ...blank, start: 86_399, fileRow: 8, queue: 'a' },
      { ...blank, start: 90_000, fileRow: 7, queue: 'c', from: '+380 44 1' },
      { ...blank, start: 90_000, fileRow: 3, queue: 'b', callId: 'x' },
    ])
    expect(blocks.map((b) => [b.block.day, b.block.rows])).toEqual([[0, 1], [1, 3]])
    const second = blocks[1]
    if (!second) throw new Error('no second day')
    expect([...second.texts.fileRow]).toEqual([9, 3, 7])
    expect(second.block.coded.queue.dictionary).toEqual(['', 'b', 'c'])
    expect([...second.block.coded.queue.codes]).toEqual([1, 1, 2])
    expect([...eachText(second.texts.callId)]).toEqual(['', 'x', ''])
    expect([...second.block.caller]).toEqual([0, 0, 1_380_441])
  })
  it('has exactly sized buffers, since a stored view stores its whole buffer', () => {
    const [built] = build(Array.from({ length: 70 }, (_, i) => ({ ...blank, start: 500 - i, fileRow: i, from: `+3804412${i}` })))
    expect(built?.block.start.buffer.byteLength).toBe(280)
    expect(built?.block.coded.line.codes.buffer.byteLength).toBe(140)
    expect(built?.texts.from.bytes.buffer.byteLength).toBe(built?.texts.from.offsets[70])
  })
  it('keeps custom fields as columns of their own', () => {
    const [built] = build([{ ...blank, fileRow: 1 }, { ...blank, fileRow: 2, custom: { city: 'Київ' } }])
    expect(built?.block.coded['custom:city']).toEqual({ codes: Uint16Array.of(0, 1), dictionary: ['', 'Київ'] })
  })
  it('takes 65,535 distinct values a day and refuses one more', () => {
    const builder = new CallBuilder()
    const fill = (n: number) => { for (let i = 0; i < n; i++) builder.add({ ...blank, fileRow: i, topic: `t${i}` }) }
    fill(65_535)
    expect(builder.finish(importId, sourceId).ok).toBe(true)
    fill(65_536)
    expect(builder.finish(importId, sourceId)).toEqual({ ok: false, failure: { code: 'import.tooManyValues', params: { field: 'topic', max: 65_535 } } })
    expect(builder.calls).toBe(0)
  })
  it('gives the same bytes whatever the order in which calls arrive', () => {
    const call = fc.record({
      start: fc.integer({ min: 0, max: 300_000 }), wait: fc.nat(100), talk: fc.nat(900), queue: fc.constantFrom('', 'q1', 'q2', 'q3'), from: fc.constantFrom('', '+3801', 'anonymous'),
    })
    fc.assert(fc.property(fc.array(call, { maxLength: 120 }), fc.infiniteStream(fc.nat()), (calls, randoms) => {
      const rows = calls.map((c, i) => ({ ...blank, ...c, fileRow: i + 2, callId: `id${i}` }))
      const shuffled = rows.map((row) => ({ row, key: randoms.next().value ?? 0 })).sort((a, b) => a.key - b.key).map((r) => r.row)
      expect(build(shuffled)).toEqual(build(rows))
      expect(build(rows).reduce((n, b) => n + b.block.rows, 0)).toBe(rows.length)
    }))
  })
  it('gives the bytes of a fresh one when it is used again, also while some days wait', () => {
    const call = fc.record({
      start: fc.integer({ min: 0, max: 500_000 }), talk: fc.nat(900), queue: fc.constantFrom('', 'q1', 'q2'), topic: fc.constantFrom('', 't1', 't2', 'ї'), from: fc.constantFrom('', '+3801', 'anonymous'),
      legs: fc.integer({ min: 1, max: 2 }), region: fc.constantFrom(undefined, '', 'Київ'),
    })
    const made = fc.array(call, { maxLength: 60 }).map((list): NewCall[] => list.map(({ region, ...each }, i) => ({
      ...blank, ...each, fileRow: i + 2, callId: `id${i}`, ...(each.legs > 1 ? { legRows: [i + 2, i + 3] } : {}), ...(region === undefined ? {} : { custom: { region } }),
    })))
    fc.assert(fc.property(made, made, made, fc.nat(60), (first, waiting, second, keep) => {
      const used = new CallBuilder()
      for (const each of first) used.add(each)
      const began = used.finish(importId, sourceId)
      const before = began.ok ? structuredClone(began.value.blocks) : []
      for (const each of waiting) used.add(each)
      const idle = used.cutIdle(keep, importId, sourceId)
      const left = waiting.filter(({ start }) => !idle.some(({ block }) => block.day === Math.floor(start / 86_400)))
      for (const each of second) used.add(each)
      expect(used.finish(importId, sourceId)).toEqual({ ok: true, value: { blocks: build([...left, ...second]) } })
      // What was handed out does not change when its room serves another day.
      expect(began).toEqual({ ok: true, value: { blocks: before } })
    }), { numRuns: 200 })
  })
})
