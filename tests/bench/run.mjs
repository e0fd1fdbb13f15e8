// `npm run bench`: the figures of docs/performance.md in real Chromium, one `name value unit` line each.
// Rows of the big file: BENCH_ROWS (1,000,000), those of the huge one ten times as many. A figure of its own:
// `node tests/bench/run.mjs import year`, `... dirty`, `... huge`.
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { documentFonts } from '../../tools/document-fonts.mjs'
import { serve } from '../e2e/server.mjs'
import { writeBigCsv } from './big-csv.mjs'
import { HeapWatch } from './heap-watch.mjs'

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
  const median = (list) => list.toSorted((a, b) => a - b)[2]
  const [out, of] = [median(months['bench-huge']), median(months['bench-small'])]
  say('report_month_in_10m_vs_1m', out / of, 'times', `${Math.round(out)} ms ÷ ${Math.round(of)} ms, medians of 5 fresh pages each`)
}

async function builtPage() {
  const outDir = join(cache, 'page')
  await build({
    configFile: false, logLevel: 'error', root: join(root, 'tests/bench/page'), base: './',
    plugins: [documentFonts()], worker: { format: 'es' },
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

async function importFigures(context, host) {
  const file = await bigFile()
  const page = await benchPage(context, host)
  await page.setInputFiles('#file', file)
  const before = await page.evaluate(() => window.bench.papa())
  const heap = await HeapWatch.start(page)
  const imported = await page.evaluate((name) => window.bench.importFile(name), database)
  const peak = await heap.stop()
  const after = await page.evaluate(() => window.bench.papa())
  const papa = (before.ms + after.ms) / 2
  const megabytes = (await stat(file)).size / 1e6
  say('import_vs_papaparse', imported.ms / papa, 'times', `${Math.round(imported.ms)} ms ÷ ${Math.round(papa)} ms; read ${Math.round(imported.readMs)}, compare ${Math.round(imported.previewMs)}, store ${Math.round(imported.storeMs)}; ${imported.calls} calls, ${imported.rejected} rejected, ${megabytes.toFixed(1)} MB`)
  say('import_longest_main_thread_task', imported.longestTask, 'ms', '0 = none of 50 ms or more')
  say('import_peak_heap', peak.all, 'MB', `growth of JS heap and buffers of page and workers; JS heap alone ${Math.round(peak.heap)}`)
  await page.close()
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
  const page = await benchPage(context, host)
  const year = await page.evaluate((name) => window.bench.year(name), database)
  say('report_year_vs_scan', year.reportMs / year.scanMs, 'times', `${Math.round(year.reportMs)} ms ÷ ${year.scanMs.toFixed(1)} ms, ${year.calls} calls; read ${Math.round(year.readMs)} ms`)
  say('rate_vs_scan', year.ratingMs / year.scanMs, 'times', `${Math.round(year.ratingMs)} ms, ${year.billed} calls billed, hotlines resolved`)
  await page.close()
}

async function paperFigures(context, host) {
  const page = await benchPage(context, host)
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
  if (wants('start') && (await readdir(join(root, 'dist')).catch(() => [])).includes('index.html')) await startFigures(context)
} finally {
  await context.close()
  await host.close()
  await rm(profile, { recursive: true, force: true })
}
say('bench_total', (performance.now() - began) / 1000, 's')
