import type { Encoding } from './encoding'
import { filePieces } from './file-pieces'

/** A piece of the file as UTF-8, how many bytes of it did not fit its encoding, and how far the file is read. */
export type Utf8Piece = { readonly bytes: Uint8Array; readonly strayBytes: number; readonly readBytes: number }

const encoder = new TextEncoder()

/**
 * A file in pieces of about 1 MiB of valid UTF-8, line ends as they are, a byte order mark removed. What does not fit
 * the encoding becomes U+FFFD. UTF-8 that is valid already passes as it is, without a text in between.
 * `begun`: the blob is a later part of a file, and a byte order mark at its start is none.
 */
export async function* utf8Pieces(blob: Blob, encoding: Encoding, begun = false): AsyncGenerator<Utf8Piece, void, undefined> {
  const convert = encoding === 'utf-8' ? utf8Converter(begun) : decodingConverter(encoding)
  for await (const { bytes, readBytes } of filePieces(blob)) yield { ...convert(bytes, false), readBytes }
  const last = convert(new Uint8Array(0), true)
  if (last.bytes.length > 0) yield { ...last, readBytes: blob.size }
}

type Convert = (bytes: Uint8Array, last: boolean) => { readonly bytes: Uint8Array; readonly strayBytes: number }

function decodingConverter(encoding: Encoding): Convert {
  const decoder = new TextDecoder(encoding)
  return (bytes, last) => encoded(decoder.decode(bytes, { stream: !last }))
}

/** Passes valid bytes; a sequence cut by the end of its piece waits for the next one. */
function utf8Converter(goesOn: boolean): Convert {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let held = new Uint8Array(0)
  let begun = goesOn
  return (piece, last) => {
    let bytes = piece
    if (held.length > 0) {
      bytes = new Uint8Array(held.length + piece.length)
      bytes.set(held)
      bytes.set(piece, held.length)
    }
    if (!begun && bytes.length > 0) {
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
      begun = true
    }
    const whole = last ? bytes.length : bytes.length - unfinishedBytes(bytes)
    held = bytes.slice(whole)
    const sound = bytes.subarray(0, whole)
    return isPlain(sound) ? { bytes: sound, strayBytes: 0 } : encoded(decoder.decode(sound))
  }
}

function encoded(text: string): { readonly bytes: Uint8Array; readonly strayBytes: number } {
  return { bytes: encoder.encode(text), strayBytes: text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0 }
}

/** Bytes at the end that may be the beginning of a character which goes on. */
function unfinishedBytes(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const b = bytes[bytes.length - back] ?? 0
    if (b < 0x80) return 0
    if (b >= 0xc2) return (b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

/** Whether the bytes are valid UTF-8 without U+FFFD in it. */
function isPlain(bytes: Uint8Array): boolean {
  const { length } = bytes
  if (isAscii(bytes)) return true
  for (let i = 0; i < length;) {
    const b = bytes[i] ?? 0
    if (b < 0x80) {
      i++
      continue
    }
    const size = b >= 0xc2 && b <= 0xdf ? 2 : b >= 0xe0 && b <= 0xef ? 3 : b >= 0xf0 && b <= 0xf4 ? 4 : 0
    if (size === 0 || i + size > length) return false
    const c = bytes[i + 1] ?? 0
    if ((b === 0xe0 && c < 0xa0) || (b === 0xed && c > 0x9f) || (b === 0xf0 && c < 0x90) || (b === 0xf4 && c > 0x8f)) return false
    if (b === 0xef && c === 0xbf && bytes[i + 2] === 0xbd) return false
    for (let k = 1; k < size; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return false
    i += size
  }
  return true
}

/** Looks at sixteen bytes at a time. */
function isAscii({ buffer, byteOffset, length }: Uint8Array): boolean {
  if (byteOffset % 4 !== 0) return false
  const words = new Uint32Array(buffer, byteOffset, (length >> 4) * 4)
  for (let i = 0; i < words.length; i += 4) {
    if ((((words[i] ?? 0) | (words[i + 1] ?? 0) | (words[i + 2] ?? 0) | (words[i + 3] ?? 0)) & 0x80808080) !== 0) return false
  }
  return new Uint8Array(buffer, byteOffset + words.byteLength, length & 15).every((b) => b < 0x80)
}
