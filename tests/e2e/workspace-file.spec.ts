import { readFile, writeFile } from 'node:fs/promises'
import { Desk } from './desk'
import { expect, test } from './app'

async function exported(desk: Desk, to: string): Promise<Buffer> {
  await desk.go('/data')
  const [download] = await Promise.all([desk.page.waitForEvent('download', { timeout: 60_000 }), desk.press('data.export')])
  await download.saveAs(to)
  return readFile(to)
}

async function restore(desk: Desk, path: string): Promise<void> {
  await desk.go('/data')
  await desk.page.locator('input[type=file]').first().setInputFiles(path)
}

test('a workspace goes to another device and comes out byte for byte; broken files change nothing', async ({ page, browser }, info) => {
  test.setTimeout(240_000)
  const desk = new Desk(page)
  await desk.openSample()
  const first = await exported(desk, info.outputPath('first.json'))
  expect(first.length).toBeGreaterThan(1_000_000)

  const other = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Almaty' })
  const there = new Desk(await other.newPage())
  const home = new URL('./', page.url().split('#')[0]).href
  await there.page.goto(home)

  const half = info.outputPath('half.json')
  await writeFile(half, first.subarray(0, Math.floor(first.length / 2)))
  const text = first.toString('utf8')
  const tampered = info.outputPath('tampered.json')
  await writeFile(tampered, text.replace('Аптеки Вигадка', 'Аптеки Вигадкa'))
  const foreign = info.outputPath('foreign.json')
  await writeFile(foreign, '{"hello":"world"}')
  for (const bad of [half, tampered, foreign]) {
    await there.page.goto(`${home}#/data`)
    await there.page.reload()
    await there.page.locator('input[type=file]').first().setInputFiles(bad)
    await expect(there.page.getByText(there.say('data.importFailed'))).toBeVisible({ timeout: 60_000 })
    await there.page.goto(`${home}#/clients`)
    await expect(there.page.getByText(there.say('client.emptyTitle'))).toBeVisible()
  }

  await there.page.goto(`${home}#/data`)
  await there.page.reload()
  await there.page.locator('input[type=file]').first().setInputFiles(info.outputPath('first.json'))
  await expect(there.page.getByText(/Imported:/)).toBeVisible({ timeout: 90_000 })
  const [download] = await Promise.all([there.page.waitForEvent('download', { timeout: 60_000 }), there.press('data.export')])
  await download.saveAs(info.outputPath('second.json'))
  const second = await readFile(info.outputPath('second.json'))
  expect(second.equals(first)).toBe(true)
  await other.close()
})

test('a file is refused by a workspace that is not empty', async ({ page }, info) => {
  const desk = new Desk(page)
  await desk.openSample()
  const path = info.outputPath('workspace.json')
  await exported(desk, path)
  await restore(desk, path)
  await expect(page.getByText(desk.say('data.importFailed'))).toBeVisible({ timeout: 60_000 })
})
