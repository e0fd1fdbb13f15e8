import type { Locator } from '@playwright/test'
import type { Desk } from './desk'

/** A person at the app who counts: the pages he sees, what he presses, the fields he fills. */
export class Counted {
  readonly screens: string[] = []
  clicks = 0
  fields = 0

  constructor(readonly desk: Desk) {
    desk.page.on('framenavigated', () => this.#see())
  }

  /** A page counts once it is another than the one before, whatever the scope or an open figure say. */
  #see(): void {
    const path = new URL(this.desk.page.url()).hash.replace(/^#/, '').split('?')[0] ?? ''
    const kind = path.replace(/(cli|hot|inv)[A-Za-z0-9_-]*/g, '*') || '/'
    if (this.screens.at(-1) !== kind) this.screens.push(kind)
  }

  async click(where: Locator): Promise<void> {
    this.clicks += 1
    await where.first().click()
    this.#see()
  }

  async press(key: string, within?: Locator): Promise<void> {
    await this.click(this.desk.button(key, within))
  }

  async fill(key: string, value: string, within?: Locator): Promise<void> {
    this.fields += 1
    await this.desk.fill(key, value, within)
  }

  /** Choosing from a list is a field filled. */
  async choose(key: string, label: string, within?: Locator): Promise<void> {
    this.fields += 1
    await this.desk.field(key, within).selectOption({ label })
  }

  says(): string {
    return `${this.screens.length} screens (${this.screens.join(' → ')}), ${this.clicks} clicks, ${this.fields} fields`
  }
}
