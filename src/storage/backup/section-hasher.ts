/** SHA-256 of bytes, injected (`crypto.subtle`). */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>

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
    return hex(await this.digest(all))
  }

  async #flush(): Promise<void> {
    const bytes = encoder.encode(this.#lines.join('\n'))
    this.#lines = []
    this.#length = 0
    this.#hashes.push(new Uint8Array(await this.digest(bytes)))
  }
}

/** The hash of one text, hex. */
export function hashOfText(text: string, digest: Digest): Promise<string> {
  return hashOfBytes(encoder.encode(text), digest)
}

/** The hash of bytes, hex. */
export async function hashOfBytes(bytes: Uint8Array<ArrayBuffer>, digest: Digest): Promise<string> {
  return hex(await digest(bytes))
}

/** Bytes as lower-case hex. */
function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
