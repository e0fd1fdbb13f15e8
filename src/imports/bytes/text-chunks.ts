import { LineEnds } from './line-ends'
import type { Encoding } from './encoding'

/** Bytes read at a time; also the leaf size of the file's hash. */
const CHUNK_BYTES = 1 << 20

/** A decoded piece of the file and the raw bytes it came from (empty for the last flush). */
type TextChunk = { readonly text: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly readBytes: number }

/**
 * The text of a file in pieces of about 1 MiB, line ends as they are, a byte order mark removed. Bytes that do not
 * fit the encoding become U+FFFD. The next piece is being read while the caller works on this one.
 */
export async function* textChunks(blob: Blob, encoding: Encoding): AsyncGenerator<TextChunk, void, undefined> {
  const decoder = new TextDecoder(encoding)
  let next = readPiece(blob, 0)
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    const bytes = new Uint8Array(await next)
    if (at + CHUNK_BYTES < blob.size) next = readPiece(blob, at + CHUNK_BYTES)
    yield { text: decoder.decode(bytes, { stream: true }), bytes, readBytes: Math.min(at + CHUNK_BYTES, blob.size) }
  }
  const text = decoder.decode()
  if (text) yield { text, bytes: new Uint8Array(0), readBytes: blob.size }
}

function readPiece(blob: Blob, at: number): Promise<ArrayBuffer> {
  const reading = blob.slice(at, at + CHUNK_BYTES).arrayBuffer()
  // A file that vanished rejects before anyone awaits; the await inside the loop reports it.
  reading.catch(() => undefined)
  return reading
}

/** The first and last bytes of a file: enough to recognise it. */
export async function headAndTail(blob: Blob, headBytes: number, tailBytes: number): Promise<{ head: Uint8Array; tail: Uint8Array }> {
  const head = new Uint8Array(await blob.slice(0, headBytes).arrayBuffer())
  const from = Math.max(headBytes, blob.size - tailBytes)
  const tail = from < blob.size ? new Uint8Array(await blob.slice(from).arrayBuffer()) : new Uint8Array(0)
  return { head, tail }
}

/** Decodes a piece at once with LF line ends. */
export function decodePiece(bytes: Uint8Array, encoding: Encoding): string {
  const lines = new LineEnds()
  const odd = encoding.startsWith('utf-16') && bytes.length % 2 === 1
  return lines.push(new TextDecoder(encoding).decode(odd ? bytes.subarray(0, -1) : bytes)) + lines.end()
}
