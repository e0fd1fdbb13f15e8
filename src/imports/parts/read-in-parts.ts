import type { CallPile } from '../../domain/archive/call-pile'
import type { Failure } from '../../domain/kernel/failure'
import type { SourceId } from '../../domain/kernel/ids'
import type { CallSink } from '../calls/call-sink'
import { DayIds } from '../calls/day-ids'
import type { Met } from '../calls/row-reader'
import type { Table } from '../head-and-tail'
import type { FilePart } from './file-parts'
import { PartQueue, type PartHelper } from './part-queue'
import { PartReader, type PartRead } from './read-part'
import type { FileToRead } from './start-reading'

/** What the parts are put together in. */
export type Whole = { readonly pile: CallPile; readonly sink: CallSink; fileRow: number; strayBytes: number; repeatedHours: number; missingHours: number }

/** `met`: what rows must know of each other; `firstData`: rows above the data; `onPiece`: bytes read so far; `afterPart`: may end it. */
type InParts = {
  readonly file: FileToRead
  readonly table: Table
  readonly sourceId: SourceId
  readonly parts: readonly FilePart[]
  readonly helper: PartHelper
  readonly met: Met['what']
  readonly firstData: number
  readonly signal?: { readonly aborted: boolean } | undefined
  readonly onPiece: (bytes: number) => void
  readonly afterPart: () => Promise<'cancelled' | Failure | null>
}

/**
 * Reads a file in parts, two at a time, as if it was read from its beginning to its end. A part is read ahead on the
 * speculation that a row begins with it and that none of its ids came before, and taken only where that proves true;
 * where it does not (the cut stands in a quoted cell, an id comes again) it is read once more with what is known.
 */
export async function readInParts(job: InParts, whole: Whole): Promise<'done' | 'cancelled' | Failure> {
  const { parts, signal, firstData } = job
  const reader = new PartReader(job.file, job.table, job.sourceId)
  const queue = new PartQueue(parts, job.helper)
  const seen = new DayIds()
  let rest = new Uint8Array(0)
  let bytes = 0
  const onPiece = (more: number) => job.onPiece(bytes + more)
  for (const [turn, part] of parts.entries()) {
    queue.begin(turn)
    for (let other = queue.nextAhead(); other !== null; other = queue.nextAhead()) {
      const ahead = parts[other]
      if (ahead) queue.keep(other, await reader.read(ahead, { signal, onPiece }))
    }
    const skippedRows = Math.max(0, firstData - whole.fileRow)
    const ahead = await queue.take()
    if (signal?.aborted) return 'cancelled'
    const fits = ahead !== null && rest.length === 0 && skippedRows === 0 && !('code' in ahead.blocks) && (job.met === 'rows' || seen.shared(ahead.met, 1) === 0)
    if (ahead && !fits) queue.wasInVain()
    const read = fits ? ahead : await reader.read(part, { before: { rest, seen, skippedRows }, signal, onPiece })
    if (!read) return 'cancelled'
    if (job.met === 'rows') whole.sink.equalRows += seen.shared(read.met, 0)
    seen.take(read.met)
    if ('code' in read.blocks) return read.blocks
    add(read, read.blocks, whole)
    rest = read.rest
    bytes += part.to - part.from
    const end = await job.afterPart()
    if (end) return end
  }
  return 'done'
}

/** Adds a part behind those before it: its rows are counted from where they end. */
function add(read: PartRead, blocks: Exclude<PartRead['blocks'], Failure>, whole: Whole): void {
  const before = whole.fileRow
  for (const { texts } of blocks) {
    for (let row = 0; row < texts.fileRow.length; row++) texts.fileRow[row] = (texts.fileRow[row] ?? 0) + before
    if (texts.legRows) for (let row = 0; row < texts.legRows.length; row++) texts.legRows[row] = (texts.legRows[row] ?? 0) + before
  }
  whole.pile.take(blocks)
  whole.sink.add(read.counts, before)
  whole.fileRow += read.fileRows
  whole.strayBytes += read.strayBytes
  whole.repeatedHours += read.repeatedHours
  whole.missingHours += read.missingHours
}
