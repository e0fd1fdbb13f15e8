import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, BrowserContextOptions, PlaywrightTestOptions } from '@playwright/test'
import { test as watched } from './app'
import { Desk } from './desk'

/** Of the sample centre's records: the client most pages are shown for, and its hotline. */
export const client = 'cli_sample-pharmacy'
export const hotline = 'hot_sample-pharmacy-info'

/** First day of last month: the sample centre is made as of today, and last month is its newest whole one. */
export function lastMonth(): string {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1)).toISOString().slice(0, 10)
}

/** The draft of last month's invoice the sample centre comes with. */
export const draftRoute = `/billing/inv_sample-${client}-${lastMonth()}`

export const month = `period=month:${lastMonth()}`

/** The browser a test gets, for a context made by hand. */
function likeTheTests({ baseURL, locale, timezoneId, viewport }: PlaywrightTestOptions): BrowserContextOptions {
  return { ...(baseURL ? { baseURL } : {}), ...(locale ? { locale } : {}), ...(timezoneId ? { timezoneId } : {}), ...(viewport ? { viewport } : {}) }
}

/**
 * Tests that change the sample centre: made once per worker, and every test starts from a copy of its own. The copy
 * has no kept files (the browser's storage state does not carry them): a test of those makes a sample centre itself.
 */
export const changing = watched.extend<object, { readonly madeCentre: string }>({
  madeCentre: [
    async ({ browser }, use, info) => {
      // A worker that takes a failed one's place finds what that one kept.
      const file = join(info.project.outputDir, `sample-centre-${process.ppid}-${info.parallelIndex}.json`)
      if (!existsSync(file)) {
        const context = await browser.newContext(likeTheTests(info.project.use as PlaywrightTestOptions))
        await new Desk(await context.newPage()).makeSample()
        await context.storageState({ path: file, indexedDB: true })
        await context.close()
      }
      await use(file)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  storageState: ({ madeCentre }, use) => use(madeCentre),
})

/** Tests that only look: they share one sample centre. A test that fails takes its worker along, so nobody sees what it left. */
export const test = changing.extend<object, { readonly sampleCentre: BrowserContext }>({
  sampleCentre: [
    async ({ browser, madeCentre }, use, info) => {
      const context = await browser.newContext({ ...likeTheTests(info.project.use as PlaywrightTestOptions), storageState: madeCentre })
      await use(context)
      await context.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  page: async ({ sampleCentre }, use) => {
    const page = await sampleCentre.newPage()
    await use(page)
    await page.close()
  },
})
