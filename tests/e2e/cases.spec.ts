import type { BrowserContext, Page } from '@playwright/test'
import { cases, type Case } from '../imports/truth/case-figures'
import { casePath, haveCases } from '../imports/truth/case-files'
import { figuresOf } from '../imports/truth/figures'
import { directions, outcomes } from '../../src/domain/archive/block'
import { expect, test } from './app'
import { Desk } from './desk'

// One page looks at one case after the other: nothing is stored, so each begins with an empty workspace.
test.describe.configure({ mode: 'default' })
test.skip(!haveCases, 'the cases of public reports are not beside the project')

let context: BrowserContext
let page: Page
let desk: Desk
test.beforeAll(async ({ browser }) => {
  context = await browser.newContext()
  page = await context.newPage()
  desk = new Desk(page)
})
test.afterAll(() => context.close())

/** Seconds of `0:12`, `1:05:00`. */
const seconds = (text: string): number => text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

/** The calls of the preview as the screen shows them, added up. */
async function figuresOnScreen(): Promise<string> {
  const table = page.getByRole('table', { name: desk.say('imports.callsTitle') })
  const names = (await table.getByRole('columnheader').allInnerTexts()).map((name) => name.trim())
  const column = (key: string) => names.indexOf(desk.say(`terms.column.${key}`))
  const cellsOf = async (row: ReturnType<Page['locator']>) => (await row.locator('td, th').allInnerTexts()).map((text) => text.trim())
  const rows = (await Promise.all((await table.getByRole('row').all()).map(cellsOf))).filter((cells) => cells.length > 4 && /\d/.test(cells[0] ?? ''))
  const word = <T extends string>(keys: readonly T[], family: string, said: string): T => {
    const found = keys.find((key) => desk.say(`terms.${family}.${key}`).toLowerCase() === said.toLowerCase())
    if (found === undefined) throw new Error(`nobody says ${said}`)
    return found
  }
  return figuresOf(rows.map((cells) => ({
    direction: word(directions, 'direction', cells[column('direction')] ?? ''), outcome: word(outcomes, 'outcome', cells[column('outcome')] ?? ''),
    wait: seconds(cells[column('wait')] ?? ''), talk: seconds(cells[column('talk')] ?? ''),
  })))
}

/** Answers what the screen asks as the case says; returns how many answers a person had to give. */
async function answerAll({ answers = {}, words = {}, directions: ways = {} }: Case): Promise<number> {
  let given = 0
  const asks = page.locator('[data-ask]')
  for (let open = await asks.count(); open > 0; open = await asks.count()) {
    const ask = asks.first()
    const code = (await ask.getAttribute('data-ask')) ?? ''
    const fields = await ask.getByRole('combobox').all()
    for (const field of fields) {
      const name = (await field.getAttribute('name')) ?? ''
      const word = name.replace('ask-', '').toLowerCase()
      const meaning = words[word] ?? ways[word]
      if (meaning === undefined) throw new Error(`nobody says what ${name} means`)
      await field.selectOption(meaning)
      given++
    }
    if (fields.length > 0) await desk.press('imports.takeWords', ask)
    else {
      await desk.press(`imports.askOption.${answers[code] ?? ''}`, ask)
      given++
    }
    await expect(page.locator(`[data-ask="${code}"]`)).toHaveCount(0)
  }
  return given
}

/** Each case begins with a page that knows no file. */
async function choose(file: string): Promise<void> {
  await page.goto('about:blank')
  await desk.chooseCallLog(casePath(file))
}

for (const one of cases) {
  test(one.file, async () => {
    await choose(one.file)
    const asked = await answerAll(one)
    await desk.previewed()
    const caveats = await page.locator('input[type=checkbox][name^=caveat]').all()
    for (const caveat of caveats) await caveat.check()
    const given = asked + caveats.length
    await expect.poll(() => figuresOnScreen().catch(String)).toBe(one.right)
    expect((await desk.preview('imports.kpi.rejected')).value).toBe(one.refused ?? 0)
    await expect(page.getByRole('button', { name: /^Import \d/ })).toBeEnabled()
    console.info(`${one.file}: ${given} ${given === 1 ? 'answer' : 'answers'}`)
  })
}

for (const file of ['shifts.csv', 'shifts-few-24h.csv']) {
  test(`17-shift-over-clock-change/${file} brings hours`, async () => {
    await choose(`17-shift-over-clock-change/${file}`)
    await desk.previewed()
    expect((await desk.preview('imports.kpi.calls')).value).toBe(0)
    expect((await desk.preview('imports.kpi.rejected')).value).toBe(1)
    await expect(page.getByRole('heading', { name: desk.say('hours.previewTitle') })).toBeVisible()
  })
}
