// `npm run bench`: the figures of docs/performance.md in real Chromium, one `name value unit` line each.
// Rows of the big file: BENCH_ROWS (1,000,000), those of the huge one ten times as many. A figure of its own:
// `node tests/bench/run.mjs import year`, `... dirty`, `... huge`, `... app`, `... records` (need a build in dist).
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { documentFonts } from '../../tools/document-fonts.mjs'
import { words } from '../../tools/words.mjs'
import { serve } from '../e2e/server.mjs'
import { writeBigCsv } from './big-csv.mjs'
import { HeapWatch } from './heap-watch.mjs'
import { openHotlines } from './many-records.mjs'
import { importByHand, openMonths } from './running-app.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cache = join(root, '.cache/bench')
const rows = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
const wanted = process.argv.slice(2)
const wants = (name) => wanted.length === 0 || wanted.includes(name)

const say = (name, value, unit, note = '') => console.log(`${name} ${Number(value).toFixed(value < 20 ? 2 : 0)} ${unit}${note && `  # ${note}`}`)
const database = `bench-${rows}`

/** Days of the big file; a file of ten times as many calls has ten times as many days. */
const yearDays = 365
const hugeTimes = 10
/** Ratios are taken so many times; the middle one counts. */
const repetitions = 3

const medianOf = (list) => list.toSorted((a, b) => a - b)[list.length >> 1]
const listed = (list, digits = 2) => list.map((each) => each.toFixed(digits)).join(', ')

async function bigFile({ times = 1, dirty = false } = {}) {
  const path = join(cache, `calls-${rows * times}-${yearDays * times}-days${dirty ? '-dirty' : ''}.csv`)
  await mkdir(cache, { recursive: true })
  if (!existsSync(path)) await writeBigCsv(path, rows * times, { days: yearDays * times, dirty })
  return path
}

/** Imports a file into a fresh database. */
async function importInto(context, host, file, name) {
  const page = await benchPage(context, host)
  await page.setInputFiles('#file', file)
  const heap = await HeapWatch.start(page)
  const imported = await page.evaluate((database) => window.bench.importFile(database), name)
  const peak = await heap.stop()
  await page.close()
  return { ...imported, peak }
}

/** A clean and a dirty file of the same calls, twice in turns: the shorter of each counts. */
async function dirtyFigures(context, host) {
  const files = { clean: await bigFile(), dirty: await bigFile({ dirty: true }) }
  const best = { clean: Number.POSITIVE_INFINITY, dirty: Number.POSITIVE_INFINITY }
  let rejected = 0
  for (const turn of [1, 2]) {
    for (const kind of ['clean', 'dirty']) {
      const imported = await importInto(context, host, files[kind], `bench-${kind}-${turn}`)
      best[kind] = Math.min(best[kind], imported.ms)
      if (kind === 'dirty') rejected = imported.rejected
    }
  }
  say('import_dirty_vs_clean', best.dirty / best.clean, 'times', `${Math.round(best.dirty)} ms ÷ ${Math.round(best.clean)} ms, ${rejected} rows rejected`)
}

/** Ten times the calls over ten times the days, and the same month out of both archives. */
async function hugeFigures(context, host) {
  const small = await importInto(context, host, await bigFile(), 'bench-small')
  const huge = await importInto(context, host, await bigFile({ times: hugeTimes }), 'bench-huge')
  const perRow = huge.ms / huge.calls / (small.ms / small.calls)
  say('import_10m_scaling', perRow, 'times', `${Math.round(huge.ms)} ms for ${huge.calls} calls, ${Math.round(small.ms)} ms for ${small.calls}; read ${Math.round(huge.readMs)}, compare ${Math.round(huge.previewMs)}, store ${Math.round(huge.storeMs)}`)
  say('import_10m_peak_heap', huge.peak.all, 'MB', `growth of JS heap and buffers of page and workers; JS heap alone ${Math.round(huge.peak.heap)}`)
  const months = { 'bench-small': [], 'bench-huge': [] }
  for (let i = 0; i < 5; i++) {
    for (const name of Object.keys(months)) {
      const page = await benchPage(context, host)
      months[name].push((await page.evaluate((database) => window.bench.monthCold(database), name)).ms)
      await page.close()
    }
  }
  const [out, of] = [medianOf(months['bench-huge']), medianOf(months['bench-small'])]
  say('report_month_in_10m_vs_1m', out / of, 'times', `${Math.round(out)} ms ÷ ${Math.round(of)} ms, medians of 5 fresh pages each`)
}

async function builtPage() {
  const outDir = join(cache, 'page')
  await build({
    configFile: false, logLevel: 'error', root: join(root, 'tests/bench/page'), base: './',
    plugins: [documentFonts(), words()], worker: { format: 'es', plugins: () => [words()] },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5000 },
  })
  return serve({ root: outDir, base: '/bench/' })
}

async function launch(profile) {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })
}

async function benchPage(context, host) {
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(error.message))
  await page.goto(host.url)
  await page.waitForFunction(() => 'bench' in window)
  return page
}

/** One import beside PapaParse alone before and after it. */
async function importOnce(context, host, file, name) {
  const page = await benchPage(context, host)
  await page.setInputFiles('#file', file)
  const before = await page.evaluate(() => window.bench.papa())
  const bytes = await page.evaluate(() => window.bench.storedBytes())
  const heap = await HeapWatch.start(page)
  const imported = await page.evaluate((database) => window.bench.importFile(database), name)
  const peak = await heap.stop()
  const stored = (await page.evaluate(() => window.bench.storedBytes())) - bytes
  const after = await page.evaluate(() => window.bench.papa())
  await page.close()
  return { ...imported, peak, stored, papa: (before.ms + after.ms) / 2 }
}

async function importFigures(context, host) {
  const file = await bigFile()
  const runs = []
  for (let i = 0; i < repetitions; i++) runs.push(await importOnce(context, host, file, i === 0 ? database : `${database}-${i}`))
  const ratios = runs.map(({ ms, papa }) => ms / papa)
  const run = runs[ratios.indexOf(medianOf(ratios))]
  const megabytes = (await stat(file)).size / 1e6
  say('import_vs_papaparse', run.ms / run.papa, 'times', `median of ${listed(ratios)}; ${Math.round(run.ms)} ms ÷ ${Math.round(run.papa)} ms; read ${Math.round(run.readMs)}, compare ${Math.round(run.previewMs)}, store ${Math.round(run.storeMs)}; ${run.calls} calls, ${run.rejected} rejected, ${megabytes.toFixed(1)} MB`)
  say('import_peak_heap', medianOf(runs.map(({ peak }) => peak.all)), 'MB', `growth of JS heap and buffers of page and workers; JS heap alone ${Math.round(run.peak.heap)}`)
  say('page_storage_bytes_per_call', medianOf(runs.map(({ stored, calls }) => stored / calls)), 'bytes', 'what the browser says the page stores more, per call; the log file itself is not kept here')
}

async function yearFigures(context, host) {
  const months = []
  for (let i = 0; i < 5; i++) {
    const page = await benchPage(context, host)
    months.push(await page.evaluate((name) => window.bench.monthCold(name), database))
    await page.close()
  }
  months.sort((a, b) => a.ms - b.ms)
  const month = months[2]
  say('report_month_cold', month.ms, 'ms', `median of 5 fresh pages; read ${Math.round(month.readMs)} ms of ${month.blocks} blocks, ${month.calls} calls`)
  const years = []
  for (let i = 0; i < repetitions; i++) {
    const page = await benchPage(context, host)
    years.push(await page.evaluate((name) => window.bench.year(name), database))
    await page.close()
  }
  const [reports, ratings] = [years.map((each) => each.reportMs / each.scanMs), years.map((each) => each.ratingMs / each.scanMs)]
  const year = years[reports.indexOf(medianOf(reports))]
  say('report_year_vs_scan', medianOf(reports), 'times', `median of ${listed(reports)}; ${Math.round(year.reportMs)} ms ÷ ${year.scanMs.toFixed(1)} ms, ${year.calls} calls; read ${Math.round(year.readMs)} ms`)
  say('rate_vs_scan', medianOf(ratings), 'times', `median of ${listed(ratings)}; ${Math.round(year.ratingMs)} ms, ${year.billed} calls billed, hotlines resolved`)
}

/** The built app with the year in it: the screen's thread while importing, months opened one after the other. */
async function appFigures(context) {
  const host = await serve({ root: join(root, 'dist'), base: '/app/' })
  const page = await context.newPage()
  const longest = await importByHand(page, host, new URL('../../', import.meta.url), await bigFile())
  say('import_longest_main_thread_task', longest, 'ms', 'on the import page of the built app, from the file to stored; 0 = none of 50 ms or more')
  const times = await openMonths(page, host, ['2026-03-01', '2026-05-01', '2026-02-01', '2026-06-01', '2026-01-01', '2026-07-01'])
  say('report_month_open_ms', medianOf(times), 'ms', `running app, asked to painted, median of ${listed(times, 0)}`)
  await page.close()
  await host.close()
}

/** The built app with 20,000 records: the page of a hotline, and one change on it. */
async function recordFigures(context) {
  const host = await serve({ root: join(root, 'dist'), base: '/records/' })
  const page = await context.newPage()
  const { records, times, parsed } = await openHotlines(page, host, new URL('../../', import.meta.url), 20_000)
  say('page_open_20k_records_ms', medianOf(times), 'ms', `hotline page among ${records} records, click to still, median of ${listed(times, 0)}`)
  say('watch_records_parsed', Math.max(...parsed), 'records', `validated for one change of one record on that page, the most of ${parsed.join(', ')}`)
  await page.close()
  await host.close()
}

async function paperFigures(context, host) {
  const page = await benchPage(context, host)
  const list = await page.evaluate(() => window.bench.draftLine())
  say('draft_line_second_page_ms', list.secondMs, 'ms', `draft line of ${list.total} calls; its first page ${Math.round(list.firstMs)} ms`)
  const invoice = await page.evaluate(() => window.bench.invoicePdf())
  say('invoice_pdf_first', invoice.ms, 'ms', 'fresh worker: words, fonts, drawing')
  say('invoice_pdf_first', invoice.kilobytes, 'KB', `${invoice.pages} page`)
  const annex = await page.evaluate(() => window.bench.annexPdf())
  say('annex_pdf_200_pages', annex.ms / 1000, 's', `${annex.pages} pages, ${Math.round(annex.kilobytes)} KB, longest main-thread task ${Math.round(annex.longestTask)} ms`)
  await page.close()
}

/** Gzipped scripts the built app asks for before its first screen stands, and how long that takes offline. */
async function startFigures(context) {
  const dist = join(root, 'dist')
  const host = await serve({ root: dist, base: '/start/' })
  const page = await context.newPage()
  const scripts = new Set()
  page.on('response', (response) => response.request().resourceType() === 'script' && scripts.add(new URL(response.url()).pathname.slice('/start/'.length)))
  await page.goto(host.url)
  await page.locator('h1').first().waitFor()
  const firstScreen = [...scripts]
  const sizes = await Promise.all(firstScreen.map(async (file) => gzipSync(await readFile(join(dist, file))).length))
  say('start_js_gzip', sizes.reduce((sum, size) => sum + size, 0) / 1024, 'KB', `${firstScreen.length} scripts before the first heading`)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(async () => (await caches.keys()).length > 0)
  await page.waitForTimeout(3000)
  await page.close()
  await host.close()
  const times = []
  for (let i = 0; i < 5; i++) {
    const offline = await context.newPage()
    const before = performance.now()
    await offline.goto(host.url, { waitUntil: 'commit' })
    await offline.locator('h1').first().waitFor()
    times.push(performance.now() - before)
    await offline.close()
  }
  times.sort((a, b) => a - b)
  say('start_offline', times[2], 'ms', `median of 5, host stopped; ${times.map(Math.round).join(' ')}`)
}

const profile = await mkdtemp(join(tmpdir(), 'linewright-bench-'))
const began = performance.now()
const host = await builtPage()
const context = await launch(profile)
try {
  if (wants('import')) await importFigures(context, host)
  if (wants('import') && wants('year')) await yearFigures(context, host)
  if (wants('dirty')) await dirtyFigures(context, host)
  if (wants('huge')) await hugeFigures(context, host)
  if (wants('paper')) await paperFigures(context, host)
  if (wants('app') && existsSync(join(root, 'dist/index.html'))) await appFigures(context)
  if (wants('records') && existsSync(join(root, 'dist/index.html'))) await recordFigures(context)
  if (wants('start') && (await readdir(join(root, 'dist')).catch(() => [])).includes('index.html')) await startFigures(context)
} finally {
  await context.close()
  await host.close()
  await rm(profile, { recursive: true, force: true })
}
say('bench_total', (performance.now() - began) / 1000, 's')
