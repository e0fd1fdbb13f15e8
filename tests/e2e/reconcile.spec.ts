import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { expect, test } from './app'
import { Desk } from './desk'
import { haveSamples, sample } from './samples'

test('what is in the files adds up, and every figure opens to its calls', async ({ page }) => {
  test.setTimeout(180_000)
  const desk = new Desk(page)
  await desk.makeSample()
  await desk.go('/calls')
  await desk.press('calls.reconcile')
  const ledger = page.getByRole('group', { name: desk.say('reconcile.ledgerTitle') })
  await expect(ledger.locator('tfoot tr')).toBeVisible()
  const cells = await ledger.locator('tfoot tr > *').allInnerTexts()
  const [files = 0, ...parts] = cells.map((cell) => desk.digits(cell).trim()).filter((cell) => /^\d+$/.test(cell)).map(Number)
  expect(parts).toHaveLength(4)
  expect(files).toBeGreaterThan(100)
  expect(parts.reduce((sum, n) => sum + n, 0)).toBe(files)
  await expectAccessible(page, 'reconcile')

  const counted = ledger.locator('tbody tr').first().getByRole('button').nth(1)
  const n = Number(desk.digits(await counted.innerText()))
  await counted.click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByText(/^Showing /)).toContainText(`of ${n} call`)
  await panel.locator('tbody .opener').first().click()
  await expect(desk.dialog()).toContainText(desk.say('calls.rawTitle'))
  await page.keyboard.press('Escape')
  await expect(desk.dialog()).toHaveCount(0)
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  await page.locator('input[type=file]').setInputFiles({ name: 'summary.csv', mimeType: 'text/csv', buffer: Buffer.from('date,calls\n1999-01-01,7\n1999-01-13,5\nTotal,12\n') })
  const totals = page.getByRole('group', { name: desk.say('reconcile.totalsTitle') })
  await expect(totals.locator('tbody tr')).toHaveCount(2)
  await expect(totals).toContainText(desk.say('reconcile.reason.notImported'))
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page, 'reconcile, narrow')
})

test('a refused table of totals goes on to be compared', async ({ page }) => {
  test.skip(!haveSamples, 'the real exports are not beside the project')
  const desk = new Desk(page)
  await desk.chooseCallLog(sample('aggregates/calls-per-day.csv'))
  await desk.press('reconcile.compareThis')
  await expect(page.getByText(/^450 rows of totals, 93,060 calls\./)).toBeVisible()
  await expect(page.getByRole('group', { name: desk.say('reconcile.totalsTitle') }).locator('tbody tr').first()).toBeVisible()
  await expectAccessible(page, 'totals beside no calls')
})
