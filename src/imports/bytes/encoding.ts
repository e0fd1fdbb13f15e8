import { bestCyrillic, readsCyrillic } from './cyrillic'
import type { Reading } from '../../domain/source/source'

export type Encoding = Reading['encoding']

/** How often single-byte evidence was seen in a piece of a file. */
type ByteFacts = { high: number; validSequences: number; invalidBytes: number; cyrillicRuns: number; loneLetters: number; turkish: number }

/**
 * Guesses the encoding of a file from its first bytes and a piece of its end. Strict UTF-8 wins; a few stray bytes
 * among valid sequences do not switch the alphabet; otherwise the shape of the high bytes decides.
 */
export function detectEncoding(head: Uint8Array, tail: Uint8Array = new Uint8Array(0)): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8'
  const wide = zeroPattern(head)
  if (wide) return wide
  const facts: ByteFacts = { high: 0, validSequences: 0, invalidBytes: 0, cyrillicRuns: 0, loneLetters: 0, turkish: 0 }
  countBytes(head, facts)
  countBytes(tail, facts)
  if (facts.validSequences >= facts.invalidBytes) return 'utf-8'
  if (facts.cyrillicRuns > facts.loneLetters) return bestCyrillic(bytesOf(head, tail))
  // DOS letters lie where other alphabets have marks, so that their runs do not look like letters.
  const dos = bestCyrillic(bytesOf(head, tail))
  if (dos === 'ibm866' && new Set(head.filter((b) => b >= 0x80)).size >= 8 && readsCyrillic(new TextDecoder(dos).decode(head.subarray(0, 20_000))) > 25) return dos
  return facts.turkish * 4 > facts.loneLetters && facts.turkish > 0 ? 'windows-1254' : 'windows-1252'
}

function bytesOf(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const all = new Uint8Array(head.length + tail.length)
  all.set(head)
  all.set(tail, head.length)
  return all
}

/** UTF-16 without a mark: nearly every second byte of Latin text is zero. */
function zeroPattern(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le'
  return even > half * 0.4 && odd < half * 0.1 ? 'utf-16be' : null
}

function countBytes(bytes: Uint8Array, facts: ByteFacts): void {
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i] ?? 0
    if (b < 0x80) {
      i++
      continue
    }
    const length = sequenceLength(bytes, i)
    if (length > 0) {
      facts.validSequences++
      facts.high += length
      i += length
    } else i = countRun(bytes, i, facts)
  }
}

/** Counts a run of single-byte letters starting at `i` (a byte that begins no UTF-8 sequence); returns where it ends. */
function countRun(bytes: Uint8Array, i: number, facts: ByteFacts): number {
  let end = i
  let letters = 0
  for (; end < bytes.length && (bytes[end] ?? 0) >= 0x80; end++) {
    const b = bytes[end] ?? 0
    if (b >= 0xc0) letters++
    if (b === 0xf0 || b === 0xfd || b === 0xfe || b === 0xd0 || b === 0xdd || b === 0xde) facts.turkish++
  }
  facts.high += end - i
  facts.invalidBytes += end - i
  if (letters >= 3) facts.cyrillicRuns++
  else facts.loneLetters++
  return end
}

/** Length of the valid multi-byte UTF-8 sequence at `i`, 0 when there is none; a sequence cut by the end is valid. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const b = bytes[i] ?? 0
  const length = b >= 0xc2 && b <= 0xdf ? 2 : b >= 0xe0 && b <= 0xef ? 3 : b >= 0xf0 && b <= 0xf4 ? 4 : 0
  for (let k = 1; k < length; k++) {
    if (i + k >= bytes.length) return bytes.length - i
    const c = bytes[i + k] ?? 0
    if ((c & 0xc0) !== 0x80) return 0
    if (k === 1 && ((b === 0xe0 && c < 0xa0) || (b === 0xed && c > 0x9f) || (b === 0xf0 && c < 0x90) || (b === 0xf4 && c > 0x8f))) return 0
  }
  return length
}
