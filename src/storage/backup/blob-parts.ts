import type { Digest } from '../../domain/kernel/digest'
import type { Json } from '../../domain/kernel/canonical'
import { isId } from '../../domain/records'
import { largestKeptFile } from '../archive/port'
import { blobHash } from '../database/kept-blobs'
import type { BlobRow } from '../database/stored'
import { fromBase64, toBase64 } from './base64'

/** Compressed bytes of one part: 3 MiB, four of base64. */
const PART_BYTES = 3 << 20

/**
 * A part of a blob in a workspace file, one a line: gzip of its bytes cut in pieces. `bytes` is the length of the whole
 * blob unpacked; only the last part says `last`. `of` is the blob's hash, in files of version 2 the import it is held by.
 */
export type BlobPart = { readonly of: string; readonly holders: readonly string[]; readonly part: number; readonly last: boolean; readonly bytes: number; readonly data: Blob }

/** The parts of a blob as JSON, packed as it streams: no more than one part is held. */
export async function* packBlob({ hash, content, holders }: BlobRow): AsyncGenerator<Json, void, undefined> {
  const packed = content.stream().pipeThrough(new CompressionStream('gzip')).getReader()
  const partOf = (part: number, last: boolean, data: Uint8Array): Json => ({ hash, holders, part, last, bytes: content.size, data: toBase64(data) })
  let held: Uint8Array[] = []
  let size = 0
  let part = 0
  for (let read = await packed.read(); !read.done; read = await packed.read()) {
    held.push(read.value)
    size += read.value.length
    while (size > PART_BYTES) {
      const all = joined(held, size)
      yield partOf(part++, false, all.subarray(0, PART_BYTES))
      held = [all.subarray(PART_BYTES)]
      size -= PART_BYTES
    }
  }
  yield partOf(part, true, joined(held, size))
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** A part from JSON, with the line's own JSON. Throws `TypeError` when the value is none. */
export function decodePart(value: unknown): readonly [part: BlobPart, line: Json] {
  const { hash, holders, ...rest } = { ...(value as Record<string, unknown>) }
  const ids = Array.isArray(holders) ? holders.map(String) : []
  if (typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash) || ids.length === 0 || ids.some((id, i) => i > 0 && id <= (ids[i - 1] ?? ''))) throw new TypeError('not a part of a blob')
  const { data, ...part } = decodeRest(rest)
  return [{ of: hash, holders: ids, data, ...part }, { hash, holders: ids, ...part, data: String(rest['data']) }]
}

/** What every part says. Base64 is read only when it is exactly what is written, so the data stand for themselves. Throws `TypeError`. */
export function decodeRest({ part, last, bytes, data }: Record<string, unknown>): Omit<BlobPart, 'of' | 'holders'> {
  const packed = typeof data === 'string' ? fromBase64(data) : null
  if (typeof last !== 'boolean' || !packed || packed.length > PART_BYTES) throw new TypeError('not a part')
  if (!isCount(part) || !isCount(bytes) || bytes > largestKeptFile) throw new TypeError('not a part')
  // A blob: many of them would not fit on the heap.
  return { part, last, bytes, data: new Blob([packed]) }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** What is wrong with the parts of blobs, in a word, or null: in order, each of parts 0, 1, … up to the last, and held by somebody who is there. */
export function partsFault(parts: readonly BlobPart[], isThere: (holder: string) => boolean): 'holder' | 'order' | 'parts' | null {
  let before: BlobPart | null = null
  for (const part of parts) {
    if (!part.holders.every(isThere)) return 'holder'
    const goes: BlobPart | null = before?.last === false ? before : null
    if (goes && (part.of !== goes.of || part.part !== goes.part + 1 || part.bytes !== goes.bytes || part.holders.join() !== goes.holders.join())) return 'parts'
    if (!goes && part.part !== 0) return 'parts'
    if (!goes && before && part.of <= before.of) return 'order'
    before = part
  }
  return before?.last === false ? 'parts' : null
}

/**
 * Unpacks the blobs of parts in order, one row for equal content. `gzip` when one is no sound gzip of as many bytes as
 * it says, `hash` when it is not the content it is named after.
 */
export async function unpackBlobs(parts: readonly BlobPart[], digest: Digest): Promise<readonly BlobRow[] | 'gzip' | 'hash'> {
  const rows = new Map<string, BlobRow>()
  let held: Blob[] = []
  for (const { of, holders, last, bytes, data } of parts) {
    held.push(data)
    if (!last) continue
    const content = await unpacked(new Blob(held), bytes)
    if (!content) return 'gzip'
    const hash = await blobHash(content, digest)
    if (hash !== of && !isId('import', of)) return 'hash'
    rows.set(hash, { hash, content, holders: [...new Set([...(rows.get(hash)?.holders ?? []), ...holders])].sort() })
    held = []
  }
  return [...rows.values()]
}

/** Stops as soon as more comes out than was said: a small file may unpack to a huge one. */
async function unpacked(packed: Blob, bytes: number): Promise<Blob | null> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const pieces: Blob[] = []
  let size = 0
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length
      if (size > bytes) {
        await reader.cancel()
        return null
      }
      pieces.push(new Blob([read.value]))
    }
  } catch (error) {
    // Damaged gzip: the stream's own error, named differently by every engine.
    if (error instanceof RangeError) throw error
    return null
  }
  return size === bytes ? new Blob(pieces) : null
}
