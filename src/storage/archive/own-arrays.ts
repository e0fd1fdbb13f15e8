import type { CallBlock, CallTexts, CodedColumn, PackedText } from '../../domain/archive/block'

type Sliceable = { readonly byteLength: number; readonly buffer: { readonly byteLength: number } }

/** A view over a larger buffer would be stored with the whole buffer: such arrays are copied, others kept. */
function own<A extends Sliceable & { slice(): A }>(array: A): A {
  return array.byteLength === array.buffer.byteLength ? array : array.slice()
}

/** The block with arrays that own exactly their bytes. */
export function ownBlock(block: CallBlock): CallBlock {
  const coded: Record<string, CodedColumn> = {}
  for (const [field, column] of Object.entries(block.coded)) coded[field] = { codes: own(column.codes), dictionary: [...column.dictionary] }
  return {
    importId: block.importId,
    sourceId: block.sourceId,
    day: block.day,
    rows: block.rows,
    start: own(block.start),
    wait: own(block.wait),
    talk: own(block.talk),
    hold: own(block.hold),
    wrap: own(block.wrap),
    caller: own(block.caller),
    direction: own(block.direction),
    outcome: own(block.outcome),
    coded: { ...block.coded, ...coded },
  }
}

/** The texts with arrays that own exactly their bytes. */
export function ownTexts(texts: CallTexts): CallTexts {
  return {
    importId: texts.importId,
    day: texts.day,
    callId: ownPacked(texts.callId),
    from: ownPacked(texts.from),
    to: ownPacked(texts.to),
    fileRow: own(texts.fileRow),
    legs: own(texts.legs),
    ...(texts.legRows ? { legRows: own(texts.legRows) } : {}),
  }
}

function ownPacked(packed: PackedText): PackedText {
  return { offsets: own(packed.offsets), bytes: own(packed.bytes) }
}
