import type { CallBlock } from '../../domain/archive/block'
import { rowCounts } from '../../domain/archive/mask'
import { frozenBase, rowsLeftOut } from '../../domain/invoice/freeze'
import type { HotlineId, InvoiceId } from '../../domain/kernel/ids'
import type { ExclusionReason } from '../../domain/rating/rated'
import type { RowBits } from '../../domain/rating/rows'
import { exclusionOf, usageRule } from '../../domain/rating/verdict'
import { pageOf, type CallPage, type FoundRows } from '../calls/found-calls'
import type { Room } from '../room'
import { workspaceRevision } from '../workspace-revision'
import { invoiceContent, type InvoiceContent } from './invoice-content'

/** Which of a line's calls are wanted. */
export type LineCalls = 'billed' | { readonly excluded: ExclusionReason }

/** The calls a line billed, or left out for one reason: live for a draft, frozen for an issued invoice. */
export async function listLineCalls(room: Room, invoiceId: InvoiceId, lineKey: string, which: LineCalls, offset: number, limit: number): Promise<CallPage> {
  // The rows are found once for all pages of a list.
  const found = await room.kept.of(`rows ${invoiceId} ${lineKey} ${JSON.stringify(which)}`, await workspaceRevision(room), async () => {
    const content = await invoiceContent(room, invoiceId)
    return content ? lineRows(room, content, lineKey, which) : []
  })
  return pageOf(room.archive, found, offset, limit)
}

/** The rows a line billed or left out for one reason. */
export async function lineRows(room: Room, content: InvoiceContent, lineKey: string, which: LineCalls): Promise<readonly FoundRows[]> {
  const line = content.lines.find(({ key }) => key === lineKey)
  if (!line) return []
  const billed = content.frozen.find(({ key }) => key === lineKey)?.blocks ?? []
  if (which === 'billed') return markedRows(room, billed, line.hotlineId, () => true)
  const base = frozenBase(content.frozen, line)?.blocks ?? []
  const clause = line.rating?.clause
  if (!clause || clause.kind === 'monthlyFee') return []
  const rule = usageRule(clause)
  return markedRows(room, rowsLeftOut(base, billed), line.hotlineId, (block, row) => exclusionOf(rule, block, row) === which.excluded)
}

/** The rows of some bits that pass a test, as calls of one hotline. */
export async function markedRows({ archive }: Room, bits: readonly RowBits[], hotlineId: HotlineId | null, keep: (block: CallBlock, row: number) => boolean): Promise<readonly FoundRows[]> {
  const blocks = await archive.blocks(bits.map(({ importId, day }) => ({ importId, day })))
  const byKey = new Map(blocks.map((block) => [`${block.importId} ${block.day}`, block]))
  return bits.flatMap(({ importId, day, bits: mask }) => {
    const block = byKey.get(`${importId} ${day}`)
    if (!block) return []
    const rows: number[] = []
    for (let row = 0; row < block.rows; row++) if (rowCounts(mask, row) && keep(block, row)) rows.push(row)
    return rows.length > 0 ? [{ block, rows: Uint32Array.from(rows), hotlineOf: () => hotlineId }] : []
  })
}
