import { codedFields, type CallBlock, type CallTexts } from './block'
import { hashText, sameText } from './packed-text'

/** A block with its texts, and the bucket numbers of its rows where they were worked out before. */
export type RowSource = { readonly block: CallBlock; readonly texts: CallTexts; readonly hashes?: Uint32Array }

/** Tells whether the source gave the row an id of its own. */
export function hasCallId(texts: CallTexts, row: number): boolean {
  return (texts.callId.offsets[row] ?? 0) !== (texts.callId.offsets[row + 1] ?? 0)
}

/** Bucket number of a row: by its id where it has one, else by its content. */
export function rowHash(source: RowSource, row: number): number {
  return source.hashes === undefined ? newHash(source, row) : (source.hashes[row] ?? 0)
}

/** The bucket numbers of all rows of a block that is going to be compared several times. */
export function rowHashes(source: RowSource): Uint32Array {
  const hashes = new Uint32Array(source.block.rows)
  for (let row = 0; row < hashes.length; row++) hashes[row] = newHash(source, row)
  return hashes
}

function newHash({ block, texts }: RowSource, row: number): number {
  if (hasCallId(texts, row)) return hashText(texts.callId, row)
  let hash = Math.imul(block.start[row] ?? 0, 0x9e3779b1)
  hash = Math.imul(hash ^ (block.wait[row] ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (block.talk[row] ?? 0), 0x01000193)
  return hashText(texts.from, row, hash)
}

/** Tells whether two rows are versions of one call: the same id, or neither has one and they are equal. */
export function sameIdentity(a: RowSource, rowA: number, b: RowSource, rowB: number): boolean {
  if (hasCallId(a.texts, rowA)) return sameText(a.texts.callId, rowA, b.texts.callId, rowB)
  return !hasCallId(b.texts, rowB) && equalRows(a, rowA, b, rowB)
}

/** Tells whether two rows say the same in every column and text; where they stood in their files does not count. */
export function equalRows(a: RowSource, rowA: number, b: RowSource, rowB: number): boolean {
  const [x, y] = [a.block, b.block]
  return x.start[rowA] === y.start[rowB]
    && x.wait[rowA] === y.wait[rowB] && x.talk[rowA] === y.talk[rowB]
    && x.hold[rowA] === y.hold[rowB] && x.wrap[rowA] === y.wrap[rowB]
    && x.direction[rowA] === y.direction[rowB] && x.outcome[rowA] === y.outcome[rowB]
    && sameText(a.texts.callId, rowA, b.texts.callId, rowB)
    && sameText(a.texts.from, rowA, b.texts.from, rowB)
    && sameText(a.texts.to, rowA, b.texts.to, rowB)
    && equalWords(x, rowA, y, rowB)
}

function equalWords(x: CallBlock, rowA: number, y: CallBlock, rowB: number): boolean {
  for (const field of codedFields) {
    if (word(x, field, rowA) !== word(y, field, rowB)) return false
  }
  for (const field of ownFields(x)) if (word(x, field, rowA) !== word(y, field, rowB)) return false
  for (const field of ownFields(y)) if (word(x, field, rowA) !== word(y, field, rowB)) return false
  return true
}

function ownFields(block: CallBlock): readonly `custom:${string}`[] {
  return Object.keys(block.coded).filter((field): field is `custom:${string}` => field.startsWith('custom:'))
}

function word(block: CallBlock, field: keyof CallBlock['coded'], row: number): string {
  const column = block.coded[field]
  return column ? (column.dictionary[column.codes[row] ?? 0] ?? '') : ''
}
