import { LineEnds } from './line-ends'
import type { Encoding } from './encoding'

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
