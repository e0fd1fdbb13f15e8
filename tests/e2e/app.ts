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
