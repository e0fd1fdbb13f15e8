import { expectNoSidewaysScroll } from './accessible'
import { expect, test } from './app'
import { setUpHotline, writeCallLog } from './by-hand'
import { Desk } from './desk'

const routes = ['/', '/clients', '/calls', '/calls/import', '/reports', '/billing', '/hours', '/data', '/settings', '/settings/company']

// A window of 1440 × 900 at 200 % and at 400 % is one of 720 × 450 and of 360 × 225 (WCAG 1.4.10).
for (const [zoom, viewport] of [[200, { width: 720, height: 450 }], [400, { width: 360, height: 225 }]] as const) {
  test(`at ${zoom} % nothing is lost: no page scrolls sideways and every button lies within it`, async ({ page }, info) => {
    test.setTimeout(150_000)
    const desk = new Desk(page)
    await setUpHotline(desk)
    await writeCallLog(info.outputPath('calls.csv'))
    await desk.chooseCallLog(info.outputPath('calls.csv'))
    await page.setViewportSize(viewport)
    await desk.previewed()
    await expectNoSidewaysScroll(page, `a preview at ${zoom} %`)
    await desk.storeCalls()
    for (const route of routes) {
      await desk.go(route)
      await expectNoSidewaysScroll(page, `${route} at ${zoom} %`)
      // What scrolls within a table or the strip of a report's sections is reached there; everything else lies in the window's width.
      const outside = await page.evaluate(() => {
        const scrolls = (one: Element | null): boolean => one !== null && ((/auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth) || scrolls(one.parentElement))
        return [...document.querySelectorAll<HTMLElement>('main a, main button, main input, main select')]
          .filter((one) => one.checkVisibility() && !scrolls(one.parentElement) && one.getBoundingClientRect().width > 1)
          .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1 || one.getBoundingClientRect().left < -1)
          .map((one) => one.textContent.trim() || one.getAttribute('name') || one.tagName)
      })
      expect.soft(outside, `${route} at ${zoom} %`).toEqual([])
    }
  })
}

test('the way to a stored file and its report is walked by the keyboard alone', async ({ page }, info) => {
  test.setTimeout(120_000)
  const desk = new Desk(page)
  await writeCallLog(info.outputPath('calls.csv'))
  await desk.go()
  /** Presses Tab until the control of this name has the focus. */
  const reach = async (name: string | RegExp): Promise<void> => {
    for (let step = 0; step < 80; step++) {
      await page.keyboard.press('Tab')
      const here = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim() ?? '')
      if (typeof name === 'string' ? here === name : name.test(here)) return
    }
    throw new Error(`the keyboard never reached ${String(name)}`)
  }
  await reach(desk.say('today.stepGo.calls'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: desk.say('imports.title') })).toBeFocused()
  await reach(desk.say('imports.choose'))
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles(info.outputPath('calls.csv'))
  await desk.previewed()
  await reach(desk.say('imports.assign'))
  await page.keyboard.press('Enter')
  await expect(desk.field('imports.clientName', desk.dialog())).toBeFocused()
  await page.keyboard.type('Northern Heating')
  await page.keyboard.press('Enter')
  await expect(desk.dialog()).toHaveCount(0)
  await expect(page.getByRole('button', { name: desk.say('imports.assign'), exact: true })).toHaveCount(1)
  await desk.previewed()
  await page.getByRole('heading', { level: 1 }).focus()
  await reach(/^Import 10 calls$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: desk.say('imports.doneTitle') })).toBeVisible()
  await page.getByRole('heading', { level: 1 }).focus()
  await reach(desk.say('imports.reportOf', { client: 'Northern Heating' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Open Offered: 8\b/ }).first()).toBeVisible()
})
