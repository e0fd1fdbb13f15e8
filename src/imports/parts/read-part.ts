import type { BuiltBlock } from '../../domain/archive/new-call'
import type { Failure } from '../../domain/kernel/failure'
import type { SourceId } from '../../domain/kernel/ids'
import { makeId } from '../../domain/records'
import { utf8Pieces } from '../bytes/utf8-pieces'
import type { SinkCounts } from '../calls/call-sink'
import { DayIds, type IdsOfDay } from '../calls/day-ids'
import type { Table } from '../head-and-tail'
import { ByteRows } from '../rows/byte-rows'
import type { FilePart } from './file-parts'
import { startReading, takeRows, type FileToRead, type RowsTaken } from './start-reading'

/** The calls of a part have no import yet. */
const noImport = makeId('import', () => 'part')

/** What a part of a file holds; its rows are numbered from 1. It may go from one thread to another. */
export type PartRead = {
  /** Its calls by day, or why there are none. */
  readonly blocks: readonly BuiltBlock[] | Failure
  readonly fileRows: number
  readonly counts: SinkCounts
  readonly repeatedHours: number
  readonly missingHours: number
  readonly strayBytes: number
  /** What a row must know of rows before it; empty where `seen` was given. */
  readonly met: readonly IdsOfDay[]
  /** The beginning of a row that goes on in the next part. */
  readonly rest: Uint8Array<ArrayBuffer>
}

/** What is known of the parts before this one; without it, it is read as if a row began with it, and its ids were met nowhere else. */
type Before = { readonly rest: Uint8Array; readonly seen: DayIds; readonly skippedRows: number }

type How = { readonly before?: Before; readonly signal?: { readonly aborted: boolean } | undefined; readonly onPiece?: (bytes: number) => void }

/** Reads parts of one file, in whatever order, one after the other. A part that cannot be read ends it. What it has learnt of the file's words serves the next part too. */
export class PartReader {
  readonly #file: FileToRead
  readonly #sourceId: SourceId
  readonly #taken: RowsTaken
  #repeatedHours = 0
  #missingHours = 0
  #before: Promise<PartRead | null | undefined> = Promise.resolve(undefined)

  constructor(file: FileToRead, table: Table, sourceId: SourceId) {
    this.#file = file
    this.#sourceId = sourceId
    this.#taken = startReading(file, table)
  }

  /** Reads one part; null when stopped. `onPiece`: how far it came. */
  read(part: FilePart, how: How = {}): Promise<PartRead | null> {
    // A part that failed or was stopped has left calls behind: nothing may be read after it.
    const read = this.#before.then((before) => (before === null ? null : this.#read(part, how)))
    this.#before = read
    read.catch(() => undefined)
    return read
  }

  async #read(part: FilePart, how: How): Promise<PartRead | null> {
    const { before } = how
    const { blob, reading } = this.#file
    const taken = this.#taken
    const met = taken.reader.met
    if (met) met.seen = before?.seen ?? new DayIds()
    taken.fileRow = 0
    const rows = new ByteRows(reading.delimiter)
    let strayBytes = 0
    if (before && before.rest.length > 0) rows.push(before.rest)
    for await (const piece of utf8Pieces(blob.slice(part.from, part.to), reading.encoding, part.from > 0)) {
      if (how.signal?.aborted) return null
      strayBytes += piece.strayBytes
      rows.push(piece.bytes)
      takeRows(rows, before?.skippedRows ?? 0, taken)
      how.onPiece?.(piece.readBytes)
    }
    if (part.last) {
      rows.end()
      takeRows(rows, before?.skippedRows ?? 0, taken)
    }
    taken.reader.end()
    const built = taken.builder.finish(noImport, this.#sourceId)
    const [repeatedBefore, missingBefore] = [this.#repeatedHours, this.#missingHours]
    this.#repeatedHours = taken.reader.repeatedHours
    this.#missingHours = taken.reader.missingHours ?? 0
    return {
      blocks: built.ok ? built.value.blocks : built.failure, fileRows: taken.fileRow, counts: taken.sink.handOver(),
      repeatedHours: this.#repeatedHours - repeatedBefore, missingHours: this.#missingHours - missingBefore, strayBytes, met: before ? [] : (met?.seen.days() ?? []), rest: rows.rest,
    }
  }
}

/** The memory of a part that changes hands instead of being copied. */
export function buffersOf({ blocks, met, rest }: PartRead): ArrayBufferLike[] {
  const columns = 'code' in blocks
    ? []
    : blocks.flatMap(({ block, texts }) => [
        block.start, block.wait, block.talk, block.hold, block.wrap, block.caller, block.direction, block.outcome, ...Object.values(block.coded).map(({ codes }) => codes),
        ...[texts.callId, texts.from, texts.to].flatMap(({ offsets, bytes }) => [offsets, bytes]), texts.fileRow, texts.legs, ...(texts.legRows ? [texts.legRows] : []),
      ])
  return [...new Set([...columns, ...met.map(([, pairs]) => pairs), rest].map(({ buffer }) => buffer))]
}
