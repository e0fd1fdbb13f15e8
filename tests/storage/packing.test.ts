import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockBytes } from '../../src/domain/archive/block-digest'
import { codedFields, type CallBlock, type CallTexts, type PackedText } from '../../src/domain/archive/block'
import { packTexts } from '../../src/domain/archive/packed-text'
import { packBlock, packTextRow, unpackBlock, unpackTextRow } from '../../src/storage/packing/pack-block'
import { ValuePacker, ValueReader } from '../../src/storage/packing/packed-value'
import { sketchImport } from './contract/sample-calls'

const id = sketchImport('any', [[1, 2, 'a', 3]]).record

const plain = { noNullPrototype: true } as const

/** Whole numbers as columns have them: small, equal, ascending, or up to the last that fits. */
function numbers(most: number, rows: number): fc.Arbitrary<number[]> {
  const value = (max: number) => fc.integer({ min: 0, max: Math.min(max, most) })
  const list = (max: number) => fc.array(value(max), { minLength: rows, maxLength: rows })
  return fc.oneof(
    list(0), list(15), list(255), list(65_535), list(most),
    value(most).map((same) => Array.from({ length: rows }, () => same)),
    list(most).map((all) => all.sort((a, b) => a - b)),
    fc.tuple(value(Math.max(0, most - 300)), list(30)).map(([base, steps]) => steps.map((step) => base + step)),
    fc.tuple(value(Math.floor(most / 2)), list(9)).map(([base, steps]) => steps.map((step) => (base += step)).map((v) => Math.min(v, most))),
  )
}

const nastyNumbers = fc.oneof(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), fc.constantFrom(0, -0, -1, 0.5, Number.NaN, Infinity, 2 ** 32 - 1, 2 ** 32, 2 ** 53), fc.double())
const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('', 'Ольга', '"', '\ud800', 'custom:x', '\u0000')), { maxLength: 6 })

function texts(rows: number): fc.Arbitrary<PackedText> {
  const word = fc.oneof(fc.stringMatching(/^[0-9.]{0,18}$/), fc.string(), fc.constantFrom('', 'ідентифікатор', '+380 (50) 1'))
  return fc.array(word, { minLength: rows, maxLength: rows }).map(packTexts)
}

const anyDay = fc.integer({ min: 0, max: 40 }).chain((rows) => {
  const long = numbers(0xffff_ffff, rows).map((list) => Uint32Array.from(list))
  const middle = numbers(0xffff, rows).map((list) => Uint16Array.from(list))
  const short = numbers(0xff, rows).map((list) => Uint8Array.from(list))
  const coded = fc.record({ codes: middle, dictionary: words }, plain)
  const block = fc.record({
    importId: fc.constant(id.id), sourceId: fc.constant(id.sourceId), day: fc.integer({ min: 0, max: 40_000 }), rows: fc.constant(rows),
    start: long, wait: long, talk: long, hold: long, wrap: long, direction: short, outcome: short,
    caller: fc.oneof(...[fc.integer({ min: 0, max: 2 * 10 ** 15 }), nastyNumbers].map((each) => fc.array(each, { minLength: rows, maxLength: rows }))).map((list) => Float64Array.from(list)),
    coded: fc.record({ line: coded, queue: coded, campaign: coded, operator: coded, topic: coded, disposition: coded, 'custom:поле': coded, 'custom:__proto__': coded }, { requiredKeys: [...codedFields], ...plain }),
  }, plain)
  const legs = fc.option(fc.array(fc.integer({ min: 1, max: 0xffff_ffff }), { maxLength: 12 }).map((list) => Uint32Array.from(list)), { nil: undefined })
  const text = fc.record({ callId: texts(rows), from: texts(rows), to: texts(rows), fileRow: long, legs: middle, legRows: legs }, plain)
  return fc.tuple(block, text)
})

describe('a packed day', () => {
  it('is the day that was packed, to the bit', () => {
    fc.assert(fc.property(anyDay, ([block, { legRows, ...rest }]) => {
      const text: CallTexts = { importId: block.importId, day: block.day, ...rest, ...(legRows ? { legRows } : {}) }
      const back: readonly [CallBlock, CallTexts] = [unpackBlock(packBlock(block)), unpackTextRow(packTextRow(text))]
      expect(back).toStrictEqual([block, text])
      expect(blockBytes(...back)).toEqual(blockBytes(block, text))
      // Bits, not numbers: a caller may be no number at all.
      expect(new Uint8Array(back[0].caller.buffer)).toEqual(new Uint8Array(block.caller.buffer))
      expect(Object.keys(back[0].coded)).toEqual(Object.keys(block.coded))
    }), { numRuns: 100 })
  })

  it('takes views of a longer buffer as what they show', () => {
    const whole = Uint32Array.from({ length: 9 }, (_, i) => i * 70_000)
    const packer = new ValuePacker()
    packer.add(whole.subarray(3, 6))
    packer.addBytes(new Uint8Array(whole.buffer, 4, 5))
    const reader = new ValueReader(packer.pack(null))
    expect(reader.column((length) => new Uint32Array(length))).toEqual(whole.slice(3, 6))
    expect(reader.bytes()).toEqual(new Uint8Array(whole.buffer.slice(4, 9)))
  })

  it('takes few bytes: what a log repeats costs nothing, small numbers a half or one', () => {
    const rows = 2740
    const column = (value: (row: number) => number) => Uint32Array.from({ length: rows }, (_, row) => value(row))
    const size = (numbers: Uint32Array) => {
      const packer = new ValuePacker()
      packer.add(numbers)
      return packer.pack(null).byteLength - 72
    }
    expect(size(column(() => 1_790_000_000))).toBeLessThan(64)
    expect(size(column((row) => row % 16))).toBeLessThan(rows / 2 + 64)
    expect(size(column((row) => 1_790_000_000 + row * 7))).toBeLessThan(rows / 2 + 64)
    expect(size(column((row) => row % 200))).toBeLessThan(rows + 64)
  })

  it('of a later format is refused, not misread', () => {
    const { packed } = packBlock(sketchImport('any', [[1, 2, 'a', 3]]).blocks[0]?.block as CallBlock)
    const text = new TextDecoder('latin1').decode(packed).replace('"format":1', '"format":9')
    expect(() => new ValueReader(Uint8Array.from(text, (c) => c.charCodeAt(0)).buffer)).toThrow('format 9')
  })
})
