import { callAt } from '../../domain/archive/call-at'
import type { Call, CallBlock, CallTexts } from '../../domain/archive/block'
import type { HotlineId } from '../../domain/kernel/ids'
import type { CallArchive } from '../../storage/archive/port'

/** A page of calls of a selection, newest first, and how many there are in all. */
export type CallPage = { readonly total: number; readonly calls: readonly (Call & { readonly hotlineId: HotlineId | null })[] }

/** Rows of one block with the hotline of each. */
export type FoundRows = { readonly block: CallBlock; readonly rows: Uint32Array; readonly hotlineOf: (position: number) => HotlineId | null }

/** A page of found calls, newest first (ties: later block row first); texts are read only for the blocks the page touches. */
export async function pageOf(archive: CallArchive, found: readonly FoundRows[], offset: number, limit: number): Promise<CallPage> {
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0)
  const order = newestFirst(found, total).subarray(offset, offset + limit)
  const texts = await textsOf(archive, found, new Set(Array.from(order, (at) => placeOf(found, at).part)))
  return {
    total,
    calls: Array.from(order, (at) => {
      const { part, position } = placeOf(found, at)
      const item = found[part]
      if (!item) throw new Error('a call without its block')
      return { ...callAt(item.block, texts.get(part) ?? null, item.rows[position] ?? 0), hotlineId: item.hotlineOf(position) }
    }),
  }
}

/** The texts of some of the found blocks, by their place in the list. */
export async function textsOf(archive: CallArchive, found: readonly FoundRows[], parts: Iterable<number>): Promise<ReadonlyMap<number, CallTexts>> {
  const read = await Promise.all([...parts].map(async (part) => {
    const block = found[part]?.block
    return [part, block ? await archive.texts(block.importId, block.day) : null] as const
  }))
  return new Map(read.flatMap(([part, texts]) => (texts ? [[part, texts] as const] : [])))
}

function newestFirst(found: readonly FoundRows[], total: number): Uint32Array {
  const starts = new Float64Array(total)
  let at = 0
  for (const { block, rows } of found) for (const row of rows) starts[at++] = block.start[row] ?? 0
  return Uint32Array.from(starts, (_, i) => i).sort((a, b) => (starts[b] ?? 0) - (starts[a] ?? 0) || b - a)
}

function placeOf(found: readonly FoundRows[], at: number): { part: number; position: number } {
  let left = at
  for (let part = 0; part < found.length; part++) {
    const size = found[part]?.rows.length ?? 0
    if (left < size) return { part, position: left }
    left -= size
  }
  return { part: 0, position: 0 }
}
