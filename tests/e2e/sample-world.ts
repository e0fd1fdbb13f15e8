import type { BrowserContext } from '@playwright/test'
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

/**
 * Tests that only look: they share one sample centre per worker, made once. A test that fails takes its worker along,
 * so nobody sees what it left. Tests that change anything make a sample centre of their own.
 */
export const test = watched.extend<object, { readonly sampleCentre: BrowserContext }>({
  sampleCentre: [
    async ({ browser }, use, info) => {
      const { baseURL, locale, timezoneId, viewport } = info.project.use
      const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...(locale ? { locale } : {}), ...(timezoneId ? { timezoneId } : {}), ...(viewport ? { viewport } : {}) })
      const page = await context.newPage()
      await new Desk(page).openSample()
      await page.close()
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
