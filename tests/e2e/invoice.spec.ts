import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { setUpHotline, writeCallLog } from './by-hand'
import { Desk } from './desk'
import { changing, draftRoute, lastMonth } from './sample-world'

const issued = /^Invoice (.+)$/

changing('a draft has no number; issued it has one, its papers and its calls, and stays', async ({ page }, info) => {
  test.setTimeout(240_000)
  const desk = new Desk(page)
  await desk.openSample()
  await desk.go(draftRoute)
  await expect(page.getByRole('heading', { level: 1, name: desk.say('invoice.draftTitle') })).toBeVisible()
  await expect(page.getByText(/ЗР-\d{4}\/\d{4}/)).toHaveCount(0)
  await expect(desk.button('invoice.issue')).toBeEnabled({ timeout: 60_000 })

  await desk.press('invoice.issue')
  await expectAccessible(page, 'the dialog that issues')
  await desk.press('invoice.issueConfirm', desk.dialog())
  await expect(page.getByRole('heading', { level: 1, name: /ЗР-\d{4}\/0001/ })).toBeVisible({ timeout: 60_000 })
  await expect(desk.button('invoice.issue')).toHaveCount(0)
  await expectAccessible(page, 'issued invoice')

  expect((await desk.download('invoice.pdf', info.outputPath('invoice.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
  expect((await desk.download('invoice.annex', info.outputPath('annex.csv'))).toString('utf8').split('\n').length).toBeGreaterThan(500)

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: /ЗР-\d{4}\/0001/ })).toBeVisible()
})

changing('every line opens to its clause, rounding and calls', async ({ page }) => {
  test.setTimeout(120_000)
  const desk = new Desk(page)
  await desk.openSample()
  await desk.go(draftRoute)
  const figures = page.getByRole('group', { name: desk.say('invoice.linesTitle') })
  const billed = figures.getByRole('button', { name: new RegExp(`^Open ${desk.say('invoice.billed')}: `) }).first()
  await expect(billed).toBeVisible({ timeout: 60_000 })
  const calls = desk.digits(await billed.innerText()).trim()
  await billed.click()
  const panel = desk.panel()
  await expect(panel).toContainText(desk.say('figure.step.price'))
  await expect.poll(async () => desk.digits(await panel.innerText())).toMatch(new RegExp(`\\b${calls}\\b`))
  await expectAccessible(page, 'an open line of an invoice')
})

test('an invoice is not issued while calls have no tariff, and the page says which', async ({ page }, info) => {
  test.setTimeout(180_000)
  const desk = new Desk(page)
  await setUpHotline(desk)
  // A tariff that begins in the middle of the month: calls before it have no price.
  await desk.press('tariff.set')
  await desk.fill('tariff.validFrom', `${lastMonth().slice(0, 7)}-15`)
  await page.getByLabel(/^Price per minute/).fill('1.20')
  await desk.press('tariff.save')
  await expect(page.getByText(desk.say('tariff.saved')).first()).toBeVisible()
  const log = info.outputPath('calls.csv')
  await writeCallLog(log)
  await desk.chooseCallLog(log)
  await desk.storeCalls()

  await desk.go(`/billing?period=month:${lastMonth()}`)
  await page.getByRole('button', { name: desk.say('invoice.makeFor', { client: 'Northern Heating' }) }).click()
  await expect(page.getByText(desk.say('invoice.uncoveredTitle'))).toBeVisible()
  await expect(page.getByText('Emergency line: 5 calls fall on days without a tariff.')).toBeVisible()
  await expect(desk.button('invoice.issue')).toBeDisabled()
  await expectAccessible(page, 'a draft that cannot be issued')
})

changing('two windows issue at once: two numbers, one after the other, none twice', async ({ page, context }) => {
  test.setTimeout(240_000)
  const desk = new Desk(page)
  await desk.openSample()
  await desk.go(draftRoute)
  await expect(desk.button('invoice.issue')).toBeEnabled({ timeout: 60_000 })
  const other = new Desk(await context.newPage())
  await other.page.goto(page.url().replace(/#.*/, `#/billing?client=all&period=month:${lastMonth()}`))
  await other.page.getByRole('button', { name: other.say('invoice.makeFor', { client: 'Imaginary Journeys' }) }).click()
  await expect(other.button('invoice.issue')).toBeEnabled({ timeout: 60_000 })

  await desk.press('invoice.issue')
  await other.press('invoice.issue')
  await Promise.all([desk, other].map((one) => one.press('invoice.issueConfirm', one.dialog())))
  const numbers: string[] = []
  for (const one of [desk, other]) {
    const title = one.page.getByRole('heading', { level: 1, name: /\d{4}\/\d{4}$/ })
    await expect(title).toBeVisible({ timeout: 60_000 })
    numbers.push(issued.exec(await title.innerText())?.[1] ?? '')
  }
  expect(numbers.map((number) => number.slice(-4)).sort()).toEqual(['0001', '0002'])
})
