import { codedFields, type CallBlock, type CallTexts, type CodedColumn, type CodedField, type PackedText } from './block'
import { MAX_VALUES } from './coded-grower'
import type { BuiltBlock } from './new-call'
import { rowsInOrder } from './row-order'
import { failure } from '../kernel/failure'
import { fail, ok, type Result } from '../kernel/result'

type Numbers = { readonly length: number; [index: number]: number }

/**
 * One block of the parts of a day whose calls came in several stretches of a file: byte for byte the block that all of
 * them would have made together. Parts must be of one import and day, in the order their calls were read. Fails with
 * `import.tooManyValues` as that block would have.
 */
export function mergeBlocks(first: BuiltBlock, others: readonly BuiltBlock[]): Result<BuiltBlock> {
  const parts = [first, ...others]
  const blocks = parts.map(({ block }) => block)
  const texts = parts.map((part) => part.texts)
  const { importId, sourceId, day } = first.block
  const rows = blocks.reduce((sum, block) => sum + block.rows, 0)
  const starts = joined(blocks.map(({ start }) => start), new Uint32Array(rows))
  const fileRows = joined(texts.map(({ fileRow }) => fileRow), new Uint32Array(rows))
  const order = rowsInOrder(starts, fileRows, rows)
  const long = (of: (block: CallBlock) => Numbers) => inOrder(joined(blocks.map(of), new Uint32Array(rows)), order)
  const short = (of: (block: CallBlock) => Numbers) => inOrder(joined(blocks.map(of), new Uint8Array(rows)), order)
  const coded: Record<string, CodedColumn> = {}
  const custom = new Set(blocks.flatMap((block) => Object.keys(block.coded)).filter((field) => !codedFields.includes(field as CodedField)))
  for (const field of [...codedFields, ...[...custom].sort()]) {
    const column = mergedCodes(blocks, field as CodedField, rows, order)
    if (column.dictionary.length > MAX_VALUES + 1) return fail(failure('import.tooManyValues', { field: field.replace('custom:', ''), max: MAX_VALUES }))
    coded[field] = column
  }
  const block: CallBlock = {
    importId, sourceId, day, rows,
    start: inOrder(starts, order), wait: long((b) => b.wait), talk: long((b) => b.talk), hold: long((b) => b.hold), wrap: long((b) => b.wrap),
    caller: inOrder(joined(blocks.map(({ caller }) => caller), new Float64Array(rows)), order),
    direction: short((b) => b.direction), outcome: short((b) => b.outcome), coded: coded as CallBlock['coded'],
  }
  const legs = joined(texts.map((part) => part.legs), new Uint16Array(rows))
  const legRows = mergedLegRows(texts, order)
  return ok({ block, texts: {
    importId, day,
    callId: mergedTexts(texts.map(({ callId }) => callId), rows, order), from: mergedTexts(texts.map(({ from }) => from), rows, order), to: mergedTexts(texts.map(({ to }) => to), rows, order),
    fileRow: inOrder(fileRows, order), legs: inOrder(legs, order), ...(legRows ? { legRows } : {}),
  } })
}

function joined<T extends Numbers & { set(from: ArrayLike<number>, at: number): void }>(parts: readonly Numbers[], into: T): T {
  let at = 0
  for (const part of parts) {
    into.set(part, at)
    at += part.length
  }
  return into
}

function inOrder<T extends Numbers & { slice(): T }>(column: T, order: Uint32Array | null): T {
  if (order === null) return column
  const ordered = column.slice()
  for (let i = 0; i < order.length; i++) ordered[i] = column[order[i] ?? 0] ?? 0
  return ordered
}

/** The parts' words in one dictionary, numbered as they come in order. */
function mergedCodes(blocks: readonly CallBlock[], field: CodedField, rows: number, order: Uint32Array | null): CodedColumn {
  const numbers = new Map<string, number>([['', 0]])
  const all = new Uint32Array(rows)
  let at = 0
  for (const { coded, rows: length } of blocks) {
    const column = coded[field] as CodedColumn | undefined // a field of the customer's own need not stand in every part
    const numberOf = column?.dictionary.map((word) => {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      return number
    })
    if (column && numberOf) for (let i = 0; i < length; i++) all[at + i] = numberOf[column.codes[i] ?? 0] ?? 0
    at += length
  }
  const words = [...numbers.keys()]
  const renumbered = new Uint32Array(words.length)
  const dictionary = ['']
  const codes = new Uint16Array(rows)
  for (let i = 0; i < rows; i++) {
    const number = all[order === null ? i : (order[i] ?? 0)] ?? 0
    if (number === 0) continue
    if (renumbered[number] === 0) renumbered[number] = dictionary.push(words[number] ?? '') - 1
    codes[i] = renumbered[number] ?? 0
  }
  return { codes, dictionary }
}

function mergedTexts(parts: readonly PackedText[], rows: number, order: Uint32Array | null): PackedText {
  const offsets = new Uint32Array(rows + 1)
  const bytes = joined(parts.map((part) => part.bytes), new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0)))
  let row = 0
  let before = 0
  for (const part of parts) {
    for (let i = 1; i < part.offsets.length; i++) offsets[++row] = before + (part.offsets[i] ?? 0)
    before += part.bytes.length
  }
  if (order === null) return { offsets, bytes }
  const ordered = { offsets: new Uint32Array(rows + 1), bytes: new Uint8Array(bytes.length) }
  let at = 0
  for (let i = 0; i < rows; i++) {
    const source = order[i] ?? 0
    for (let from = offsets[source] ?? 0; from < (offsets[source + 1] ?? 0); from++) ordered.bytes[at++] = bytes[from] ?? 0
    ordered.offsets[i + 1] = at
  }
  return ordered
}

/** File rows of the legs, call after call; null where no part names any. */
function mergedLegRows(parts: readonly CallTexts[], order: Uint32Array | null): Uint32Array | null {
  if (!parts.some(({ legRows }) => legRows)) return null
  const ofRow: (readonly number[])[] = []
  for (const { legs, legRows, fileRow } of parts) {
    let leg = 0
    for (let row = 0; row < legs.length; row++) {
      const many = legs[row] ?? 1
      // A call whose rows nobody named says that of its first leg only.
      ofRow.push(many < 2 ? [] : legRows ? [...legRows.subarray(leg, leg + many)] : Array.from({ length: many }, () => fileRow[row] ?? 0))
      if (many > 1) leg += many
    }
  }
  return Uint32Array.from(order === null ? ofRow.flat() : [...order].flatMap((row) => ofRow[row] ?? []))
}
