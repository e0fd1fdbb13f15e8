// `npm run screens`: photographs of every page, dialog and PDF page into the ignored folder screens/.
// A part of it: `npm run screens -- --language=uk --theme=dark --width=390 --workspace=sample`.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { serve } from '../e2e/server.mjs'
import { dialogs, pages } from './places.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const out = join(root, 'screens')
const dist = process.env['APP_DIST'] ?? join(root, 'dist')

const asked = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')))
const only = (name, all) => all.filter((value) => asked[name] === undefined || asked[name] === String(value))
const languages = only('language', ['en', 'uk', 'ru', 'tr'])
const themes = only('theme', ['light', 'dark'])
const widths = only('width', [1440, 390])
const workspaces = only('workspace', ['empty', 'sample'])
const locales = { en: 'en-GB', uk: 'uk-UA', ru: 'ru-RU', tr: 'tr-TR' }

if (!existsSync(join(dist, 'index.html'))) {
  console.error('Build the app first: npm run build')
  process.exit(1)
}

/** The text under a key: dialogs are opened by the words on their buttons. */
function say(language, key) {
  const [area, ...path] = key.split('.')
  const tree = JSON.parse(readFileSync(join(root, `src/i18n/dictionaries/${language}/${area}.json`), 'utf8'))
  return path.reduce((branch, part) => branch?.[part], tree)
}

let taken = 0
async function shoot(page, name) {
  await page.waitForTimeout(250)
  await page.screenshot({ path: `${name}.png`, fullPage: true })
  taken++
}

async function settle(page) {
  await page.locator('h1').first().waitFor({ timeout: 20_000 })
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'), null, { timeout: 20_000 }).catch(() => undefined)
}

/** Runs one look at the app; what cannot be photographed is said and does not stop the rest. */
async function attempt(what, look) {
  try {
    await look()
  } catch (error) {
    console.error(`not photographed: ${what}: ${String(error).split('\n')[0]}`)
  }
}

async function photograph(page, url, language, workspace) {
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const width of widths) {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
      const folder = join(out, workspace, language, `${theme}-${width}`)
      await mkdir(folder, { recursive: true })
      for (const [name, route] of pages(workspace)) {
        await attempt(`${name} (${language}, ${theme}, ${width})`, async () => {
          await page.goto(`${url}#${route}`)
          await settle(page)
          await shoot(page, join(folder, name))
        })
      }
      for (const { name, route, press } of dialogs(workspace)) {
        await attempt(`${name} (${language}, ${theme}, ${width})`, async () => {
          await page.goto(`${url}#${route}`)
          await page.reload()
          await settle(page)
          if ('key' in press) await page.getByRole('button', { name: say(language, press.key), exact: true }).first().click({ timeout: 5000 })
          else await page.locator(press.selector).first().click({ timeout: 5000 })
          await page.getByRole('dialog').or(page.getByRole('complementary')).or(page.getByRole('listbox')).first().waitFor({ timeout: 5000 }).catch(() => undefined)
          await page.waitForTimeout(400)
          await shoot(page, join(folder, name))
          await page.keyboard.press('Escape')
        })
      }
    }
  }
}

/** Saves a document through the screen and turns its pages into pictures. */
async function papers(page, url, language) {
  const folder = join(out, 'paper', language)
  await mkdir(folder, { recursive: true })
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const [name, route, key] of [['report', pages('sample').find(([page]) => page === 'reports-client')?.[1], 'report.pdf'], ['invoice', pages('sample').find(([page]) => page === 'invoice')?.[1], 'invoice.pdf']]) {
    await attempt(`${name} as PDF (${language})`, async () => {
      await page.goto(`${url}#${route}`)
      await settle(page)
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 20_000 }), page.getByRole('button', { name: say(language, key), exact: true }).first().click()])
      const file = join(folder, `${name}.pdf`)
      await download.saveAs(file)
      execFileSync('pdftoppm', ['-png', '-r', '80', file, join(folder, name)])
      taken++
    })
  }
}

async function openSample(page, url, language) {
  await page.goto(url)
  await settle(page)
  const chip = page.getByText(say(language, 'app.sample.chip')).first()
  await page.getByRole('button', { name: say(language, 'today.openSample') }).first().click()
  await chip.waitFor({ state: 'attached', timeout: 90_000 })
}

const host = await serve({ root: dist, base: '/linewright/' })
await rm(out, { recursive: true, force: true })
for (const language of languages) {
  const profile = await mkdtemp(join(tmpdir(), 'linewright-screens-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--hide-scrollbars'],
    locale: locales[language], timezoneId: 'Europe/Kyiv', viewport: { width: 1440, height: 900 }, acceptDownloads: true,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`error on ${page.url()}: ${error.message}`))
  if (workspaces.includes('empty')) await photograph(page, host.url, language, 'empty')
  if (workspaces.includes('sample')) {
    await openSample(page, host.url, language)
    await photograph(page, host.url, language, 'sample')
    await papers(page, host.url, language)
  }
  await context.close()
  await rm(profile, { recursive: true, force: true })
}
await host.close()
console.log(`${taken} pictures in screens/`)
