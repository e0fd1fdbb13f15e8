import { CallPile, type HeldCalls } from '../domain/archive/call-pile'
import type { ImportCaveat, ImportRecord } from '../domain/archive/import-record'
import type { BuiltBlock } from '../domain/archive/new-call'
import type { CallBlock } from '../domain/archive/block'
import { implausibleEntries } from '../domain/person-hours/day-hours'
import type { PresenceEntry } from '../domain/person-hours/presence'
import type { Digest } from '../domain/kernel/digest'
import { failure, type Failure } from '../domain/kernel/failure'
import type { SourceId } from '../domain/kernel/ids'
import { fail, ok, type Result } from '../domain/kernel/result'
import { isZone, zoneOf } from '../domain/kernel/zone'
import type { Reading } from '../domain/source/source'
import { fileHashOf, importIdOf } from './bytes/import-id'
import { cellMark, readingPieces } from './rows/reading-pieces'
import type { CallSink } from './calls/call-sink'
import type { Table } from './head-and-tail'
import { canBeCut, partsOf, type FilePart } from './parts/file-parts'
import type { PartHelper } from './parts/part-queue'
import { readInParts, type Whole } from './parts/read-in-parts'
import { refuseTorn, startReading, tableAtHead, takeRows, type FileToRead, type RowsTaken } from './parts/start-reading'
import type { ImportProgress, ImportWarning } from './port'
import { presetById } from './presets/preset-list'
import { ByteRows } from './rows/byte-rows'
import { LARGEST_TABLE, smallFile } from './rows/small-table'
import { CallDoubts } from './doubts/call-doubts'
import { Spill, type DayStore, type SpillOptions } from './days-written-ahead'
import { importDoubts } from './warnings'

/** A part that a second reader is asked for, in bytes; a file of fewer than three is read by one. */
const PART_BYTES = 4 << 20

/** A second reader, where the machine has a core for it; `bytes` = length of a part. */
export type PartsOptions = { readonly help: (file: FileToRead, table: Table, sourceId: SourceId) => PartHelper; readonly bytes?: number }

/** `now` in epoch milliseconds; `signal` may be set to stop between two pieces. */
type ReadOptions<S extends DayStore> = {
  readonly sourceId: SourceId
  readonly fileName: string
  readonly now: number
  readonly digest: Digest
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: { readonly aborted: boolean }
  /** Where days go that are too many to be held; without it all of them are held. */
  readonly spill?: SpillOptions<S>
  readonly parts?: PartsOptions | undefined
  /** Shown every block, in parts where a day came in parts. */
  readonly onBlocks?: (blocks: readonly CallBlock[]) => void
}

/** What a file holds: everything a preview needs but the hotlines and the overlap with what is stored. */
export type ReadCalls<S extends DayStore = DayStore> = {
  /** The calls by day; none when they were handed to a store. */
  readonly blocks: readonly BuiltBlock[]
  /** Holds all days when they were too many; null when they are in `blocks`. */
  readonly staged: S | null
  readonly record: ImportRecord
  readonly joinedLegs: number
  readonly answered: number
  readonly talkSeconds: number
  readonly warnings: readonly ImportWarning[]
  /** Person-hours of the file; empty where it has none. */
  readonly presence: readonly PresenceEntry[]
  readonly caveats: readonly ImportCaveat[]
}

/** What one pass over the file gathers: row by row, or part by part. */
type Pass<S extends DayStore> = RowsTaken & Whole & {
  readonly table: Table
  readonly doubts: CallDoubts
  /** Where the calls are held. */
  readonly calls: HeldCalls
  readonly parts: readonly FilePart[] | null
  /** Shown every block once, before it is handed on or handed out. */
  readonly seen: (blocks: readonly BuiltBlock[]) => void
  readonly spill: Spill<S> | null
}

/**
 * Reads a whole file under a reading into blocks, streaming. Fails when the reading has no start, the file no rows
 * or no calls, a column too many values, or the caller gave up; single bad rows are refused with their reason.
 */
export async function readCalls<S extends DayStore = DayStore>(blob: Blob, reading: Reading, options: ReadOptions<S>): Promise<Result<ReadCalls<S>>> {
  const unfit = unfitReading(reading)
  if (unfit) return fail(unfit)
  const pass = await startPass({ blob, reading, fileName: options.fileName }, options).catch(unreadable)
  // The file is hashed beside the reading.
  const hashing = fileHashOf(blob, options.digest, options.signal)
  const hashed = hashing.catch(unreadable)
  const read = pass === 'unreadable' ? pass : await readAll(blob, reading, options, pass, hashing).catch(unreadable)
  const fileHash = await hashed
  if (pass === 'unreadable' || read === 'unreadable' || fileHash === 'unreadable') return fail(failure('import.unreadable', undefined, { file: options.fileName }))
  if (read === 'cancelled' || fileHash === null) return fail(failure('import.cancelled'))
  return read === 'done' ? finish(blob, reading, options, pass, fileHash) : fail(read)
}

function unfitReading(reading: Reading) {
  // A known layout knows its start, whatever else its columns are called.
  if (presetById(reading.layout)) return isZone(reading.zone) ? null : failure('import.unknownZone', { zone: reading.zone })
  const has = (meaning: Reading['columns'][number]) => reading.columns.includes(meaning)
  if (!isZone(reading.zone)) return failure('import.unknownZone', { zone: reading.zone })
  if (has('start') || has('startDate')) return null
  if (!has('startTime')) return failure('import.noStartColumn')
  return reading.day === '' ? failure('import.noDate') : null
}

/** A file that cannot be read (gone, locked) rejects with a DOMException; anything else is a bug and goes on. */
function unreadable(error: unknown): 'unreadable' {
  if (error instanceof DOMException) return 'unreadable'
  throw error
}

async function startPass<S extends DayStore>(file: FileToRead, options: ReadOptions<S>): Promise<Pass<S>> {
  const table = await tableAtHead(file)
  const taken = startReading(file, table)
  const parts = await partsFor(file, taken, options)
  const pile = new CallPile()
  const calls = parts ? pile : taken.builder
  const doubts = new CallDoubts(zoneOf(file.reading.zone))
  const seen = (blocks: readonly BuiltBlock[]) => {
    doubts.take(blocks)
    options.onBlocks?.(blocks.map(({ block }) => block))
  }
  const spill = options.spill ? new Spill(options.spill, calls, options.sourceId, seen) : null
  return { ...taken, table, doubts, seen, calls, pile, parts, spill, strayBytes: 0, repeatedHours: 0, missingHours: 0 }
}

/** The parts the file is read in; null where it is read in one. */
async function partsFor({ blob, reading }: FileToRead, { reader }: RowsTaken, { parts }: ReadOptions<DayStore>): Promise<readonly FilePart[] | null> {
  const bytes = parts?.bytes ?? PART_BYTES
  if (!parts || !reader.met || blob.size < 3 * bytes || reading.cuts || !canBeCut(reading.encoding)) return null
  const cut = await partsOf(blob, bytes)
  return cut.length > 1 ? cut : null
}

/** `hashing` is asked for only when days must be handed on: they carry the import's id. */
async function readAll<S extends DayStore>(blob: Blob, reading: Reading, options: ReadOptions<S>, pass: Pass<S>, hashing: Promise<string | null>): Promise<'done' | 'cancelled' | Failure> {
  const firstData = reading.skipRows + (reading.headerRow ? 1 : 0)
  const onBytes = (bytes: number) => options.onProgress?.({ bytes, totalBytes: blob.size, rows: pass.fileRow, phase: 'reading' })
  const relieve = async () => {
    if (pass.spill?.full !== true) return null
    const fileHash = await hashing
    if (fileHash === null) return 'cancelled'
    const relieved = await pass.spill.relieve(await importIdOf(fileHash, reading, options.sourceId, options.digest))
    return relieved.ok ? null : relieved.failure
  }
  if (presetById(reading.layout)?.brings === 'hours' && blob.size <= LARGEST_TABLE) return readTimesheet(blob, reading, firstData, pass)
  if (pass.parts && options.parts && pass.reader.met) {
    const file = { blob, reading, fileName: options.fileName }
    const helper = options.parts.help(file, pass.table, options.sourceId)
    const job = { file, table: pass.table, sourceId: options.sourceId, parts: pass.parts, helper, met: pass.reader.met.what, firstData, signal: options.signal, onPiece: onBytes, afterPart: relieve }
    return readInParts(job, pass).finally(() => helper.end())
  }
  const rows = new ByteRows(cellMark(reading))
  for await (const piece of readingPieces(blob, reading)) {
    if (options.signal?.aborted) return 'cancelled'
    pass.strayBytes += piece.strayBytes
    rows.push(piece.bytes)
    takeRows(rows, firstData, pass)
    onBytes(piece.readBytes)
    const end = await relieve()
    if (end) return end
  }
  rows.end()
  takeRows(rows, firstData, pass)
  pass.reader.end()
  return 'done'
}

/** A timesheet is a small table: it holds no calls, so no day of it has to be handed on. */
async function readTimesheet(blob: Blob, reading: Reading, firstData: number, pass: Pass<DayStore>): Promise<'done'> {
  const { rows, broken, strayBytes } = await smallFile(blob, reading)
  pass.strayBytes = strayBytes
  for (const [i, cells] of rows.entries()) {
    const fileRow = ++pass.fileRow
    if (fileRow <= firstData || (cells.length === 1 && cells[0]?.trim() === '')) continue
    if (broken.has(i)) refuseTorn(pass.sink, fileRow, cells.at(-1) ?? '')
    else if (pass.reader.row(cells, fileRow)) pass.sink.rows++
  }
  pass.reader.end()
  return 'done'
}

async function finish<S extends DayStore>(blob: Blob, reading: Reading, options: ReadOptions<S>, pass: Pass<S>, fileHash: string): Promise<Result<ReadCalls<S>>> {
  const { sink, calls } = pass
  const presence = pass.reader.hours?.() ?? []
  const where = { file: options.fileName }
  const known = presetById(reading.layout)
  if (sink.rows === 0 && presence.length === 0) return fail(failure(known && known.brings !== 'hours' ? 'import.noCalls' : 'import.noRows', undefined, where))
  const first = sink.rejected[0]
  if (known?.brings === 'hours' && presence.length === 0) return fail(first ?? failure('import.noHours', undefined, where))
  if (sink.calls === 0 && presence.length === 0 && sink.rejected.every(({ code }) => code === 'row.notACall')) return fail(failure('import.noCallsYet', { n: sink.rejectedRows }, where))
  if (sink.calls === 0 && presence.length === 0) return fail(failure('import.noCalls', { rows: sink.rows, reason: first?.code ?? '' }, first?.where ?? where))
  const id = await importIdOf(fileHash, reading, options.sourceId, options.digest)
  const built = calls.finish(id, options.sourceId)
  if (!built.ok) return built
  const staged = pass.spill?.store ?? null
  const blocks = staged ? [] : built.value.blocks
  const written = staged ? await pass.spill?.finish(staged, built.value.blocks) : undefined
  if (written?.ok === false) return written
  pass.seen(blocks)
  const days = staged ? [...staged.days.keys()].sort((a, b) => a - b) : blocks.map(({ block }) => block.day)
  const { warnings, caveats } = importDoubts({
    sink, doubts: pass.doubts, table: pass.table, reading, fileName: options.fileName,
    implausible: implausibleEntries(presence), repeatedHours: pass.reader.repeatedHours + pass.repeatedHours, missingHours: (pass.reader.missingHours ?? 0) + pass.missingHours,
    strayBytes: pass.strayBytes, now: options.now,
  })
  const record: ImportRecord = {
    id, sourceId: options.sourceId, fileName: options.fileName, fileBytes: blob.size, fileHash,
    layout: reading.layout, zone: reading.zone, rows: sink.rows, calls: sink.calls, rejectedRows: sink.rejectedRows, rejected: sink.rejected,
    ...spanOf(sink, presence, reading.zone), reading, days, importedAt: options.now,
    ...(presence.length > 0 ? { hours: presence.length } : {}),
    ...(caveats.length > 0 ? { caveats } : {}),
  }
  return ok({ blocks, staged, record, joinedLegs: sink.joinedLegs, answered: sink.answered, talkSeconds: sink.talkSeconds, warnings, presence, caveats })
}

/** First and last start of what the file brought: of its calls, or of its presence where it has no calls. */
function spanOf(sink: CallSink, presence: readonly PresenceEntry[], zone: string): Pick<ImportRecord, 'firstStart' | 'lastStart'> {
  if (sink.calls > 0) return { firstStart: sink.firstStart, lastStart: sink.lastStart }
  const starts = presence.map((entry) => (entry.form === 'stretch' ? entry.from : zoneOf(zone).startOfDay(entry.date)))
  return { firstStart: starts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), lastStart: starts.reduce((a, b) => Math.max(a, b), 0) }
}
