import type { Ask } from '../port'
import { readsCyrillic } from './cyrillic'
import type { Encoding } from './encoding'
import { decodePiece } from './text-chunks'

/** So much better must another alphabet read before the chosen one is doubted. */
const BETTER = 15
const JUDGED_BYTES = 65_536
const SHOWN = 40

/**
 * Asks about the letters of a file when they read badly in the encoding in use and well in the one its bytes speak for:
 * names in wrong letters are stored as they are read.
 */
export function askEncoding(head: Uint8Array, used: Encoding, likely: Encoding): readonly Ask[] {
  if (used === likely || used.startsWith('utf-16') !== likely.startsWith('utf-16')) return []
  const bytes = head.subarray(0, JUDGED_BYTES)
  const [now, then] = [lettersOf(decodePiece(bytes, used)), lettersOf(decodePiece(bytes, likely))]
  if (now === '' || now === then || !(spoiled(now) > spoiled(then) || readsCyrillic(then) > readsCyrillic(now) + BETTER)) return []
  const options = [[likely, then], [used, now]] as const
  return [{ code: 'encoding', params: { example: now.slice(0, SHOWN) }, options: options.map(([encoding, example]) => ({ key: 'encoding', params: { example: example.slice(0, SHOWN) }, patch: { encoding } })) }]
}

/** The words of a text that are not written in plain Latin letters, each once. */
function lettersOf(text: string): string {
  return [...new Set(text.match(/[^\s"',;|\t]*[^\x00-\x7f][^\s"',;|\t]*/gu) ?? [])].slice(0, 200).join(' ')
}

/** Characters no text has: replaced ones, and control characters where letters are meant. */
function spoiled(text: string): number {
  return text.match(/[\ufffd\u0080-\u009f]/gu)?.length ?? 0
}
