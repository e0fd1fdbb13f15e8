import { PIECE_BYTES } from '../../domain/kernel/digest'

type FilePiece = { readonly bytes: Uint8Array<ArrayBuffer>; readonly readBytes: number }

/** A file in pieces of 1 MiB. The next piece is being read while the caller works on this one. */
export async function* filePieces(blob: Blob): AsyncGenerator<FilePiece, void, undefined> {
  let next = readPiece(blob, 0)
  for (let at = 0; at < blob.size; at += PIECE_BYTES) {
    const bytes = new Uint8Array(await next)
    if (at + PIECE_BYTES < blob.size) next = readPiece(blob, at + PIECE_BYTES)
    yield { bytes, readBytes: Math.min(at + PIECE_BYTES, blob.size) }
  }
}

function readPiece(blob: Blob, at: number): Promise<ArrayBuffer> {
  const reading = blob.slice(at, at + PIECE_BYTES).arrayBuffer()
  // A file that vanished rejects before anyone awaits; the await inside the loop reports it.
  reading.catch(() => undefined)
  return reading
}
