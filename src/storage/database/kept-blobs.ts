import type { Table } from 'dexie'
import { hashOfPieces, PIECE_BYTES, type Digest } from '../../domain/kernel/digest'
import type { BlobRow } from './stored'

type Blobs = { readonly blobs: Table<BlobRow, string> }

/** The hash under which a blob is kept, made piece by piece. */
export function blobHash(blob: Blob, digest: Digest): Promise<string> {
  return hashOfPieces(piecesOf(blob), digest)
}

/** The same; null for a blob whose bytes are gone or locked, which engines say by a DOMException only when it is read. */
export async function hashIfReadable(blob: Blob, digest: Digest): Promise<string | null> {
  try {
    return await blobHash(blob, digest)
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let at = 0; at < blob.size; at += PIECE_BYTES) yield new Uint8Array(await blob.slice(at, at + PIECE_BYTES).arrayBuffer())
}

/** Keeps a blob for a holder: equal content is kept once. Inside a transaction over blobs. */
export async function keepBlob({ blobs }: Blobs, holder: string, hash: string, content: Blob): Promise<void> {
  const known = await blobs.get(hash)
  await blobs.put(known ? { ...known, holders: [...new Set([...known.holders, holder])].sort() } : { hash, content, holders: [holder] })
}

/** The blobs a holder has. Inside a transaction over blobs, or a read of them. A blob read is a handle: its bytes stay on disk. */
export function blobsOf({ blobs }: Blobs, holder: string): Promise<BlobRow[]> {
  return blobs.where('holders').equals(holder).toArray()
}

/** Lets go of what some holders have; what nobody holds any more goes. Inside a transaction over blobs. */
export async function releaseBlobs({ blobs }: Blobs, holders: ReadonlySet<string>): Promise<void> {
  for (const row of await blobs.where('holders').anyOf([...holders]).distinct().toArray()) {
    const left = row.holders.filter((holder) => !holders.has(holder))
    if (left.length > 0) await blobs.put({ ...row, holders: left })
    else await blobs.delete(row.hash)
  }
}
