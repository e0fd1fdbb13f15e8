import { readFile } from 'node:fs/promises'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { expect } from './app'
import { Desk } from './desk'
import { pages } from './places'
import { client, hotline, lastMonth, month, test } from './sample-world'

/** What the list of places does not say: a campaign, a period or a hotline that changes what a page shows. */
const further = [
  '/clients/cli_sample-market/hotlines/hot_sample-market-survey', `/calls?${month}`, `/hours?client=all&${month}`, `/hours?client=${client}&hotline=${hotline}&${month}`,
  `/reports?client=all&${month}`, `/reports?client=all&period=day:${lastMonth()}`, `/reports?client=${client}&hotline=${hotline}&${month}`, `/billing?${month}`,
]

/** What is on the screen follows from the window's width alone (style sheets, no script asks for it): one visit shows both. */
const devices = [['desk', { width: 1440, height: 900 }], ['telephone', { width: 390, height: 844 }]] as const

for (const route of [...pages.map((page) => page.route), ...further]) {
  test(`${route.replace(/\d{4}-\d\d-01/, 'last month')} of the sample centre: no accessibility violation on a desk or a telephone`, async ({ page }) => {
    // A report is a thousand figures, each judged on both devices.
    test.setTimeout(180_000)
    await new Desk(page).go(route)
    for (const [device, viewport] of devices) {
      await page.setViewportSize(viewport)
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 60_000 })
      await expectAccessible(page, `${device} ${route}`)
      await expectNoSidewaysScroll(page, `${device} ${route}`)
    }
  })
}

test('a figure of the report opens: its definition, then its calls; Back and Esc lead out', async ({ page }) => {
  const desk = new Desk(page)
  await desk.go(`/reports?client=${client}&hotline=${hotline}&${month}`)
  const offered = page.getByRole('button', { name: new RegExp(`^Open ${desk.say('terms.metric.offered')}`) }).first()
  await expect(offered).toBeVisible()
  const shown = desk.digits(await offered.innerText()).match(/\d+/)?.[0] ?? 'no number'
  await offered.click()
  const panel = desk.panel()
  await expect(panel).toContainText(desk.say('figure.meaning.offered'))
  await expect.poll(async () => desk.digits(await panel.innerText())).toMatch(new RegExp(`\\b${shown}\\b`))
  await expectAccessible(page, 'open figure')
  await page.reload()
  await expect(panel).toContainText(desk.say('figure.meaning.offered'))
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/figure=/)
})

test('a long report is jumped through by its list of sections; the address keeps the section', async ({ page }) => {
  const desk = new Desk(page)
  await desk.go(`/reports?client=all&${month}`)
  const contents = page.getByRole('navigation', { name: desk.say('report.contents') })
  const toOperators = contents.getByRole('button', { name: desk.say('report.byOperator'), exact: true })
  await toOperators.focus()
  await page.keyboard.press('Enter')
  const operators = page.locator('#section-by-operator')
  await expect(operators).toBeInViewport()
  await expect(operators).toBeFocused()
  await expect(toOperators).toHaveAttribute('aria-current', 'true')
  await expect(page).toHaveURL(/section=by-operator/)
  await page.reload()
  await expect(operators).toBeInViewport()
  await page.goBack()
  await expect(page).not.toHaveURL(/section=/)
})

test('the report is saved as PDF and as CSV, with its definitions', async ({ page }, info) => {
  const desk = new Desk(page)
  await desk.go(`/reports?client=${client}&${month}`)
  const pdf = await desk.download('report.pdf', info.outputPath('report.pdf'))
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  await desk.download('report.csv', info.outputPath('report.csv'))
  const csv = await readFile(info.outputPath('report.csv'), 'utf8')
  expect(csv.split('\n').length).toBeGreaterThan(30)
  expect(csv).toContain('SL')
})
