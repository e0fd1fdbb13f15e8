import { codedFields, type CallBlock, type CallTexts, type CodedColumn, type PackedText } from '../../domain/archive/block'
import type { FrozenCalls, PaperId } from '../../domain/paper/frozen-calls'
import type { Json } from '../../domain/kernel/canonical'
import type { ImportId, SourceId } from '../../domain/kernel/ids'
import { isId } from '../../domain/records'
import { fromBase64, toBase64 } from './base64'

type Column = Uint8Array | Uint16Array | Uint32Array | Float64Array
type ColumnType<A extends Column> = { readonly BYTES_PER_ELEMENT: number; new (buffer: ArrayBuffer): A }

/** A column's bytes as text. Every engine that runs this app is little-endian, and so is the file. */
function pack(column: Column): string {
  return toBase64(new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
}

function unpack<A extends Column>(value: unknown, Type: ColumnType<A>): A {
  const bytes = typeof value === 'string' ? fromBase64(value) : null
  if (!bytes || bytes.length % Type.BYTES_PER_ELEMENT !== 0) throw new TypeError('not a column')
  return new Type(bytes.buffer)
}

/** A block as JSON. */
export function encodeBlock(block: CallBlock): Json {
  const coded: Record<string, Json> = {}
  for (const [field, { codes, dictionary }] of Object.entries(block.coded)) coded[field] = { codes: pack(codes), dictionary }
  const { importId, sourceId, day, rows } = block
  return {
    importId,
    sourceId,
    day,
    rows,
    start: pack(block.start),
    wait: pack(block.wait),
    talk: pack(block.talk),
    hold: pack(block.hold),
    wrap: pack(block.wrap),
    caller: pack(block.caller),
    direction: pack(block.direction),
    outcome: pack(block.outcome),
    coded,
  }
}

/** A block from JSON. Throws `TypeError` when the value is none. */
export function decodeBlock(value: unknown): CallBlock {
  const from = fields(value)
  const columns = fields(from['coded'])
  const column = (field: string): CodedColumn => {
    const { codes, dictionary } = fields(columns[field])
    return { codes: unpack(codes, Uint16Array), dictionary: list(dictionary).map(text) }
  }
  const custom: Record<`custom:${string}`, CodedColumn> = {}
  for (const field of Object.keys(columns)) if (isOwnField(field)) custom[field] = column(field)
  const [line, queue, campaign, operator, topic, disposition] = codedFields
  return {
    importId: importId(from['importId']),
    sourceId: sourceId(from['sourceId']),
    day: whole(from['day']),
    rows: whole(from['rows']),
    start: unpack(from['start'], Uint32Array),
    wait: unpack(from['wait'], Uint32Array),
    talk: unpack(from['talk'], Uint32Array),
    hold: unpack(from['hold'], Uint32Array),
    wrap: unpack(from['wrap'], Uint32Array),
    caller: unpack(from['caller'], Float64Array),
    direction: unpack(from['direction'], Uint8Array),
    outcome: unpack(from['outcome'], Uint8Array),
    coded: {
      line: column(line),
      queue: column(queue),
      campaign: column(campaign),
      operator: column(operator),
      topic: column(topic),
      disposition: column(disposition),
      ...custom,
    },
  }
}

/** The texts of a block as JSON. */
export function encodeTexts(texts: CallTexts): Json {
  const { importId, day } = texts
  const legRows = texts.legRows ? { legRows: pack(texts.legRows) } : {}
  return { importId, day, callId: packText(texts.callId), from: packText(texts.from), to: packText(texts.to), fileRow: pack(texts.fileRow), legs: pack(texts.legs), ...legRows }
}

/** The texts of a block from JSON. Throws `TypeError` when the value is none. */
export function decodeTexts(value: unknown): CallTexts {
  const from = fields(value)
  return {
    importId: importId(from['importId']),
    day: whole(from['day']),
    callId: unpackText(from['callId']),
    from: unpackText(from['from']),
    to: unpackText(from['to']),
    fileRow: unpack(from['fileRow'], Uint32Array),
    legs: unpack(from['legs'], Uint16Array),
    ...(from['legRows'] === undefined ? {} : { legRows: unpack(from['legRows'], Uint32Array) }),
  }
}

/** Frozen calls as JSON. */
export function encodeFrozen({ paperId, key, blocks }: FrozenCalls): Record<'paperId' | 'key' | 'blocks', Json> {
  return { paperId, key, blocks: blocks.map(({ importId, day, bits }) => ({ importId, day, bits: pack(bits) })) }
}

/** Frozen calls from JSON. Throws `TypeError` when the value is none. */
export function decodeFrozen(value: unknown): FrozenCalls {
  const from = fields(value)
  const blocks = list(from['blocks']).map((item) => {
    const block = fields(item)
    return { importId: importId(block['importId']), day: whole(block['day']), bits: unpack(block['bits'], Uint8Array) }
  })
  return { paperId: text(from['paperId']) as PaperId, key: text(from['key']), blocks } // that there is such a paper is seen beside the records
}

function packText({ offsets, bytes }: PackedText): Json {
  return { offsets: pack(offsets), bytes: pack(bytes) }
}

function unpackText(value: unknown): PackedText {
  const { offsets, bytes } = fields(value)
  return { offsets: unpack(offsets, Uint32Array), bytes: unpack(bytes, Uint8Array) }
}

function isOwnField(field: string): field is `custom:${string}` {
  return field.startsWith('custom:')
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object')
  return Object.fromEntries(Object.entries(value))
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError('not a list')
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('not a text')
  return value
}

function whole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new TypeError('not a whole number')
  return value
}

function importId(value: unknown): ImportId {
  if (!isId('import', value)) throw new TypeError('not an import id')
  return value
}

function sourceId(value: unknown): SourceId {
  if (!isId('source', value)) throw new TypeError('not a source id')
  return value
}
