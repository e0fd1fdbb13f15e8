import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

/** What must never happen on any page of any test. */
class Watch {
  readonly violations: string[] = []
  readonly errors: string[] = []
  readonly foreign: string[] = []

  #origin: string

  constructor(page: Page, origin: string) {
    this.#origin = origin
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('dialog', (dialog) => {
      this.errors.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      if (message.type() !== 'error') return
      if (/Content Security Policy/i.test(message.text())) this.violations.push(message.text())
      else if (!/net::ERR_|Failed to load resource/.test(message.text())) this.errors.push(message.text())
    })
    page.context().on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.origin !== this.#origin) this.foreign.push(request.url())
    })
  }

  /** The test serves the app itself, from this address. */
  home(url: string): void {
    this.#origin = new URL(url).origin
  }

  /** Fails the test when anything of it was seen. */
  assertQuiet(): void {
    expect.soft(this.violations, 'violations of the content security policy').toEqual([])
    expect.soft(this.foreign, 'requests to other hosts').toEqual([])
    expect.soft(this.errors, 'errors on the page').toEqual([])
  }
}

/** Every test's page is watched; what was seen fails the test at its end. */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch = new Watch(page, new URL(baseURL ?? 'http://localhost').origin)
      await use(watch)
      watch.assertQuiet()
    },
    { auto: true },
  ],
})
export { expect }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules that look at colours: the only ones whose answer the dark theme can change. */
const ofColour = ['color-contrast', 'link-in-text-block']

/** No accessibility violation on the page as it stands: every rule in light, every rule about colours in dark too. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  const judged = { light: { type: 'tag', values: tags }, dark: { type: 'rule', values: ofColour } } as const
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // One frame, and only what is wrong: several times faster than the full report.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly: { ...judged[colorScheme], values: [...judged[colorScheme].values] }, resultTypes: ['violations'] })
    const { violations } = await axe.analyze()
    const found = violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).slice(0, 4).join(' | ')}`)
    expect.soft(found, `axe on ${what}, ${colorScheme}`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Nothing on the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const { content, window } = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: document.documentElement.clientWidth }))
  expect.soft(content, `width of ${what}`).toBeLessThanOrEqual(window)
}
