import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from './app'
import { writeCallLog } from './by-hand'
import { Desk } from './desk'

test('the fresh import is undone from its receipt', async ({ page }, info) => {
  const desk = new Desk(page)
  await writeCallLog(info.outputPath('calls.csv'))
  await desk.chooseCallLog(info.outputPath('calls.csv'))
  await desk.storeCalls()
  await desk.press('imports.undo')
  await expect(page.getByText(/10 calls removed/)).toBeVisible()
  await desk.go('/calls')
  await expect(page.getByText('calls.csv')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: desk.say('calls.emptyTitle') })).toBeVisible()
})

test('a file dropped anywhere on the window opens the import', async ({ page }, info) => {
  const desk = new Desk(page)
  await desk.go('/clients')
  await writeCallLog(info.outputPath('calls.csv'))
  const content = await readFile(info.outputPath('calls.csv'), 'utf8')
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
    return data
  }, content)
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: transfer })
  await expect(page.getByRole('heading', { level: 1, name: 'dropped.csv' })).toBeVisible()
})

test('the question of day or month first is asked, and the answer decides', async ({ page }, info) => {
  const desk = new Desk(page)
  const path = info.outputPath('ambiguous.csv')
  await writeFile(path, 'Date;Queue;Talk;Status\n05/06/2026 10:00:00;sales;30;ANSWERED\n07/06/2026 11:00:00;sales;40;ANSWERED\n')
  await desk.chooseCallLog(path)
  await expect(page.getByText(desk.say('imports.askDateOrder'))).toBeVisible()
  await desk.field('imports.dateOrder').selectOption('dmy')
  await desk.previewed()
  expect((await desk.preview('imports.kpi.new')).note).toMatch(/5\sJun\s2026.*7\sJun\s2026/)
  await desk.field('imports.dateOrder').selectOption('mdy')
  await desk.previewed()
  await expect.poll(async () => (await desk.preview('imports.kpi.new')).note).toMatch(/6\sMay\s2026.*6\sJul\s2026/)
})
