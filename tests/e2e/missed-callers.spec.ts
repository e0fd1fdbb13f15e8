import { writeFile } from 'node:fs/promises'
import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { setUpHotline } from './by-hand'
import { Desk } from './desk'
import { lastMonth } from './sample-world'

/** A day of a hotline: 5 lost calls of 4 callers, of whom one called again and one was called back. */
async function writeDay(path: string): Promise<void> {
  const day = `${lastMonth().slice(0, 7)}-20`
  const rows = [
    ['09:00:00', 'in', '380440000001', '380440000100', 30, 0, 'ABANDONED', ''], ['09:05:00', 'in', '380440000001', '380440000100', 8, 60, 'ANSWERED', 'Agent One'],
    ['09:10:00', 'in', '380440000002', '380440000100', 40, 0, 'ABANDONED', ''], ['09:30:00', 'out', '380440000100', '380440000002', 10, 90, 'ANSWERED', 'Agent Two'],
    ['10:00:00', 'in', '380440000003', '380440000100', 50, 0, 'ABANDONED', ''], ['10:10:00', 'in', '380440000003', '380440000100', 55, 0, 'ABANDONED', ''],
    ['11:00:00', 'in', '380440000004', '380440000100', 20, 0, 'ABANDONED', ''], ['12:00:00', 'in', '380440000005', '380440000100', 4, 30, 'ANSWERED', 'Agent One'],
  ]
  await writeFile(path, ['Start time;Direction;Caller;Called;Wait;Talk;Status;Agent;Queue', ...rows.map((row) => `${day} ${row.join(';')};emergency`)].join('\n'))
}

test('callers nobody took: how many were reached later, either way, and whom to call', async ({ page }, info) => {
  test.setTimeout(120_000)
  const desk = new Desk(page)
  await setUpHotline(desk)
  const log = info.outputPath('calls.csv')
  await writeDay(log)
  await desk.chooseCallLog(log)
  await desk.storeCalls()
  await desk.go(`/reports?client=all&period=month:${lastMonth()}`)
  const section = page.getByRole('region', { name: desk.say('report.missed.title') }).first()
  const figure = (key: string) => section.getByRole('button', { name: new RegExp(`^${desk.say(key)}: `) })
  await expect(figure('report.missed.all')).toContainText('4')
  await expect(figure('report.missed.reached')).toContainText('2')
  await expect(figure('report.missed.open')).toContainText('2')
  const rows = section.getByRole('table').getByRole('row')
  await expect(rows.filter({ hasText: '380440000001' })).toContainText('called again')
  await expect(rows.filter({ hasText: '380440000002' })).toContainText('called back')
  await figure('report.missed.open').press('Enter')
  await expect(figure('report.missed.open')).toHaveAttribute('aria-pressed', 'true')
  await expect(rows.filter({ hasText: '3804400000' })).toHaveCount(2)
  await rows.filter({ hasText: '380440000003' }).getByRole('button').first().click()
  await expect(desk.panel()).toContainText('380440000003')
  await expect(desk.panel().getByText(/^2 /).first()).toBeVisible()
  await expectAccessible(page, 'callers lost and reached later')
})
