import { readdirSync } from 'node:fs'
import { expect, test } from './app'
import { hostOfBuild, keptOffline } from './host'
import { literal, Desk } from './desk'
import { pages } from './places'

/** A text's key, of any dictionary, as it shows itself when its text is missing. */
const keys = new RegExp(String.raw`\b(?:${readdirSync('src/i18n/dictionaries/en').filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5)).join('|')})\.[a-z]\w+`)

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

test('every page starts offline from its own address, in words, with no request to the host', async ({ page, watch }) => {
  test.setTimeout(120_000)
  const host = await hostOfBuild()
  watch.home(host.url)
  await page.goto(host.url)
  await keptOffline(page)
  await host.close()

  const desk = new Desk(page)
  const failed: string[] = []
  // A request cut short by leaving the page did not fail for want of a host.
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(`${request.url()} ${request.failure()?.errorText ?? ''}`) })
  for (const { name, route, title } of pages) {
    // A fresh document each time: an address that differs only after # would not load anything.
    await page.goto('about:blank')
    await page.goto(`${host.url}#${route}`)
    await expect.soft(page, name).toHaveTitle(new RegExp(`^${literal(desk.say(title))} · `))
    await expect.soft(page.getByRole('heading').first(), name).toBeVisible()
    // A key that shows itself is a text that was not loaded.
    expect.soft(await page.locator('body').innerText(), name).not.toMatch(keys)
  }
  expect(failed).toEqual([])
})
