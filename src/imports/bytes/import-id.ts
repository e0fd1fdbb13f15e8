import { canonicalJson } from '../../domain/kernel/canonical'
import { hashOfPieces, hashOfText, type Digest } from '../../domain/kernel/digest'
import type { ImportId, SourceId } from '../../domain/kernel/ids'
import { makeId } from '../../domain/records'
import type { Reading } from '../../domain/source/source'
import { filePieces } from './file-pieces'

/** The hash of a file, hex, made piece by piece. Null when stopped. */
export async function fileHashOf(blob: Blob, digest: Digest, signal?: { readonly aborted: boolean }): Promise<string | null> {
  let stopped = false
  async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
    for await (const { bytes } of filePieces(blob)) {
      if (signal?.aborted) stopped = true
      if (stopped) return
      yield bytes
    }
  }
  const hash = await hashOfPieces(pieces(), digest)
  return stopped ? null : hash
}

/** The import's id: the hash of what was read (the file), how (the reading) and for which source. */
export async function importIdOf(fileHash: string, reading: Reading, sourceId: SourceId, digest: Digest): Promise<ImportId> {
  const { lineName, ...rest } = reading
  const text = canonicalJson({ file: fileHash, reading: lineName ? { ...rest, lineName } : rest, source: sourceId })
  const name = (await hashOfText(text, digest)).slice(0, 32)
  return makeId('import', () => name)
}
