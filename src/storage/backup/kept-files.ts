import type { Json } from '../../domain/kernel/canonical'
import type { ImportId } from '../../domain/kernel/ids'
import { isId } from '../../domain/records'
import { largestKeptFile } from '../archive/port'
import type { FileRow } from '../database/stored'
import { fromBase64, toBase64 } from './base64'

/** Compressed bytes of one part: 3 MiB, four of base64. */
const PART_BYTES = 3 << 20

/**
 * A part of a kept file in a workspace file, one a line: gzip of the file's bytes cut in pieces. `bytes` is the length
 * of the whole file unpacked; only the last part says `last`.
 */
export type FilePart = { readonly importId: ImportId; readonly part: number; readonly last: boolean; readonly bytes: number; readonly data: Blob }

/** The parts of a kept file as JSON, packed as it streams: no more than one part is held. */
export async function* packFile({ importId, file }: FileRow): AsyncGenerator<Json, void, undefined> {
  const packed = file.stream().pipeThrough(new CompressionStream('gzip')).getReader()
  let held: Uint8Array[] = []
  let size = 0
  let part = 0
  for (let read = await packed.read(); !read.done; read = await packed.read()) {
    held.push(read.value)
    size += read.value.length
    while (size > PART_BYTES) {
      const all = joined(held, size)
      yield { importId, part: part++, last: false, bytes: file.size, data: toBase64(all.subarray(0, PART_BYTES)) }
      held = [all.subarray(PART_BYTES)]
      size -= PART_BYTES
    }
  }
  yield { importId, part, last: true, bytes: file.size, data: toBase64(joined(held, size)) }
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

/** A part from JSON, and the text of its data. Throws `TypeError` when the value is none. */
export function decodePart(value: unknown): FilePart {
  const { importId, part, last, bytes, data } = { ...(value as Record<string, unknown>) }
  const packed = typeof data === 'string' ? fromBase64(data) : null
  if (!isId('import', importId) || typeof last !== 'boolean' || !packed || packed.length > PART_BYTES) throw new TypeError('not a part of a file')
  if (!isCount(part) || !isCount(bytes) || bytes > largestKeptFile) throw new TypeError('not a part of a file')
  // A blob: many files would not fit on the heap.
  return { importId, part, last, bytes, data: new Blob([packed]) }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** What is wrong with the parts of a file, in a word, or null: files in import order, each of parts 0, 1, … up to the last. */
export function partsFault(parts: readonly FilePart[], imports: ReadonlySet<string>): 'import' | 'order' | 'parts' | null {
  let before: FilePart | null = null
  for (const part of parts) {
    if (!imports.has(part.importId)) return 'import'
    const goes: FilePart | null = before?.last === false ? before : null
    if (goes && (part.importId !== goes.importId || part.part !== goes.part + 1 || part.bytes !== goes.bytes)) return 'parts'
    if (!goes && part.part !== 0) return 'parts'
    if (!goes && before && part.importId <= before.importId) return 'order'
    before = part
  }
  return before?.last === false ? 'parts' : null
}

/** Unpacks the files of parts in order; null when one is no sound gzip of as many bytes as it says. */
export async function unpackFiles(parts: readonly FilePart[]): Promise<readonly FileRow[] | null> {
  const files: FileRow[] = []
  let held: Blob[] = []
  for (const { importId, last, bytes, data } of parts) {
    held.push(data)
    if (!last) continue
    const file = await unpacked(new Blob(held), bytes)
    if (!file) return null
    files.push({ importId, file })
    held = []
  }
  return files
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
