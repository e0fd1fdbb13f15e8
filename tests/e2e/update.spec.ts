import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { Desk } from './desk'
import { expect, test } from './app'
import { copyOfBuild, hostOfBuild, keptOffline, publishNext } from './host'

test.use({ baseURL: 'http://localhost/' })

const builds = (page: Page) => page.locator('meta[name=build]')
const lookForUpdate = (page: Page) => page.evaluate(async () => { await (await navigator.serviceWorker.ready).update() })

test('a new version waits until it is chosen and asks before it costs unsaved words', async ({ page, watch }) => {
  const folder = await copyOfBuild()
  const host = await hostOfBuild(folder)
  watch.home(host.url)
  await page.goto(`${host.url}#/settings/company`)
  const desk = new Desk(page)
  await keptOffline(page)
  await desk.fill('company.legalName', 'Typed and not saved')

  await publishNext(folder, 'second')
  await lookForUpdate(page)
  await expect(page.getByText(desk.say('app.update.text'))).toBeVisible()
  await expect(desk.field('company.legalName')).toHaveValue('Typed and not saved')
  await expect(builds(page)).toHaveCount(0)

  await desk.press('app.update.now')
  await expect(page.getByText(desk.say('app.update.unsaved'))).toBeVisible()
  await desk.press('ui.cancel', desk.dialog())
  await expect(desk.field('company.legalName')).toHaveValue('Typed and not saved')
  await expect(builds(page)).toHaveCount(0)

  await desk.fill('company.shortName', 'Typed')
  await desk.press('company.save')
  await expect(page.getByText(desk.say('company.saved'))).toBeVisible()
  await expect(desk.button('company.save')).toBeDisabled()
  // Not even a reload swaps the version unasked; the new one is offered again.
  await page.reload()
  await expect(page.getByText(desk.say('app.update.text'))).toBeVisible()
  await expect(builds(page)).toHaveCount(0)
  await desk.press('app.update.now')
  await expect(builds(page)).toHaveAttribute('content', 'second')
  await expect(desk.field('company.legalName')).toHaveValue('Typed and not saved')
  await host.close()
  await rm(folder, { recursive: true })
})

test('unsaved words of another window are asked about too', async ({ page, watch }) => {
  const folder = await copyOfBuild()
  const host = await hostOfBuild(folder)
  watch.home(host.url)
  await page.goto(`${host.url}#/`)
  await keptOffline(page)
  const other = await page.context().newPage()
  await other.goto(`${host.url}#/settings/company`)
  const there = new Desk(other)
  await there.fill('company.legalName', 'Typed in another window')

  await publishNext(folder, 'second')
  await lookForUpdate(page)
  const desk = new Desk(page)
  await desk.press('app.update.now')
  await expect(page.getByText(desk.say('app.update.unsaved'))).toBeVisible()
  await expect(there.field('company.legalName')).toHaveValue('Typed in another window')
  await desk.press('app.update.anyway', desk.dialog())
  // Agreed once is agreed for every window: none asks again, none stays on files that are gone.
  for (const window of [page, other]) await expect(builds(window)).toHaveAttribute('content', 'second')
  await host.close()
  await rm(folder, { recursive: true })
})
