import { CallBuilder } from '../domain/archive/block-builder'
import type { ImportCaveat, ImportRecord } from '../domain/archive/import-record'
import type { BuiltBlock } from '../domain/archive/new-call'
import { implausibleEntries } from '../domain/presence/day-hours'
import type { PresenceEntry } from '../domain/presence/presence'
import { failure } from '../domain/kernel/failure'
import type { SourceId } from '../domain/kernel/ids'
import { dayOfDate } from '../domain/kernel/calendar'
import { fail, ok, type Result } from '../domain/kernel/result'
import { isZone } from '../domain/kernel/zone'
import type { Reading } from '../domain/source/source'
import { FileHash, importIdOf, type Digest } from './bytes/import-id'
import { headAndTail, textChunks } from './bytes/text-chunks'
import { CallSink } from './calls/call-sink'
import { GenericReader } from './calls/generic-reader'
import type { RowReader } from './calls/row-reader'
import { HEAD_BYTES, headRows, tableOf } from './look'
import type { ImportProgress, ImportWarning } from './port'
import { presetById } from './presets/preset-list'
import { RowCells } from './rows/row-cells'
import { PIECE_CHARS, RowSplitter, type PlainLines, type RowBatch } from './rows/row-splitter'
import { importWarnings } from './warnings'

/** `now` in epoch milliseconds; `signal` may be set to stop between two pieces. */
type ReadOptions = {
  readonly sourceId: SourceId
  readonly fileName: string
  readonly now: number
  readonly digest: Digest
  readonly onProgress?: (progress: ImportProgress) => void
  readonly signal?: { readonly aborted: boolean }
}

/** What a file holds: everything a preview needs but the hotlines and the overlap with what is stored. */
export type ReadCalls = {
  readonly blocks: readonly BuiltBlock[]
  readonly record: ImportRecord
  readonly joinedLegs: number
  readonly answered: number
  readonly talkSeconds: number
  readonly warnings: readonly ImportWarning[]
  /** Person-hours of the file; empty where it has none. */
  readonly presence: readonly PresenceEntry[]
  readonly caveats: readonly ImportCaveat[]
}

/** What one pass over the file gathers. */
type Pass = { readonly sink: CallSink; readonly builder: CallBuilder; readonly reader: RowReader; readonly hash: FileHash; readonly row: RowCells; readonly delimiter: string; strayBytes: number }

/**
 * Reads a whole file under a reading into blocks, streaming. Fails when the reading has no start, the file no rows
 * or no calls, a column too many values, or the caller gave up; single bad rows are refused with their reason.
 */
export async function readCalls(blob: Blob, reading: Reading, options: ReadOptions): Promise<Result<ReadCalls>> {
  const unfit = unfitReading(reading)
  if (unfit) return fail(unfit)
  const pass = await startPass(blob, reading, options).catch(unreadable)
  const read = pass === 'unreadable' ? pass : await readAll(blob, reading, options, pass).catch(unreadable)
  if (pass === 'unreadable' || read === 'unreadable') return fail(failure('import.unreadable', undefined, { file: options.fileName }))
  if (read === 'cancelled') return fail(failure('import.cancelled'))
  return finish(blob, reading, options, pass)
}

function unfitReading(reading: Reading) {
  if (presetById(reading.layout)?.brings === 'hours') return isZone(reading.zone) ? null : failure('import.unknownZone', { zone: reading.zone })
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

async function startPass(blob: Blob, reading: Reading, options: ReadOptions): Promise<Pass> {
  const { head } = await headAndTail(blob, HEAD_BYTES, 0)
  const table = tableOf(headRows(head, blob.size <= HEAD_BYTES, reading).rows, reading)
  const builder = new CallBuilder()
  const sink = new CallSink(builder, options.fileName)
  const preset = presetById(reading.layout)
  const reader = preset?.recognise(table) ? preset.reader(reading, table, sink) : new GenericReader(reading, table.header, table.width, sink)
  return { sink, builder, reader, hash: new FileHash(options.digest), row: new RowCells(), delimiter: reading.delimiter, strayBytes: 0 }
}

async function readAll(blob: Blob, reading: Reading, options: ReadOptions, pass: Pass): Promise<'done' | 'cancelled'> {
  const splitter = new RowSplitter(reading.delimiter)
  const firstData = reading.skipRows + (reading.headerRow ? 1 : 0)
  let fileRow = 0
  for await (const chunk of textChunks(blob, reading.encoding)) {
    if (options.signal?.aborted) return 'cancelled'
    pass.hash.add(chunk.bytes)
    await pass.hash.settle()
    if (chunk.text.includes('\ufffd')) pass.strayBytes += chunk.text.split('\ufffd').length - 1
    fileRow = takeText(chunk.text, splitter, fileRow, firstData, pass)
    options.onProgress?.({ bytes: chunk.readBytes, totalBytes: blob.size, rows: fileRow, phase: 'reading' })
  }
  takeRows(splitter.end(), fileRow, firstData, pass)
  pass.reader.end()
  return 'done'
}

/** Feeds a text to the reader, in place where it can take it so; returns the number of rows seen so far. */
function takeText(text: string, splitter: RowSplitter, before: number, firstData: number, pass: Pass): number {
  const lines = pass.reader.inPlace ? splitter.lines(text) : null
  if (lines) return takeLines(text, lines, before, firstData, pass)
  let fileRow = before
  for (let at = 0; at < text.length; at += PIECE_CHARS) {
    fileRow = takeRows(splitter.push(text.slice(at, at + PIECE_CHARS)), fileRow, firstData, pass)
  }
  return fileRow
}

/** Feeds lines without quotes to the reader, nothing cut out of them; returns the number of rows seen so far. */
function takeLines(text: string, { carried, from, to }: PlainLines, before: number, firstData: number, pass: Pass): number {
  const { sink, reader, row, delimiter } = pass
  let fileRow = before
  const take = (part: string, start: number, end: number) => {
    row.begin(part)
    for (let at = start; at < end;) {
      at = row.takeLine(at, delimiter)
      fileRow++
      if (fileRow <= firstData || (row.length === 1 && row.textOf(0).trim() === '')) continue
      if (reader.inPlace?.(row, fileRow)) sink.rows++
    }
  }
  take(carried, 0, carried.length)
  take(text, from, to)
  return fileRow
}

/** Feeds a batch to the reader; returns the number of rows seen so far. File rows count from 1, blank ones included. */
function takeRows(batch: RowBatch, before: number, firstData: number, pass: Pass): number {
  const { sink, reader } = pass
  const { rows, broken } = batch
  const torn = broken.size > 0
  for (let i = 0; i < rows.length; i++) {
    const cells = rows[i]
    const fileRow = before + i + 1
    if (cells === undefined || fileRow <= firstData || (cells.length === 1 && cells[0]?.trim() === '')) continue
    if (torn && broken.has(i)) {
      sink.rows++
      sink.reject('row.badQuote', fileRow, { value: (cells[cells.length - 1] ?? '').slice(0, 60) })
    } else if (reader.row(cells, fileRow)) sink.rows++
  }
  return before + rows.length
}

async function finish(blob: Blob, reading: Reading, options: ReadOptions, pass: Pass): Promise<Result<ReadCalls>> {
  const { sink, builder } = pass
  const presence = pass.reader.hours?.() ?? []
  const where = { file: options.fileName }
  const known = presetById(reading.layout)
  if (sink.rows === 0 && presence.length === 0) return fail(failure(known && known.brings !== 'hours' ? 'import.noCalls' : 'import.noRows', undefined, where))
  const first = sink.rejected[0]
  if (known?.brings === 'hours' && presence.length === 0) return fail(first ?? failure('import.noHours', undefined, where))
  if (sink.calls === 0 && presence.length === 0) return fail(failure('import.noCalls', { rows: sink.rows, reason: first?.code ?? '' }, first?.where ?? where))
  const fileHash = await pass.hash.hex()
  const id = await importIdOf(fileHash, reading, options.sourceId, options.digest)
  const built = builder.finish(id, options.sourceId)
  if (!built.ok) return built
  const { blocks } = built.value
  const record: ImportRecord = {
    id, sourceId: options.sourceId, fileName: options.fileName, fileBytes: blob.size, fileHash,
    layout: reading.layout, zone: reading.zone, rows: sink.rows, calls: sink.calls, rejectedRows: sink.rejectedRows, rejected: sink.rejected,
    ...spanOf(sink, presence), reading, days: blocks.map(({ block }) => block.day), importedAt: options.now,
    ...(presence.length > 0 ? { hours: presence.length } : {}),
  }
  const warnings = importWarnings(sink, { implausible: implausibleEntries(presence),  repeatedHours: pass.reader.repeatedHours, strayBytes: pass.strayBytes, now: options.now })
  return ok({ blocks, record, joinedLegs: sink.joinedLegs, answered: sink.answered, talkSeconds: sink.talkSeconds, warnings, presence, caveats: [] })
}

/** First and last start of what the file brought: of its calls, or of its presence where it has no calls. */
function spanOf(sink: CallSink, presence: readonly PresenceEntry[]): Pick<ImportRecord, 'firstStart' | 'lastStart'> {
  if (sink.calls > 0) return { firstStart: sink.firstStart, lastStart: sink.lastStart }
  const starts = presence.map((entry) => (entry.form === 'stretch' ? entry.from : dayOfDate(entry.date) * 86_400))
  return { firstStart: starts.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY), lastStart: starts.reduce((a, b) => Math.max(a, b), 0) }
}
