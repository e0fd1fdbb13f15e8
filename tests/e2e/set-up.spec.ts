import Papa from 'papaparse'
import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { setDefinition, setTariff, setUpHotline, writeCallLog } from './by-hand'
import { Desk } from './desk'
import { lastMonth } from './sample-world'

test('everything by hand: from an empty workspace to an issued invoice, each figure as counted on paper', async ({ page }, info) => {
  test.setTimeout(240_000)
  const desk = new Desk(page)
  await setUpHotline(desk)
  await expect(page.getByText(/: emergency$/).first()).toBeVisible()
  await setDefinition(desk)
  await setTariff(desk)
  await expectAccessible(page, 'a hotline set up by hand')
  await page.reload()
  await expect(page.getByText(/5,000\.00 a month/)).toBeVisible()

  const log = info.outputPath('calls.csv')
  await writeCallLog(log)
  await desk.chooseCallLog(log)
  await expect(page.getByText('night desk').first()).toBeVisible()
  await desk.storeCalls()

  await desk.go(`/reports?client=all&period=month:${lastMonth()}`)
  for (const figure of [/^Open Offered: 8\b/, /^Open Answered: 6\b/, /^Open Service level: 71\.4/, /^Open Abandoned: 2\b/]) await expect(page.getByRole('button', { name: figure }).first()).toBeVisible()

  await desk.go(`/billing?period=month:${lastMonth()}`)
  await desk.page.getByRole('button', { name: desk.say('invoice.makeFor', { client: 'Northern Heating' }) }).click()
  await expect(page.getByRole('heading', { level: 1, name: desk.say('invoice.draftTitle') })).toBeVisible()
  // 5000.00 + 19 min × 1.20 = 5022.80; VAT 20 % = 1004.56; to pay 6027.36.
  const main = page.locator('main')
  await expect.poll(async () => desk.digits(await main.innerText())).toContain('6027.36')
  const paper = desk.digits(await main.innerText())
  for (const amount of ['5000.00', '22.80', '5022.80', '1004.56']) expect(paper).toContain(amount)

  await desk.press('invoice.issue')
  await desk.press('invoice.issueConfirm', desk.dialog())
  await expect(page.getByRole('heading', { level: 1, name: /^Invoice .*1$/ })).toBeVisible()
  expect((await desk.download('invoice.pdf', info.outputPath('invoice.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  const annex = (await desk.download('invoice.annex', info.outputPath('annex.csv'))).toString('utf8')
  const rows = Papa.parse<Record<string, string>>(annex.slice(1).trimEnd(), { header: true }).data
  // Six calls billed, adding up to the line, and the two abandoned ones with their reason.
  expect(rows.map((row) => row['Amount'])).toEqual(['2.40', '1.20', '2.40', '1.20', '12.00', '3.60', '', ''])
  expect(rows.map((row) => row['Not billed because'])).toEqual(['', '', '', '', '', '', 'abandoned', 'abandoned'])
})

test('names without a hotline are assigned from the calls page, and the calls follow', async ({ page }, info) => {
  test.setTimeout(180_000)
  const desk = new Desk(page)
  await setUpHotline(desk)
  const log = info.outputPath('calls.csv')
  await writeCallLog(log)
  await desk.chooseCallLog(log)
  await desk.storeCalls()
  await desk.go(`/calls?client=all&period=month:${lastMonth()}`)
  await expectAccessible(page, 'calls with names nobody owns')
  await desk.press('imports.assign')
  await desk.dialog().getByLabel(new RegExp(`^${desk.say('terms.column.hotline')}`)).selectOption({ label: 'Northern Heating · Emergency line' })
  await desk.press('imports.assignDo', desk.dialog())
  await expect(page.getByText('night desk')).toHaveCount(0)
  await desk.go(`/reports?client=all&period=month:${lastMonth()}`)
  await expect(page.getByRole('button', { name: /^Open Offered: 10\b/ }).first()).toBeVisible()
})

test('tax ids with a wrong check digit are doubted, not refused', async ({ page }) => {
  const desk = new Desk(page)
  await desk.go('/settings/company')
  await desk.field('company.countryLabel').selectOption({ label: desk.say('company.country.UA') })
  await desk.fill('company.legalName', 'Example Contact Centre Ltd')
  await desk.fill('company.shortName', 'Example')
  await desk.fill('company.taxId.UA', '12345679')
  await page.keyboard.press('Tab')
  const doubt = page.getByText(desk.say('company.taxIdSuspicious')).first()
  await expect(doubt).toBeVisible()
  await desk.press('company.save')
  await expect(page.getByText(desk.say('company.saved')).first()).toBeVisible()
})
