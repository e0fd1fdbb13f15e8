import type { CallBlock, CallTexts, PackedText } from './block'
import { canonicalJson } from '../kernel/canonical'

const encoder = new TextEncoder()

/**
 * The canonical bytes of a block and its texts, for hashing: a header (format, ids, day, rows, dictionaries) as
 * canonical JSON, then every column in a fixed order, little-endian. Equal calls give equal bytes on every device.
 */
export function blockBytes(block: CallBlock, texts: CallTexts): Uint8Array<ArrayBuffer> {
  const coded = Object.entries(block.coded).sort(([a], [b]) => (a < b ? -1 : 1))
  const header = encoder.encode(`${canonicalJson({
    format: 1, importId: block.importId, sourceId: block.sourceId, day: block.day, rows: block.rows,
    dictionaries: Object.fromEntries(coded.map(([field, column]) => [field, column.dictionary])),
  })}\n`)
  const columns = [
    block.start, block.wait, block.talk, block.hold, block.wrap, block.caller, block.direction, block.outcome,
    ...coded.map(([, column]) => column.codes),
    ...[texts.callId, texts.from, texts.to].flatMap((text: PackedText) => [text.offsets, text.bytes]),
    texts.fileRow, texts.legs, ...(texts.legRows ? [texts.legRows] : []),
  ].map(littleEndian)
  const bytes = new Uint8Array(columns.reduce((n, c) => n + c.length, header.length))
  bytes.set(header)
  let at = header.length
  for (const column of columns) {
    bytes.set(column, at)
    at += column.length
  }
  return bytes
}

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array

const hostIsLittle = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1

function littleEndian(column: Column): Uint8Array {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
  if (hostIsLittle || column.BYTES_PER_ELEMENT === 1) return bytes
  const swapped = bytes.slice()
  for (let at = 0; at < swapped.length; at += column.BYTES_PER_ELEMENT) swapped.subarray(at, at + column.BYTES_PER_ELEMENT).reverse()
  return swapped
}
