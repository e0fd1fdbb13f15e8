import { readFile, writeFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from './app'
import { setUpHotline, writeCallLog } from './by-hand'
import { Desk } from './desk'
import { client, lastMonth } from './sample-world'

const address = (page: Page): string => new URL('./', page.url().split('#')[0]).href

/** The same app in a browser that has never seen it. */
async function otherDevice(browser: Browser, home: string): Promise<Desk> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Almaty', viewport: { width: 1440, height: 900 } })
  const desk = new Desk(await context.newPage())
  await desk.page.goto(home)
  // The router listens to the address once its first page is there.
  await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
  return desk
}

async function exported(desk: Desk, to: string): Promise<Buffer> {
  await desk.page.goto(`${address(desk.page)}#/data`)
  return desk.download('data.export', to)
}

async function bring(desk: Desk, path: string): Promise<void> {
  await desk.page.goto(`${address(desk.page)}#/data`)
  await expect(desk.page.getByRole('heading', { name: desk.say('data.importTitle') })).toBeVisible()
  await desk.page.locator('input[type=file]').first().setInputFiles(path)
}

/** The strip of figures of last month's report of one client, as the screen says it. */
async function figuresOn(desk: Desk): Promise<string> {
  await desk.page.goto(`${address(desk.page)}#/reports?client=${client}&period=month:${lastMonth()}`)
  const strip = desk.page.getByRole('listitem').filter({ has: desk.page.getByRole('button', { name: /^Open (Offered|Service level|ASA|AHT|Abandoned)/ }) })
  await expect(strip.first()).toBeVisible({ timeout: 60_000 })
  await expect(desk.page.locator('[aria-busy=true]')).toHaveCount(0)
  return (await strip.allInnerTexts()).join('\n')
}

test('a workspace goes to another device with the same figures and comes out byte for byte', async ({ page, browser }, info) => {
  test.setTimeout(240_000)
  const desk = new Desk(page)
  await desk.makeSample()
  const first = await exported(desk, info.outputPath('first.json'))
  expect(first.length).toBeGreaterThan(1_000_000)
  const figures = await figuresOn(desk)
  expect(figures).toMatch(/Offered\s+\d/)

  const there = await otherDevice(browser, address(page))
  await bring(there, info.outputPath('first.json'))
  await expect(there.page.getByText(/^Imported: /)).toBeVisible({ timeout: 90_000 })
  expect(await figuresOn(there)).toBe(figures)
  const second = await exported(there, info.outputPath('second.json'))
  expect(second.equals(first)).toBe(true)

  // And again after this device was erased.
  await there.press('data.erase')
  await there.press('data.erase', there.page.getByRole('alertdialog').or(there.dialog()))
  await expect(there.page.getByText(there.say('data.erased')).first()).toBeVisible({ timeout: 60_000 })
  await bring(there, info.outputPath('second.json'))
  await expect(there.page.getByText(/^Imported: /)).toBeVisible({ timeout: 90_000 })
  expect((await exported(there, info.outputPath('third.json'))).equals(first)).toBe(true)
  await there.page.context().close()
})

test('a broken, foreign or newer file changes nothing and says why; a full workspace takes none', async ({ page, browser }, info) => {
  test.setTimeout(240_000)
  const desk = new Desk(page)
  await setUpHotline(desk)
  const log = info.outputPath('calls.csv')
  await writeCallLog(log)
  await desk.chooseCallLog(log)
  await desk.storeCalls()
  const path = info.outputPath('workspace.json')
  const whole = await exported(desk, path)
  const text = whole.toString('utf8')
  expect(text).toContain('Northern Heating Ltd')

  const files: readonly (readonly [string, string, string])[] = [
    ['half.json', text.slice(0, Math.floor(text.length / 2)), 'failure.file.truncated'],
    ['no-end.json', text.slice(0, -3), 'failure.file.truncated'],
    ['changed.json', text.replace('Northern Heating Ltd', 'Southern Heating Ltd'), 'failure.file.tampered'],
    ['foreign.json', '{"hello":"world"}', 'failure.file.foreign'],
    ['newer.json', text.replace(/"minReader":\d+/, '"minReader":9999'), 'failure.file.newer'],
    ['table.csv', 'Start;Queue\n1;2\n', 'failure.file.notJson'],
    ['empty.json', '', 'failure.file.empty'],
  ]
  const there = await otherDevice(browser, address(page))
  for (const [name, content, reason] of files) {
    await test.step(name, async () => {
      expect(content).not.toBe(text)
      await writeFile(info.outputPath(name), content)
      await bring(there, info.outputPath(name))
      await expect(there.page.getByText(there.say('data.importFailed'))).toBeVisible({ timeout: 60_000 })
      await expect(there.page.getByText(there.say(reason))).toBeVisible()
      await there.page.goto(`${address(there.page)}#/clients`)
      await expect(there.page.getByText(there.say('client.emptyTitle'))).toBeVisible()
    })
  }
  await there.page.context().close()

  await bring(desk, path)
  await expect(page.getByText(desk.say('failure.file.notEmptyWorkspace'))).toBeVisible({ timeout: 60_000 })
  await exported(desk, info.outputPath('again.json'))
  expect((await readFile(info.outputPath('again.json'))).equals(whole)).toBe(true)
})
