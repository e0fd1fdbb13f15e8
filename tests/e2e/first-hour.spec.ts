import { expect, test } from './app'
import { setUpHotline, writeCallLog } from './by-hand'
import { Desk } from './desk'

test('a file on its way in waits with its answers while a client and a hotline are made', async ({ page }, info) => {
  const desk = new Desk(page)
  await writeCallLog(info.outputPath('calls.csv'))
  await desk.chooseCallLog(info.outputPath('calls.csv'))
  await desk.previewed()
  await desk.unfold('imports.readingTitle')
  // An answer of the person: the column of operators is left out.
  await desk.mapColumn('Agent', 'ignore')

  const waits = page.getByRole('navigation').getByRole('link', { name: desk.say('imports.heldFile', { file: 'calls.csv' }) })
  await setUpHotline(desk)
  await expect(waits).toBeVisible()
  await waits.click()

  // Nothing was asked, nothing is lost, and the hotline made meanwhile has its calls.
  await expect(page.getByRole('heading', { level: 1, name: 'calls.csv' })).toBeVisible()
  const table = page.getByRole('table', { name: desk.say('imports.hotlinesTitle') })
  await expect(table).toContainText('Emergency line', { timeout: 30_000 })
  await desk.unfold('imports.readingTitle')
  await expect(page.getByLabel(desk.say('imports.meaningOf', { column: 'Agent' }), { exact: true })).toHaveValue('ignore')
  await desk.storeCalls()
  await expect(waits).toHaveCount(0)
})

test('a telephone says what waits too, and leads back to it', async ({ page }, info) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const desk = new Desk(page)
  await writeCallLog(info.outputPath('calls.csv'))
  await desk.chooseCallLog(info.outputPath('calls.csv'))
  await desk.previewed()
  await page.getByRole('link', { name: desk.say('app.nav.clients'), exact: true }).click()
  await page.getByRole('link', { name: desk.say('imports.heldFile', { file: 'calls.csv' }) }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'calls.csv' })).toBeVisible()
})

test('a name nobody owns gets its hotline and client in one step', async ({ page }, info) => {
  const desk = new Desk(page)
  await writeCallLog(info.outputPath('calls.csv'))
  await desk.chooseCallLog(info.outputPath('calls.csv'))
  await desk.previewed()
  await page.getByRole('button', { name: desk.say('imports.assign'), exact: true }).first().click()
  await desk.fill('imports.clientName', 'Northern Heating', desk.dialog())
  await expect(desk.field('imports.hotlineName', desk.dialog())).toHaveValue('emergency')
  await desk.press('imports.makeAndAssign', desk.dialog())
  await expect(page.getByRole('table', { name: desk.say('imports.hotlinesTitle') })).toContainText('emergency')
  // The next one is offered the client there is.
  await page.getByRole('button', { name: desk.say('imports.assign'), exact: true }).first().click()
  await desk.field('terms.column.hotline', desk.dialog()).selectOption({ label: desk.say('imports.newHotline') })
  await expect(desk.field('imports.clientLabel', desk.dialog())).toHaveValue(/^cli/)
  await desk.press('imports.makeAndAssign', desk.dialog())
  await expect(page.getByRole('button', { name: desk.say('imports.assign'), exact: true })).toHaveCount(0)
  await desk.storeCalls()
})
