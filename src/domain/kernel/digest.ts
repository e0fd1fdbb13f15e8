/** SHA-256 of bytes, injected: `crypto.subtle.digest('SHA-256', …)` in the product. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>

/** Bytes of a piece of what is hashed piece by piece. */
export const PIECE_BYTES = 1 << 20

/** Pieces hashed at a time: no more are held in memory. */
const AT_ONCE = 3

/** The hash of something large, hex: the hash of the hashes of its pieces of `PIECE_BYTES`, so that it is never held whole. */
export async function hashOfPieces(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>, digest: Digest): Promise<string> {
  const leaves: Promise<ArrayBuffer>[] = []
  for await (const bytes of pieces) {
    leaves.push(digest(bytes))
    await leaves[leaves.length - AT_ONCE]
  }
  const all = new Uint8Array(leaves.length * 32)
  let at = 0
  for (const leaf of leaves) all.set(new Uint8Array(await leaf), 32 * at++)
  return hashOfBytes(all, digest)
}

/** The hash of bytes, hex. */
export async function hashOfBytes(bytes: Uint8Array<ArrayBuffer>, digest: Digest): Promise<string> {
  return hex(await digest(bytes))
}

/** The hash of one text, hex. */
export function hashOfText(text: string, digest: Digest): Promise<string> {
  return hashOfBytes(new TextEncoder().encode(text), digest)
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
