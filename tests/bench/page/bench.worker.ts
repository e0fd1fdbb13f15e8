import { expose } from 'comlink'
import { HotlineCount } from '../../../src/usecases/call-files/hotline-count'
import { inspectFile } from '../../../src/imports/inspect-file'
import { readCalls } from '../../../src/imports/read-calls'
import { periodOf } from '../../../src/domain/kernel/period'
import { aggregate, reportDays } from '../../../src/domain/report/aggregate'
import { dayByHotline } from '../../../src/domain/report/day-by-hotline'
import { secondReader } from '../../../src/app/workers/second-reader'
import { sampleSource } from '../../../src/sample/sample'
import { queryContext } from '../../../src/domain/selection/context'
import { archiveOf, centre, date } from './archive'
import { secondPage } from './draft-line'
import { annex, firstInvoice } from './papers'
import { rateYear } from './rate-year'
import { bareScan, timed } from './scan'

const first = date('2025-11-01')
const year = { kind: 'month', from: first, to: date('2026-11-01') } as const
const month = periodOf('month', date('2026-05-01'))

/** The rows of 200 pages, measured once: 40-odd to a page. */
const annexCalls = 11_000

const worker = {
  /** From the file to durable: look, read, compare with the archive, store. */
  async importFile(file: File, database: string, oneReader = false) {
    const { archive, close } = await archiveOf(database)
    const source = sampleSource()
    const before = performance.now()
    const seen = await inspectFile(file, file.name, { zone: source.zone })
    if (!seen.ok || seen.value.refused) throw new Error('the file was refused')
    const hotlines = new HotlineCount(queryContext(centre), source.zone)
    const read = await readCalls(file, seen.value.reading, {
      sourceId: source.id, fileName: file.name, now: Date.now(), digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
      onBlocks: (blocks) => hotlines.add(blocks), spill: { open: (importId) => archive.stage(importId) }, parts: oneReader ? undefined : secondReader(),
    })
    if (!read.ok) throw new Error(read.failure.code)
    const parsed = performance.now()
    const overlap = await archive.preview(source.id, read.value.blocks, read.value.record, read.value.staged ?? undefined)
    if (hotlines.result().byHotline.reduce((sum, { calls }) => sum + calls, 0) !== read.value.record.calls) throw new Error('calls are missing')
    const previewed = performance.now()
    const stored = await archive.store(read.value.record, read.value.blocks, read.value.staged ? { staged: read.value.staged } : {})
    if (!stored.ok) throw new Error(stored.failure.code)
    const done = performance.now()
    close()
    return {
      ms: done - before, readMs: parsed - before, previewMs: previewed - parsed, storeMs: done - previewed,
      calls: stored.value.calls, newCalls: overlap.newCalls, rejected: stored.value.rejectedRows, answered: read.value.answered,
    }
  },

  /** One month of the year by day and interval: open, read and aggregate, nothing warmed up but the code's own loading. */
  async monthCold(database: string) {
    const { archive, close } = await archiveOf(database)
    const context = queryContext(centre)
    const request = { period: month, hotlineIds: centre.hotlines.map((hotline) => hotline.id) }
    const before = performance.now()
    const days = reportDays(request, context)
    const blocks = await archive.read(days.from, days.to)
    const read = performance.now()
    const figures = aggregate(request, context, blocks)
    const done = performance.now()
    close()
    return { ms: done - before, readMs: read - before, calls: figures.total.calls, blocks: blocks.length }
  },

  /** The year in memory: a bare pass, the report by day and hotline, the rating of every call. */
  async year(database: string) {
    const { archive, close } = await archiveOf(database)
    const context = queryContext(centre)
    const before = performance.now()
    const blocks = await archive.read(-100_000, 100_000)
    const readMs = performance.now() - before
    const scan = timed(() => bareScan(blocks), 15)
    const report = timed(() => dayByHotline({ period: { ...year }, scope: { kind: 'everything' }, zone: 'Europe/Kyiv' }, context, blocks))
    const rating = timed(() => rateYear(blocks, context, first))
    close()
    const calls = report.answer.reduce((sum, { tally }) => sum + tally.calls, 0)
    return { readMs, scanMs: scan.ms, reportMs: report.ms, ratingMs: rating.ms, calls, billed: rating.answer, checksum: scan.answer }
  },

  /** A draft line's calls, page by page, in a database of its own. */
  async draftLine() {
    const { db, close } = await archiveOf('bench-draft')
    const pages = await secondPage(db)
    close()
    return pages
  },

  invoicePdf: () => firstInvoice(),
  annexPdf: () => annex(annexCalls),
}
export type BenchWorker = typeof worker

expose(worker)
