import { canonicalJson } from '../../domain/kernel/canonical'
import { makeId, type ImportId, type SourceId } from '../../domain/kernel/ids'
import type { Reading } from '../../domain/source/source'

/** SHA-256, injected: `crypto.subtle.digest('SHA-256', …)` in the product. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>

/** The hash of a file as the hash of its 1 MiB pieces' hashes, so that the file is never held whole. */
export class FileHash {
  readonly #digest: Digest
  readonly #leaves: Promise<ArrayBuffer>[] = []

  constructor(digest: Digest) {
    this.#digest = digest
  }

  /** Adds the next piece; hashing runs beside the reading. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length > 0) this.#leaves.push(this.#digest(bytes))
  }

  /** Waits for the older pieces, so that no more than a few are held in memory. */
  async settle(): Promise<void> {
    await this.#leaves[this.#leaves.length - 3]
  }

  /** The file's hash, hex. */
  async hex(): Promise<string> {
    const leaves = await Promise.all(this.#leaves)
    const all = new Uint8Array(leaves.length * 32)
    leaves.forEach((leaf, i) => all.set(new Uint8Array(leaf), i * 32))
    return hex(await this.#digest(all))
  }
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
