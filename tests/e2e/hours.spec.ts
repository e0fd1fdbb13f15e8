import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { expect, test } from './app'
import { setUpHotline } from './by-hand'
import { Desk } from './desk'

const timesheet = [
  'Employee;Date;From;To;Project',
  'Ann Smith;01.06.2026;09:00;17:30;emergency',
  'Ann Smith;01.06.2026;16:00;18:00;back office',
  'Ann Smith;13.06.2026;20:00;09:00;emergency',
  'Bob;01.06.2026;10:00;nonsense;emergency',
  '',
].join('\n')
const logins = [
  'Date,Time,Agent,Logged in Time,Details',
  '13/06/2026,10:00,"Cem, A (9)",,Logged into Queue: emergency',
  '13/06/2026,12:30,"Cem, A (9)",02:30:00,Logged out of Queue: emergency',
  '',
].join('\n')

async function store(desk: Desk, entries: number): Promise<void> {
  await desk.page.getByRole('button', { name: new RegExp(`^Import ${entries} entr`) }).click()
  await expect(desk.page.getByRole('heading', { name: desk.say('hours.doneTitle') })).toBeVisible({ timeout: 30_000 })
}
/** The figure of an operator or hotline on a day, as its button says it. */
const figure = (page: Page, name: string, date: string) => page.getByRole('button', { name: new RegExp(`^Open ${name}, ${date}: `) }).first()

test('hours come from a timesheet and a login detail, open to their rows and travel in the workspace file', async ({ page, browser }, info) => {
  test.setTimeout(180_000)
  const desk = new Desk(page)
  await setUpHotline(desk)
  await desk.go('/hours')
  await expect(page.getByRole('heading', { name: desk.say('hours.noneTitle') })).toBeVisible()

  await writeFile(info.outputPath('june.csv'), timesheet)
  await desk.chooseCallLog(info.outputPath('june.csv'))
  await expect(page.getByRole('heading', { name: desk.say('hours.previewTitle') })).toBeVisible()
  // 09:00–18:00 united, and 13 hours of a night.
  await expect.poll(async () => page.locator('main').innerText()).toMatch(/22:00/)
  await expect(page.getByText(/longer than 12 hours/)).toBeVisible()
  await expectAccessible(page, 'preview of a timesheet')
  await store(desk, 3)

  await desk.press('imports.oneMore')
  await writeFile(info.outputPath('logins.csv'), logins)
  await desk.chooseCallLog(info.outputPath('logins.csv'))
  await store(desk, 1)
  await desk.press('hours.see')

  await expect(figure(page, 'Ann Smith', '1 Jun 2026')).toHaveText('9:00')
  await expect(figure(page, 'Ann Smith', '13 Jun 2026')).toHaveText('4:00')
  await expect(figure(page, 'Ann Smith', '14 Jun 2026')).toHaveText('9:00')
  await expect(figure(page, 'Emergency line', '1 Jun 2026')).toHaveText('8:30')
  await expect(figure(page, 'Emergency line', '13 Jun 2026')).toHaveText('6:30')
  await expect(figure(page, desk.say('hours.noHotline'), '1 Jun 2026')).toHaveText('0:30')
  await expectAccessible(page, 'hours')
  await expectNoSidewaysScroll(page, 'hours')

  await figure(page, 'Ann Smith', '1 Jun 2026').click()
  const panel = desk.panel()
  for (const words of ['10:30:00', '−1:30:00', '9:00:00', 'june.csv, row 2', 'june.csv, row 3', 'back office']) await expect(panel).toContainText(words)
  await expectAccessible(page, 'a figure of hours')
  await page.reload()
  await expect(panel).toContainText('june.csv, row 3')
  await page.keyboard.press('Escape')
  await figure(page, 'Emergency line', '13 Jun 2026').click()
  await panel.getByRole('button', { name: /Cem/ }).click()
  await expect(panel).toContainText('logins.csv, row 3')
  await page.keyboard.press('Escape')

  await desk.go('/data')
  await desk.download('data.export', info.outputPath('workspace.json'))
  const there = new Desk(await (await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Almaty' })).newPage())
  await there.page.goto(new URL('./', page.url().split('#')[0]).href)
  await there.go('/data')
  await there.page.locator('input[type=file]').first().setInputFiles(info.outputPath('workspace.json'))
  await expect(there.page.getByText(/^Imported: /)).toBeVisible({ timeout: 60_000 })
  await there.go('/hours?client=all&period=month:2026-06-01')
  await expect(figure(there.page, 'Emergency line', '13 Jun 2026')).toHaveText('6:30')
  await there.page.context().close()
})

test('a range of several days of agent time is refused with the reason and the way out', async ({ page }, info) => {
  const desk = new Desk(page)
  await writeFile(info.outputPath('AGENT_TIME.csv'), '"Agent Time Detail","2026-06-16 08:00:00"\n"Time range: 2026-06-13 00:00:00 to 2026-06-15 23:59:59"\n\n"USER","ID","CALLS","TIME CLOCK","AGENT TIME","WAIT","TALK","DISPO","PAUSE"\n"Ann","1","5","8:00:00","8:00:00","1:00:00","5:00:00","1:00:00","1:00:00"\n"TOTALS","1","5","8:00:00","8:00:00","1:00:00","5:00:00","1:00:00","1:00:00"\n')
  await desk.chooseCallLog(info.outputPath('AGENT_TIME.csv'))
  await expect(page.getByRole('alert')).toContainText('2026-06-13 to 2026-06-15')
})
