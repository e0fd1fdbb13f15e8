import { Desk } from './desk'
import { expect, expectAccessible, test } from './app'

const client = 'cli_sample-pharmacy'
const hotline = 'hot_sample-pharmacy-info'

/** Last month as the sample centre, made as of today, knows it. */
function lastMonth(): string {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1)).toISOString().slice(0, 10)
}

const month = `period=month:${lastMonth()}`
const pages = [
  '/', '/clients', `/clients/${client}`, `/clients/${client}/hotlines/${hotline}`, `/calls?${month}`, `/reports?client=all&${month}`,
  `/reports?client=${client}&hotline=${hotline}&${month}`, `/billing?${month}`, '/data', '/settings/operators', '/settings/company',
]

test('the sample centre opens, is marked, and is removed in one action', async ({ page }) => {
  const desk = new Desk(page)
  await desk.openSample()
  await desk.go('/clients')
  for (const name of ['Аптеки Вигадка', 'Örnek Ev Aletleri', 'Пример Маркет', 'Imaginary Journeys']) await expect(page.getByText(name).first()).toBeVisible()
  await desk.press('app.sample.remove')
  await desk.press('app.sample.confirm', desk.dialog())
  await expect(page.getByText(desk.say('app.sample.chip'))).toHaveCount(0)
  await expect(page.getByText(desk.say('today.welcomeTitle'))).toBeVisible()
})

test('every page of the sample centre has no accessibility violation', async ({ page }) => {
  test.setTimeout(240_000)
  const desk = new Desk(page)
  await desk.openSample()
  for (const route of pages) {
    await desk.go(route)
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await expectAccessible(page, `sample ${route}`)
  }
})

test('a figure of the report opens: its definition, then its calls; Back and Esc lead out', async ({ page }) => {
  const desk = new Desk(page)
  await desk.openSample()
  await desk.go(`/reports?client=${client}&hotline=${hotline}&${month}`)
  const offered = page.getByRole('button', { name: new RegExp(desk.say('figure.measure.offered')) }).first()
  await expect(offered).toBeVisible()
  const shown = (await offered.innerText()).match(/\d[\d\s\u00a0\u202f,.]*/)?.[0].replace(/\D/g, '')
  await offered.click()
  const panel = desk.dialog().or(page.getByRole('complementary')).last()
  await expect(panel).toBeVisible()
  await expect(panel).toContainText(new RegExp(desk.say('figure.measure.offered')))
  await expect.poll(async () => (await panel.innerText()).replace(/(\d)[\s\u00a0\u202f,.](?=\d{3})/g, '$1')).toContain(shown ?? 'no number')
  await expectAccessible(page, 'open figure')
  await page.reload()
  await expect(panel).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).not.toHaveURL(/figure=/)
})

test('the report is saved as PDF and as CSV', async ({ page }) => {
  const desk = new Desk(page)
  await desk.openSample()
  await desk.go(`/reports?client=${client}&${month}`)
  for (const [key, ending] of [['report.pdf', '.pdf'], ['report.csv', '.csv']] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), desk.press(key)])
    expect(download.suggestedFilename()).toContain(ending)
  }
})
