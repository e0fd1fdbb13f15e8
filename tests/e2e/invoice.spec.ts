import { readFile } from 'node:fs/promises'
import { Desk } from './desk'
import { expect, expectAccessible, test } from './app'

/** The draft of last month's invoice that the sample centre, made as of today, comes with. */
function draftRoute(): string {
  const now = new Date()
  const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1)).toISOString().slice(0, 10)
  return `/billing/inv_sample-cli_sample-pharmacy-${month}`
}

test('a draft has no number; issued it has one, its papers and its calls, and stays', async ({ page }, info) => {
  test.setTimeout(240_000)
  const desk = new Desk(page)
  await desk.openSample()
  await desk.go(draftRoute())
  await expect(page.getByRole('heading', { level: 1, name: desk.say('invoice.draftTitle') })).toBeVisible()
  await expect(page.getByText(/ЗР-\d{4}\/\d{4}/)).toHaveCount(0)
  await expect(desk.button('invoice.issue')).toBeEnabled({ timeout: 60_000 })
  await expectAccessible(page, 'draft invoice')

  await desk.press('invoice.issue')
  await desk.press('invoice.issueConfirm', desk.dialog())
  await expect(page.getByRole('heading', { level: 1, name: /ЗР-\d{4}\/0001/ })).toBeVisible({ timeout: 60_000 })
  await expect(desk.button('invoice.issue')).toHaveCount(0)
  await expectAccessible(page, 'issued invoice')

  const [pdf] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), desk.press('invoice.pdf')])
  await pdf.saveAs(info.outputPath('invoice.pdf'))
  expect((await readFile(info.outputPath('invoice.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  const [annex] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), desk.press('invoice.annex')])
  await annex.saveAs(info.outputPath('annex.csv'))
  expect((await readFile(info.outputPath('annex.csv'), 'utf8')).split('\n').length).toBeGreaterThan(500)

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: /ЗР-\d{4}\/0001/ })).toBeVisible()
})
