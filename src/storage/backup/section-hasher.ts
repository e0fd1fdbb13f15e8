import { hashOfBytes, type Digest } from '../../domain/kernel/digest'

const encoder = new TextEncoder()
const chunkLength = 1 << 20

/**
 * Hashes the lines of a section without holding them: the hash of the hashes of runs of lines of about a million
 * characters, cut by length alone so that equal lines give equal hashes.
 */
export class SectionHasher {
  #lines: string[] = []
  #length = 0
  readonly #hashes: Uint8Array[] = []

  constructor(private readonly digest: Digest) {}

  async add(line: string): Promise<void> {
    this.#lines.push(line)
    this.#length += line.length + 1
    if (this.#length >= chunkLength) await this.#flush()
  }

  /** The section's hash, hex. */
  async finish(): Promise<string> {
    if (this.#lines.length > 0) await this.#flush()
    const all = new Uint8Array(this.#hashes.length * 32)
    this.#hashes.forEach((hash, i) => all.set(hash, i * 32))
    return hashOfBytes(all, this.digest)
  }

  async #flush(): Promise<void> {
    const bytes = encoder.encode(this.#lines.join('\n'))
    this.#lines = []
    this.#length = 0
    this.#hashes.push(new Uint8Array(await this.digest(bytes)))
  }
}
