import type { Encoding } from '../bytes/encoding'

const FEED = 10
/** How far behind the place asked for a line end is looked for. */
const LOOK = 1 << 16

/** A part of a file, from byte to byte; `last`: nothing comes behind it. */
export type FilePart = { readonly from: number; readonly to: number; readonly last: boolean }

/** Whether a byte 10 of the encoding is a line feed wherever it stands, so that a file can be cut behind it. */
export function canBeCut(encoding: Encoding): boolean {
  return !encoding.startsWith('utf-16')
}

/** Parts of about so many bytes, each cut behind a line feed; where none is near, a part goes on. */
export async function partsOf(blob: Blob, bytes: number): Promise<readonly FilePart[]> {
  const near = Array.from({ length: Math.max(0, Math.ceil(blob.size / bytes) - 1) }, (_, i) => (i + 1) * bytes)
  const found = await Promise.all(near.map((from) => behindFeed(blob, from)))
  const cuts = [...new Set(found.filter((cut) => cut !== null && cut < blob.size))] as number[]
  const from = [0, ...cuts.sort((a, b) => a - b)]
  return from.map((at, i) => ({ from: at, to: from[i + 1] ?? blob.size, last: i === from.length - 1 }))
}

async function behindFeed(blob: Blob, from: number): Promise<number | null> {
  const at = new Uint8Array(await blob.slice(from, from + LOOK).arrayBuffer()).indexOf(FEED)
  return at < 0 ? null : from + at + 1
}
