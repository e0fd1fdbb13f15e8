import { fileURLToPath } from 'node:url'
import { Desk } from './desk'
import { expect, test } from './app'
import { serve } from './server.mjs'

const dist = process.env['APP_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url))

test.use({ baseURL: 'http://localhost/' })

test('works with its host gone: reload, another page, the sample centre', async ({ page, watch }) => {
  const host = await serve({ root: dist, base: '/any/folder/' })
  watch.home(host.url)
  await page.goto(host.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(async () => {
    const ready = await navigator.serviceWorker.ready
    if (ready.active?.state !== 'activated') await new Promise((done) => ready.active?.addEventListener('statechange', done, { once: true }))
  })
  await host.close()

  await page.reload()
  const desk = new Desk(page)
  await expect(page.getByRole('heading', { level: 1, name: desk.say('today.title') })).toBeVisible()
  await page.getByRole('link', { name: desk.say('app.nav.data') }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: desk.say('data.title') })).toBeVisible()
  await desk.press('data.sampleOpen')
  await expect(page.getByText(desk.say('app.sample.chip')).first()).toBeVisible({ timeout: 60_000 })
})

test('can be installed', async ({ page, watch }) => {
  const host = await serve({ root: dist, base: '/any/folder/' })
  watch.home(host.url)
  await page.goto(host.url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A private window cannot install anything; nothing else may stand in the way.
  expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  await host.close()
})

test('the policy forbids foreign hosts and inline scripts', async ({ page, watch }) => {
  const host = await serve({ root: dist, base: '/any/folder/' })
  watch.home(host.url)
  await page.goto(host.url)
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-')
  const reached = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused'))
  expect(reached).toBe('refused')
  expect(watch.violations.length).toBeGreaterThan(0)
  watch.violations.length = 0
  watch.foreign.length = 0
  await host.close()
})
