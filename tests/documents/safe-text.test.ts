import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingMark, safeText } from '../../src/documents/page/safe-text'
import { documentCharacters } from '../../tools/document-fonts.mjs'

const known = new Set([...documentCharacters()].map((character) => character.codePointAt(0)))
const draws = (point: number) => known.has(point)

describe('safeText', () => {
  it.each([
    ['before\tafter', 'before after', []],
    ['a\u0001b\u007fc\u0085d', 'abcd', []],
    ['1\u202f234\u2009567', '1\u00a0234\u00a0567', []],
    ['2026\u2011031', '2026-031', []],
    ['20 ₴ ₽ ₺ €', '20 ₴ ₽ ₺ €', []],
    ['Ии\u0306', 'Ий', []],
    ['Gu\u0308ls\u0327en İığĞ', 'Gülşen İığĞ', []],
    ['п\u02bcять', 'п’ять', []],
    ['soft\u00adhyphen\u200b\ufeff', 'softhyphen', []],
    ['☐ ok', `${missingMark} ok`, ['☐']],
    ['👍🏽', missingMark.repeat(2), ['👍', '🏽']],
    ['\ud800x', `${missingMark}x`, ['\ud800']],
  ])('makes %j drawable', (text, expected, replaced) => {
    expect(safeText(text, draws)).toEqual({ text: expected, replaced })
  })

  it('lets only drawable characters through, and reports exactly as many as it marks', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { text: safe, replaced } = safeText(text, draws)
      expect([...safe].every((character) => draws(character.codePointAt(0) ?? -1))).toBe(true)
      const marks = (value: string) => [...value].filter((character) => character === missingMark).length
      expect(marks(safe)).toBe(replaced.length + marks(text))
    }))
  })

  it('leaves text of the four languages as it is', () => {
    for (const text of ['Ґалаґан Є. Ї. — «Аптека Плюс» № 7', 'Щёголев, объём, ещё', 'Işık Gıda A.Ş., İğne, çağrı', 'Zoë Núñez: “£1 – €2”, × ÷ −']) {
      expect(safeText(text, draws)).toEqual({ text, replaced: [] })
    }
  })
})
