import type { ImportRecord } from '../../domain/archive/import-record'
import { failure } from '../../domain/kernel/failure'
import type { ImportId, SourceId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { sumHours } from '../../domain/person-hours/hours-sum'
import type { PresenceFile } from '../../domain/person-hours/presence'
import type { OperatorForm, Reading } from '../../domain/source/source'
import { openContainer, type OpenedFile } from '../../imports/containers/open-container'
import type { Call } from '../../domain/archive/block'
import { callAt } from '../../domain/archive/call-at'
import { fileRowsOf } from '../../domain/archive/leg-rows'
import type { DayNumber } from '../../domain/kernel/calendar'
import { operatorExamples } from '../../imports/columns/operator-examples'
import { inspectFile } from '../../imports/inspect-file'
import type { ImportPreview, ImportProgress, Inspection, RawRows } from '../../imports/port'
import { rawRows } from '../../imports/raw-rows'
import type { ByHand } from '../../imports/rethink'
import { readCalls, type PartsOptions, type ReadCalls } from '../../imports/read-calls'
import { largestKeptFile, type StagedImport } from '../../storage/archive/port'
import { readContext } from '../calls/read-context'
import type { Room } from '../room'
import { HotlineCount } from './hotline-count'

/** A file looked at, and the source it seems to come from. */
export type InspectedFile = Inspection & {
  /** The source whose saved reading or machines were used; null = none yet, or not asked for. */
  readonly sourceId: SourceId | null
  /** What each way of taking the operator out of its cell makes of one cell; null without an operator column. */
  readonly operatorExamples: Readonly<Record<OperatorForm, string>> | null
}

/** Calls of a file not stored yet, and how many there are in all. */
export type ImportedCalls = { readonly total: number; readonly calls: readonly Call[] }

/** One file on its way in: the pipeline of `imports` beside the archive of `storage`. A new step stops the one before. */
export class ImportSession {
  /** The file as it reads once it is unpacked, under the name it came with. */
  #file: (OpenedFile & { readonly name: string }) | null = null
  #zone = 'UTC'
  #read: ReadCalls<StagedImport> | null = null
  /** Days written ahead of the commit, and the end of their being dropped. */
  #staged: StagedImport | null = null
  #dropping: Promise<unknown> = Promise.resolve()
  #running: { aborted: boolean } = { aborted: false }

  /** `parts`: a second reader of large files, where there is one. */
  constructor(private readonly room: Pick<Room, 'records' | 'archive' | 'digest'>, private readonly now: () => number, private readonly parts?: PartsOptions) {}

  /** `sourceId` null = nobody said: the source that has read the layout before, else the first; an unknown id = a new source. */
  async inspect(file: File, sourceId: SourceId | null, zone: string): Promise<Result<InspectedFile>> {
    this.cancel()
    const running = this.#running
    const sources = await this.room.records.list('sources')
    const opened = await openContainer(file, file.name)
    if (!opened.ok) return opened
    if (running.aborted) return fail(failure('import.cancelled'))
    const { blob, decoding } = opened.value
    this.#file = { ...opened.value, name: file.name }
    const able = sourceId === null ? sources : sources.filter(({ id }) => id === sourceId)
    let source = able[0]
    this.#zone = source?.zone ?? zone
    const saved = (signature: string): Reading | null => {
      const knowing = able.find(({ readings }) => readings[signature] !== undefined)
      source = knowing ?? source
      const reading = knowing?.readings[signature]
      return reading ? withMachines(reading, knowing?.machines) : null
    }
    const found = await inspectFile(blob, file.name, { zone: this.#zone, decoding, saved })
    if (!found.ok) return found
    const settled = await withSourceMachines(blob, found.value, source?.machines)
    return settled.ok ? ok({ ...described(settled.value), sourceId: source?.id ?? null }) : settled
  }

  /** `byHand`: what a person set; given after a correction that changes everything else. */
  async inspectAgain(reading: Reading, byHand?: ByHand): Promise<Result<InspectedFile>> {
    this.#stop()
    if (!this.#file) return fail(failure('import.cancelled'))
    const found = await inspectFile(this.#file.blob, this.#file.name, { zone: reading.zone, reading, ...(byHand ? { byHand } : {}) })
    return found.ok ? ok({ ...described(found.value), sourceId: null }) : found
  }

  async preview(reading: Reading, sourceId: SourceId, onProgress: (progress: ImportProgress) => void): Promise<Result<ImportPreview>> {
    const signal = this.#stop()
    if (!this.#file) return fail(failure('import.cancelled'))
    await this.#dropping
    const hotlines = new HotlineCount(await readContext(this.room), reading.zone)
    const read = await readCalls(this.#file.blob, reading, {
      sourceId, fileName: this.#file.name, now: this.now(), onProgress, signal, digest: this.room.digest,
      onBlocks: (blocks) => hotlines.add(blocks), spill: { open: (importId) => this.#stage(importId, signal) }, parts: this.parts,
    })
    if (!read.ok) {
      if (!signal.aborted) this.#drop()
      return read
    }
    if (signal.aborted) return fail(failure('import.cancelled'))
    onProgress({ bytes: this.#file.blob.size, totalBytes: this.#file.blob.size, rows: read.value.record.rows, phase: 'counting' })
    const [overlap, operators, imports] = await Promise.all([
      this.room.archive.preview(sourceId, read.value.blocks, read.value.record, read.value.staged ?? undefined), this.room.records.list('operators'), this.room.archive.imports(),
    ])
    if (signal.aborted) return fail(failure('import.cancelled'))
    this.#read = read.value
    const { record, joinedLegs, answered, talkSeconds, warnings } = read.value
    const presence = presenceOf(read.value)
    return ok({
      rows: record.rows, calls: record.calls, joinedLegs, answered, talkSeconds, warnings,
      firstStart: record.firstStart, lastStart: record.lastStart,
      ...hotlines.result(),
      changes: overlap.changes, hours: presence ? sumHours(presence, operators) : null, caveats: read.value.caveats,
      newCalls: overlap.newCalls, alreadyHere: overlap.alreadyHere, changed: overlap.changed, sameImport: overlap.sameImport !== null,
      readBefore: readBefore(record, imports),
      rejectedRows: record.rejectedRows, rejected: record.rejected,
    })
  }

  /** Calls of the file as they were read last, in order of time; none of a file so large that its days were written ahead. */
  calls(offset: number, limit: number): ImportedCalls {
    if (this.#read?.staged) return { total: 0, calls: [] }
    const calls: ImportedCalls['calls'][number][] = []
    let before = 0
    for (const { block, texts } of [...(this.#read?.blocks ?? [])].sort((a, b) => a.block.day - b.block.day)) {
      for (let row = Math.max(0, offset - before); row < block.rows && calls.length < limit; row++) calls.push(callAt(block, texts, row))
      before += block.rows
    }
    return { total: before, calls }
  }

  /** The rows of the file one of these calls was made of. */
  async rawRows(day: DayNumber, row: number): Promise<Result<RawRows & { readonly fileName: string }>> {
    const found = this.#read?.blocks.find(({ block }) => block.day === day)
    const reading = this.#read?.record.reading
    if (!this.#file || !found || !reading) return fail(failure('import.cancelled'))
    const rows = await rawRows(this.#file.blob, reading, fileRowsOf(found.texts, row), this.#file.name)
    return rows.ok ? ok({ ...rows.value, fileName: this.#file.name }) : rows
  }

  async commit(): Promise<Result<ImportRecord>> {
    const read = this.#read
    if (!read) return fail(failure('import.cancelled'))
    const presence = presenceOf(read)
    const file = await keptFile(this.#file?.blob ?? null)
    const stored = await this.room.archive.store(read.record, read.blocks, {
      ...(presence ? { presence } : {}),
      ...(file ? { file } : {}),
      ...(read.staged ? { staged: read.staged } : {}),
    })
    if (stored.ok) this.cancel()
    return stored
  }

  cancel(): void {
    this.#stop()
    this.#file = null
  }

  /** Begins to write ahead; a step that was stopped meanwhile leaves nothing behind. */
  async #stage(importId: ImportId, signal: { readonly aborted: boolean }): Promise<Result<StagedImport>> {
    const staged = await this.room.archive.stage(importId)
    if (!staged.ok) return staged
    if (signal.aborted) {
      await staged.value.drop()
      return fail(failure('import.cancelled'))
    }
    this.#staged = staged.value
    return staged
  }

  /** What was written ahead and not stored is deleted; a failure of that leaves it to the next opening of the database. */
  #drop(): void {
    const staged = this.#staged
    this.#staged = null
    if (staged) this.#dropping = Promise.all([this.#dropping, staged.drop().catch(() => undefined)])
  }

  /** Stops what runs, drops what it read, and gives the next step its own signal. */
  #stop(): { aborted: boolean } {
    this.#running.aborted = true
    this.#running = { aborted: false }
    this.#read = null
    this.#drop()
    return this.#running
  }
}

/** The file as it is kept; null when it is too large, or gone since it was read (its calls are stored all the same). */
async function keptFile(file: Blob | null): Promise<Blob | null> {
  if (!file || file.size > largestKeptFile) return null
  const there = await file.slice(0, 1).arrayBuffer().catch(() => null)
  return there ? file.slice(0, file.size) : null
}

/** The file's person-hours as they are stored; null where it has none. */
function presenceOf({ record, presence }: ReadCalls): PresenceFile | null {
  return presence.length > 0 ? { importId: record.id, sourceId: record.sourceId, zone: record.zone, entries: [...presence] } : null
}

/** What the source has said of machines holds for a layout it has not read before, too. */
async function withSourceMachines(blob: Blob, found: Inspection, machines: readonly string[] | undefined): Promise<Result<Inspection>> {
  if (machines === undefined || found.recognisedBy === 'saved') return ok(found)
  const reading = withMachines(found.reading, machines)
  const again = await inspectFile(blob, found.fileName, { zone: reading.zone, reading })
  return again.ok ? ok({ ...found, reading, places: again.value.places }) : again
}

function withMachines(reading: Reading, machines: readonly string[] | undefined): Reading {
  return machines ? { ...reading, machines: [...machines] } : reading
}

function described(inspection: Inspection): Omit<InspectedFile, 'sourceId'> {
  const column = inspection.columns.find(({ meaning }) => meaning === 'operator')
  return { ...inspection, operatorExamples: column ? operatorExamples(column.examples) : null }
}

/** The imports of the same file from the same source that are others than this one. */
function readBefore({ id, fileHash, sourceId }: ImportRecord, imports: readonly ImportRecord[]): ImportPreview['readBefore'] {
  return imports
    .filter((other) => other.fileHash === fileHash && other.sourceId === sourceId && other.id !== id)
    .map((other) => ({ importId: other.id, importedAt: other.importedAt, calls: other.calls }))
}
