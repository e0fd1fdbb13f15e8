import { Desk } from './desk'
import { expect, test } from './app'
import { hostOfBuild } from './host'

test('the policy forbids foreign hosts, inline scripts and inline styles', async ({ page, watch }) => {
  const host = await hostOfBuild()
  watch.home(host.url)
  await page.goto(host.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-')
  // The policy must come before anything it is to judge.
  expect(await page.evaluate(() => document.head.firstElementChild?.getAttribute('http-equiv'))).toBe('Content-Security-Policy')
  expect(watch.violations).toEqual([])

  const reached = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused'))
  expect(reached).toBe('refused')
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const text = document.createElement('p')
    text.setAttribute('style', 'color: rgb(1, 2, 3)')
    document.body.append(text)
    return { script: 'ranInline' in window, style: getComputedStyle(text).color === 'rgb(1, 2, 3)' }
  })
  expect(ran).toEqual({ script: false, style: false })
  expect(watch.violations.length).toBeGreaterThanOrEqual(3)
  watch.violations.length = 0
  watch.foreign.length = 0
  await host.close()
})

test('pickers, dialogs and tables draw themselves within the policy', async ({ page, watch }) => {
  const desk = new Desk(page)
  await desk.openSample()
  for (const name of ['app.scope.choose', 'ui.period.choose', 'app.preferences']) {
    const opener = page.getByRole('button', { expanded: false }).filter({ hasText: name === 'ui.period.choose' ? desk.say('ui.period.month') : desk.say(name) }).first()
    await opener.click()
    await expect(page.getByRole('dialog', { name: desk.say(name) })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await desk.press('app.sample.remove')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await desk.go('/calls')
  await desk.go('/reports')
  await desk.go('/billing')
  expect(watch.violations).toEqual([])
})
