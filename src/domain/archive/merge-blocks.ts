import { directions, outcomes, type CallBlock, type CallTexts } from './block'
import { callAt } from './call-at'
import { DayColumns } from './day-columns'
import type { BuiltBlock, NewCall } from './new-call'

/**
 * One block of the parts of a day whose calls came in several stretches of a file: byte for byte the block that all of
 * them would have made together. Parts must be of one import and day, in the order their calls were read.
 */
export function mergeBlocks(first: BuiltBlock, others: readonly BuiltBlock[]): BuiltBlock {
  const columns = new DayColumns(first.block.day)
  for (const { block, texts } of [first, ...others]) for (const call of newCalls(block, texts)) columns.add(call)
  return columns.cut(first.block.importId, first.block.sourceId)
}

function* newCalls(block: CallBlock, texts: CallTexts): Generator<NewCall, void, undefined> {
  const custom = Object.entries(block.coded).flatMap(([field, column]) => (field.startsWith('custom:') ? [{ name: field.slice('custom:'.length), column }] : []))
  let leg = 0
  for (let row = 0; row < block.rows; row++) {
    const call = callAt(block, texts, row)
    const from = leg
    if (call.legs > 1) leg += call.legs
    yield {
      ...call,
      direction: directions.indexOf(call.direction),
      outcome: outcomes.indexOf(call.outcome),
      ...(texts.legRows && call.legs > 1 ? { legRows: [...texts.legRows.subarray(from, leg)] } : {}),
      ...(custom.length > 0 ? { custom: Object.fromEntries(custom.map(({ name, column }) => [name, column.dictionary[column.codes[row] ?? 0] ?? ''])) } : {}),
    }
  }
}
