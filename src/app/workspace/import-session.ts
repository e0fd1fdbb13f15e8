import type { ImportRecord } from '../../domain/archive/import-record'
import { failure } from '../../domain/kernel/failure'
import type { SourceId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { sumHours } from '../../domain/presence/hours-sum'
import type { PresenceFile } from '../../domain/presence/presence'
import { Annotator } from '../../domain/selection/annotate'
import type { QueryContext } from '../../domain/selection/context'
import type { Reading } from '../../domain/source/source'
import { outcomes } from '../../domain/archive/block'
import { openContainer, type OpenedFile } from '../../imports/containers/open-container'
import { inspectFile } from '../../imports/inspect-file'
import type { ImportPreview, ImportProgress, Inspection } from '../../imports/port'
import { readCalls, type ReadCalls } from '../../imports/read-calls'
import { largestKeptFile, type CallArchive } from '../../storage/archive/port'
import type { RecordStore } from '../../storage/records/port'
import { countNames, countingRows, loadContext } from '../queries/call-queries'
import { sha256 } from './connection'

const ANSWERED = outcomes.indexOf('answered')

/** One file on its way in: the pipeline of `imports` beside the archive of `storage`. A new step stops the one before. */
export class ImportSession {
  /** The file as it reads once it is unpacked, under the name it came with. */
  #file: (OpenedFile & { readonly name: string }) | null = null
  #zone = 'UTC'
  #read: ReadCalls | null = null
  #running: { aborted: boolean } = { aborted: false }

  constructor(private readonly records: RecordStore, private readonly archive: CallArchive) {}

  async inspect(file: File, sourceId: SourceId | null, zone: string): Promise<Result<Inspection>> {
    this.cancel()
    const running = this.#running
    const source = sourceId ? (await this.records.get('sources', sourceId))?.record : undefined
    const opened = await openContainer(file, file.name)
    if (!opened.ok) return opened
    if (running.aborted) return fail(failure('import.cancelled'))
    this.#file = { ...opened.value, name: file.name }
    this.#zone = source?.zone ?? zone
    return inspectFile(opened.value.blob, file.name, { zone: this.#zone, decoding: opened.value.decoding, saved: (signature) => source?.readings[signature] ?? null })
  }

  async inspectAgain(reading: Reading): Promise<Result<Inspection>> {
    this.#stop()
    if (!this.#file) return fail(failure('import.cancelled'))
    return inspectFile(this.#file.blob, this.#file.name, { zone: reading.zone, reading })
  }

  async preview(reading: Reading, sourceId: SourceId, onProgress: (progress: ImportProgress) => void): Promise<Result<ImportPreview>> {
    const signal = this.#stop()
    if (!this.#file) return fail(failure('import.cancelled'))
    const read = await readCalls(this.#file.blob, reading, { sourceId, fileName: this.#file.name, now: Date.now(), onProgress, signal, digest: sha256 })
    if (!read.ok) return read
    if (signal.aborted) return fail(failure('import.cancelled'))
    onProgress({ bytes: this.#file.blob.size, totalBytes: this.#file.blob.size, rows: read.value.record.rows, phase: 'counting' })
    const [overlap, context, operators] = await Promise.all([this.archive.preview(sourceId, read.value.blocks, read.value.record), loadContext(this.records), this.records.list('operators')])
    if (signal.aborted) return fail(failure('import.cancelled'))
    this.#read = read.value
    const { record, joinedLegs, answered, talkSeconds, warnings } = read.value
    const presence = presenceOf(read.value)
    return ok({
      rows: record.rows, calls: record.calls, joinedLegs, answered, talkSeconds, warnings,
      firstStart: record.firstStart, lastStart: record.lastStart,
      ...byHotline(read.value, context, reading.zone),
      changes: overlap.changes, hours: presence ? sumHours(presence, operators) : null, caveats: read.value.caveats,
      newCalls: overlap.newCalls, alreadyHere: overlap.alreadyHere, changed: overlap.changed, sameImport: overlap.sameImport !== null,
      rejectedRows: record.rejectedRows, rejected: record.rejected,
    })
  }

  async commit(): Promise<Result<ImportRecord>> {
    const read = this.#read
    if (!read) return fail(failure('import.cancelled'))
    const presence = presenceOf(read)
    const file = await keptFile(this.#file?.blob ?? null)
    const stored = await this.archive.store(read.record, read.blocks, {
      ...(presence ? { presence } : {}),
      ...(file ? { file } : {}),
    })
    if (stored.ok) this.cancel()
    return stored
  }

  cancel(): void {
    this.#stop()
    this.#file = null
  }

  /** Stops what runs, drops what it read, and gives the next step its own signal. */
  #stop(): { aborted: boolean } {
    this.#running.aborted = true
    this.#running = { aborted: false }
    this.#read = null
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

/** Calls per hotline by the dated rules, hotlines with most calls first, and the names no rule claims. */
function byHotline(read: ReadCalls, context: QueryContext, zone: string): Pick<ImportPreview, 'byHotline' | 'unmatched'> {
  const lines = [...context.hotlines, null].map((entry) => ({ hotlineId: entry?.hotline?.id ?? null, calls: 0, answered: 0, first: Infinity, last: -Infinity }))
  const unmatched: { readonly block: ReadCalls['blocks'][number]['block']; readonly rows: Uint32Array }[] = []
  const blocks = read.blocks.map(({ block }) => ({ block, mask: null })).sort((a, b) => a.block.day - b.block.day)
  for (const day of new Annotator(context, zone, new Uint8Array(context.hotlines.length + 1), false).days(blocks)) {
    for (const { block, hotline } of day) {
      for (let row = 0; row < block.rows; row++) {
        const line = lines[hotline[row] ?? 0]
        if (!line) continue
        const start = block.start[row] ?? 0
        line.calls++
        if (block.outcome[row] === ANSWERED) line.answered++
        if (start < line.first) line.first = start
        if (start > line.last) line.last = start
      }
      const free = countingRows(block, null).filter((row) => hotline[row] === context.hotlines.length)
      if (free.length > 0) unmatched.push({ block, rows: free })
    }
  }
  return { byHotline: lines.filter(({ calls }) => calls > 0).sort((a, b) => b.calls - a.calls), unmatched: countNames(unmatched) }
}
