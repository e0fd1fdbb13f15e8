import { Desk } from './desk'
import { expect, test } from './app'
import { hostOfBuild, keptOffline } from './host'

test.use({ baseURL: 'http://localhost/' })

test('works with its host gone: reload, another page, the sample centre', async ({ page, watch }) => {
  const host = await hostOfBuild()
  watch.home(host.url)
  await page.goto(host.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await keptOffline(page)
  await host.close()

  await page.reload()
  const desk = new Desk(page)
  await expect(page.getByRole('heading', { level: 1, name: desk.say('today.title') })).toBeVisible()
  await page.getByRole('link', { name: desk.say('app.nav.data') }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: desk.say('data.title') })).toBeVisible()
  await desk.press('data.sampleOpen')
  await expect(page.getByText(desk.say('app.sample.chip')).first()).toBeVisible({ timeout: 60_000 })
})

const titles = {
  '/': 'today.title', '/clients': 'client.pageTitle', '/calls': 'calls.title', '/calls/import': 'imports.title', '/reports': 'report.title.month',
  '/billing': 'invoice.pageTitle', '/data': 'data.title', '/settings': 'company.settingsTitle', '/settings/company': 'company.pageTitle', '/settings/operators': 'operator.pageTitle',
}

test('every page starts offline from its own address, in words, with no request to the host', async ({ page, watch }) => {
  const host = await hostOfBuild()
  watch.home(host.url)
  await page.goto(host.url)
  await keptOffline(page)
  await host.close()

  const desk = new Desk(page)
  const failed: string[] = []
  // A request cut short by leaving the page did not fail for want of a host.
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(`${request.url()} ${request.failure()?.errorText ?? ''}`) })
  for (const [route, title] of Object.entries(titles)) {
    // A fresh document each time: an address that differs only after # would not load anything.
    await page.goto('about:blank')
    await page.goto(`${host.url}#${route}`)
    await expect.soft(page.getByRole('heading', { level: 1 }), route).toHaveText(desk.say(title))
    // A key that shows itself is a text that was not loaded.
    expect.soft(await page.locator('body').innerText(), route).not.toMatch(/\b(?:app|calls|client|company|data|desk|failure|field|figure|hotline|imports|invoice|operator|report|tariff|today|ui)\.[a-z]\w+/)
  }
  expect(failed).toEqual([])
})
