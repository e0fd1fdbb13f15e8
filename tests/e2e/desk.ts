import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { text } from './texts'

/** Letters that mean something in a pattern, taken as themselves. */
export function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The app as a person works it: pages by their place, fields by their labels, buttons by their words. */
export class Desk {
  constructor(readonly page: Page, readonly language = 'en') {}

  say(key: string, params: Record<string, string> = {}): string {
    return text(key, params, this.language)
  }

  /** Opens a page of the app by its route and waits for its heading; the heading of the page left behind does not count. */
  async go(route = '/'): Promise<void> {
    const place = (hash: string): string => hash.replace(/^#/, '').split('?')[0] ?? ''
    if (place(new URL(this.page.url()).hash) !== place(route)) await this.page.evaluate(() => document.querySelectorAll('h1').forEach((heading) => heading.setAttribute('data-left', '')))
    await this.page.goto(`./#${route}`)
    await expect(this.page.locator('h1:not([data-left])')).toBeVisible()
  }

  /** A button (or a link that looks like one) by its words. */
  button(key: string, within: Page | Locator = this.page): Locator {
    const name = this.say(key)
    return within.getByRole('button', { name, exact: true }).or(within.getByRole('link', { name, exact: true }))
  }

  async press(key: string, within: Page | Locator = this.page): Promise<void> {
    await this.button(key, within).first().click()
  }

  /** A field by its label; the mark of required or optional fields after it does not matter. */
  field(key: string, within: Page | Locator = this.page): Locator {
    return within.getByLabel(new RegExp(`^${literal(this.say(key))}(\\W|${literal(this.say('ui.optional'))}|$)`)).first()
  }

  async fill(key: string, value: string, within: Page | Locator = this.page): Promise<void> {
    await this.field(key, within).fill(value)
  }

  dialog(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Makes the sample centre from the first screen and waits for the window that opens in it. */
  async makeSample(): Promise<void> {
    await this.go()
    await this.press('today.openSample')
    await expect(this.page.getByText(this.say('app.sample.chip')).first()).toBeVisible({ timeout: 60_000 })
  }

  /** Opens the app in a browser that holds the sample centre already. */
  async openSample(): Promise<void> {
    await this.go()
    await expect(this.page.getByText(this.say('app.sample.chip')).first()).toBeVisible()
  }

  /** Gives the import page a file and waits until the app has looked at it. */
  async chooseCallLog(path: string): Promise<void> {
    await this.go('/calls/import')
    await this.page.locator('input[type=file]').first().setInputFiles(path)
    await expect(this.page.getByRole('heading', { name: this.say('imports.readingTitle') })).toBeVisible()
  }

  /** Opens a card that is folded while it is settled. */
  async unfold(key: string): Promise<void> {
    const head = this.page.getByRole('button', { name: this.say(key), exact: true })
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
  }

  /** The panel in which a figure opens. */
  panel(): Locator {
    return this.page.getByRole('dialog').or(this.page.getByRole('complementary')).last()
  }

  /** A text with its numbers freed of grouping marks, whatever the language uses for them. */
  digits(seen: string): string {
    return seen.replace(/(\d)[\s,.\u00a0\u202f'’](?=\d{3}\b)/g, '$1')
  }

  /** Presses a button that saves a file and reads what was saved. */
  async download(key: string, to: string): Promise<Buffer> {
    const [file] = await Promise.all([this.page.waitForEvent('download', { timeout: 60_000 }), this.press(key)])
    await file.saveAs(to)
    return readFile(to)
  }

  /** What the import preview says under a label: the number, and the words below it. */
  async preview(key: string): Promise<{ readonly value: number; readonly note: string }> {
    const item = this.page.getByRole('main').getByRole('listitem').filter({ has: this.page.getByText(this.say(key), { exact: true }) }).first()
    const [, value = '', note = ''] = (await item.innerText()).split('\n').filter(Boolean)
    return { value: Number(this.digits(value)), note }
  }

  /** Says what a column of the file means, and waits until the preview has followed. */
  async mapColumn(header: string, meaning: string): Promise<void> {
    await this.page.getByLabel(this.say('imports.meaningOf', { column: header }), { exact: true }).selectOption({ label: this.say(`terms.column.${meaning}`) })
    await this.previewed()
  }

  /** Waits until the whole file was read with the reading on the screen. */
  async previewed(): Promise<void> {
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 })
    await expect(this.page.getByText(this.say('imports.kpi.rejected'), { exact: true }).first()).toBeVisible({ timeout: 60_000 })
  }

  /** Confirms what must be, presses the import button, whatever number it carries, and waits for the receipt. */
  async storeCalls(): Promise<void> {
    const [one = '', many = ''] = this.say('imports.store').split(' | ')
    const words = [one, many].map((form) => literal(form).replace('\\{n\\}', '[\\d\\s.,]+')).join('|')
    const button = this.page.getByRole('button', { name: new RegExp(`^(${words})$`) })
    await expect(async () => {
      for (const caveat of ['abandonedOnly', 'cutOff', 'partial']) {
        const box = this.page.getByLabel(this.say(`imports.caveat.${caveat}.confirm`))
        if (await box.isVisible()) await box.check()
      }
      await expect(button).toBeEnabled({ timeout: 1000 })
    }).toPass({ timeout: 60_000 })
    await button.click()
    await expect(this.page.getByRole('heading', { name: this.say('imports.doneTitle') })).toBeVisible({ timeout: 60_000 })
  }
}
