import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8Pieces } from '../../src/imports/bytes/utf8-pieces'
import type { Encoding } from '../../src/imports/bytes/encoding'

const PIECE = 1 << 20

async function piecesOf(blob: Blob, encoding: Encoding): Promise<{ text: string; stray: number; readTo: number }> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const seen = { text: '', stray: 0, readTo: 0 }
  for await (const { bytes, strayBytes, readBytes } of utf8Pieces(blob, encoding)) {
    // Every piece is whole and valid alone.
    seen.text += decoder.decode(bytes)
    seen.stray += strayBytes
    seen.readTo = readBytes
  }
  return seen
}

const odd = fc.array(fc.oneof(
  fc.constantFrom([0xef, 0xbb, 0xbf], [0xd0, 0x96], [0xf0, 0x9f, 0x98, 0x80], [0xe2, 0x82, 0xac], [0xef, 0xbf, 0xbd], [0x0d, 0x0a], [0xed, 0xa0, 0x80], [0xe0, 0x80], [0xf4, 0x90]),
  fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1, maxLength: 2 }),
), { maxLength: 12 }).map((parts) => Uint8Array.from(parts.flat()))

describe('pieces as UTF-8', () => {
  it('say what the decoder says of the whole file, cut anywhere, stray bytes counted', async () => {
    await fc.assert(fc.asyncProperty(odd, odd, fc.nat(8), fc.constantFrom<Encoding>('utf-8', 'utf-8', 'windows-1251', 'utf-16le', 'utf-16be'), async (start, around, before, encoding) => {
      const blob = new Blob([start, new Uint8Array(PIECE - start.length - before).fill(97), around, new Uint8Array([98])])
      const whole = new TextDecoder(encoding).decode(await blob.arrayBuffer())
      const seen = await piecesOf(blob, encoding)
      expect(seen.text === whole).toBe(true)
      expect([seen.stray, seen.readTo]).toEqual([whole.split('\ufffd').length - 1, blob.size])
    }), { numRuns: 150 })
  })
  it('pass a character cut by the end of the file as one stray', async () => {
    expect(await piecesOf(new Blob([Uint8Array.of(97, 0xd0)]), 'utf-8')).toMatchObject({ text: 'a\ufffd', stray: 1 })
  })
})
