import { codedFields, type CallBlock, type CallTexts, type CodedColumn, type PackedText } from '../../domain/archive/block'
import type { ImportId, SourceId } from '../../domain/kernel/ids'
import type { DayNumber } from '../../domain/kernel/calendar'
import { ValuePacker, ValueReader } from './packed-value'

/** A row as it is stored: its key, and everything else in one buffer. */
export type PackedRow = { readonly importId: ImportId; readonly day: DayNumber; readonly packed: ArrayBuffer }

type AboutBlock = { readonly sourceId: SourceId; readonly rows: number; readonly coded: readonly (readonly [field: string, dictionary: readonly string[]])[] }
type AboutTexts = { readonly legRows: boolean }

/** Tells a packed row from one that versions 1 and 2 wrote as it stands. */
export function isPacked(row: object): row is PackedRow {
  return 'packed' in row
}

/** The calls of a day as one value. */
export function packBlock(block: CallBlock): PackedRow {
  const packer = new ValuePacker()
  for (const column of [block.start, block.wait, block.talk, block.hold, block.wrap]) packer.add(column)
  packer.addWide(block.caller)
  packer.add(block.direction)
  packer.add(block.outcome)
  const coded = Object.entries(block.coded)
  for (const [, { codes }] of coded) packer.add(codes)
  const about: AboutBlock = { sourceId: block.sourceId, rows: block.rows, coded: coded.map(([field, { dictionary }]) => [field, dictionary]) }
  return { importId: block.importId, day: block.day, packed: packer.pack(about) }
}

/** The calls of a packed day, every column in an array of its own. */
export function unpackBlock({ importId, day, packed }: PackedRow): CallBlock {
  const reader = new ValueReader(packed)
  const { sourceId, rows, coded } = reader.about as AboutBlock
  const [start, wait, talk, hold, wrap] = [reader.column(long), reader.column(long), reader.column(long), reader.column(long), reader.column(long)]
  const caller = reader.wide()
  const [direction, outcome] = [reader.column(short), reader.column(short)]
  const columns: Record<string, CodedColumn> = {}
  for (const [field, dictionary] of coded) columns[field] = { codes: reader.column(middle), dictionary }
  return { importId, sourceId, day, rows, start, wait, talk, hold, wrap, caller, direction, outcome, coded: withFields(columns) }
}

/** The texts of a day as one value. */
export function packTextRow(texts: CallTexts): PackedRow {
  const packer = new ValuePacker()
  for (const { offsets, bytes } of [texts.callId, texts.from, texts.to]) {
    packer.add(offsets)
    packer.addBytes(bytes)
  }
  packer.add(texts.fileRow)
  packer.add(texts.legs)
  if (texts.legRows) packer.add(texts.legRows)
  const about: AboutTexts = { legRows: texts.legRows !== undefined }
  return { importId: texts.importId, day: texts.day, packed: packer.pack(about) }
}

/** The texts of a packed day. */
export function unpackTextRow({ importId, day, packed }: PackedRow): CallTexts {
  const reader = new ValueReader(packed)
  const text = (): PackedText => ({ offsets: reader.column(long), bytes: reader.bytes() })
  const [callId, from, to] = [text(), text(), text()]
  const [fileRow, legs] = [reader.column(long), reader.column(middle)]
  const { legRows } = reader.about as AboutTexts
  return { importId, day, callId, from, to, fileRow, legs, ...(legRows ? { legRows: reader.column(long) } : {}) }
}

const short = (length: number) => new Uint8Array(length)
const middle = (length: number) => new Uint16Array(length)
const long = (length: number) => new Uint32Array(length)

/** Every block has the declared fields; one that came without would have been refused before it was stored. */
function withFields(columns: Record<string, CodedColumn>): CallBlock['coded'] {
  for (const field of codedFields) if (!columns[field]) throw new Error(`a packed block without ${field}`)
  return columns as CallBlock['coded']
}
