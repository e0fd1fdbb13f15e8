import { canonicalJson } from '../../domain/kernel/canonical'
import type { ImportId, SourceId } from '../../domain/kernel/ids'
import { makeId } from '../../domain/records'
import type { Reading } from '../../domain/source/source'
import { filePieces } from './file-pieces'

/** SHA-256, injected: `crypto.subtle.digest('SHA-256', …)` in the product. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>

/** Pieces hashed at a time: no more are held in memory. */
const AT_ONCE = 3

/** The hash of a file, hex: the hash of its 1 MiB pieces' hashes, so that the file is never held whole. Null when stopped. */
export async function fileHashOf(blob: Blob, digest: Digest, signal?: { readonly aborted: boolean }): Promise<string | null> {
  const leaves: Promise<ArrayBuffer>[] = []
  for await (const { bytes } of filePieces(blob)) {
    if (signal?.aborted) return null
    leaves.push(digest(bytes))
    await leaves[leaves.length - AT_ONCE]
  }
  const all = new Uint8Array(leaves.length * 32)
  let at = 0
  for (const leaf of leaves) all.set(new Uint8Array(await leaf), 32 * at++)
  return hex(await digest(all))
}

/** The import's id: the hash of what was read (the file), how (the reading) and for which source. */
export async function importIdOf(fileHash: string, reading: Reading, sourceId: SourceId, digest: Digest): Promise<ImportId> {
  const { lineName, ...rest } = reading
  const text = canonicalJson({ file: fileHash, reading: lineName ? { ...rest, lineName } : rest, source: sourceId })
  const name = hex(await digest(new TextEncoder().encode(text))).slice(0, 32)
  return makeId('import', () => name)
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('')
}
