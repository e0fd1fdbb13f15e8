import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { poppler, squeezedText } from '../documents/samples/pdf-tools'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { expect, test } from './app'
import { setUpHotline } from './by-hand'
import { Desk } from './desk'
import { lastMonth } from './sample-world'

const head = 'Start time;Queue;Caller;Wait;Talk;Status;Agent;Area code'

/** Five calls of last month: North 2 (answered, 61 + 59 s), South 2 (one answered, 121 s), 1 without an area (answered, 30 s). */
function log(month: string): string {
  const rows = [
    `${month}-13 09:00:00;emergency;380500000001;4;61;ANSWERED;Olena;North`,
    `${month}-13 09:10:00;emergency;380500000002;12;59;ANSWERED;Olena;North`,
    `${month}-14 10:00:00;emergency;380500000003;20;121;ANSWERED;Taras;South`,
    `${month}-14 11:00:00;emergency;380500000004;40;0;ABANDONED;;South`,
    `${month}-15 12:00:00;emergency;380500000005;8;30;ANSWERED;Olena;`,
  ]
  return [head, ...rows].join('\r\n') + '\r\n'
}

/** Gives a column of the one saved reading a name, as an earlier import with such a mapping leaves it. */
async function rememberColumn(page: Page, column: number, name: string): Promise<void> {
  await page.evaluate(async ([at, meaning]) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('linewright')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('not opened'))
    })
    const sources = db.transaction('sources', 'readwrite').objectStore('sources')
    await new Promise<void>((resolve) => {
      const all = sources.getAll()
      all.onsuccess = () => {
        for (const row of all.result as { record: { readings: Record<string, { columns: string[] }> } }[]) {
          for (const reading of Object.values(row.record.readings)) reading.columns[at] = meaning
          sources.put(row)
        }
        sources.transaction.oncomplete = () => resolve()
      }
    })
    db.close()
  }, [column, `custom:${name}`] as const)
}

test('a field of the client\'s own: defined on its hotline, kept by an import, in the report, its figures, its PDF and the lists of calls', async ({ page }, info) => {
  test.setTimeout(180_000)
  const desk = new Desk(page)
  await setUpHotline(desk)
  const hotlinePage = new URL(page.url()).hash.slice(1)
  await writeFile(info.outputPath('earlier.csv'), log('2020-01'))
  await desk.chooseCallLog(info.outputPath('earlier.csv'))
  await desk.storeCalls()
  await rememberColumn(page, 7, 'area')
  await page.reload()

  await desk.go(hotlinePage)
  await desk.button('hotline.own.add').focus()
  await page.keyboard.press('Enter')
  await expect(desk.dialog().getByRole('button', { name: 'area', exact: true })).toBeVisible()
  await desk.dialog().getByRole('button', { name: 'area', exact: true }).press('Enter')
  await desk.field('hotline.own.label', desk.dialog()).fill('Region')
  await expectAccessible(page, 'the form of an own field')
  await page.keyboard.press('Enter')
  await expect(desk.dialog()).toHaveCount(0)
  await expect(page.getByText(desk.say('hotline.own.mappedAs').replace('{name}', 'area'))).toBeVisible()

  await writeFile(info.outputPath('calls.csv'), log(lastMonth().slice(0, 7)))
  await desk.chooseCallLog(info.outputPath('calls.csv'))
  await desk.storeCalls()

  await desk.go(`/reports?client=all&period=month:${lastMonth()}`)
  const table = page.getByRole('table', { name: 'By Region' })
  // A table below the window is drawn once it is scrolled to.
  await table.scrollIntoViewIfNeeded()
  await expect.poll(async () => (await table.locator('tbody tr, tfoot tr').allInnerTexts()).map((row) => row.split(/\s*\t\s*/).join(' '))).toEqual([
    'North 2 2 0 1:00', 'South 2 1 1 2:01', 'not given 1 1 0 0:30', 'All 3 5 4 1 1:08',
  ])
  await table.getByRole('row').filter({ hasText: 'South' }).getByRole('button').first().click()
  await expect(desk.panel()).toContainText('Region: South')
  await expect(desk.panel().getByText('380500000003')).toBeVisible()
  await expect(desk.panel().getByText('380500000004')).toBeVisible()
  await expect(desk.panel().getByText('380500000001')).toHaveCount(0)
  await page.reload()
  await expect(desk.panel()).toContainText('Region: South')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page, 'a report with an own field')
  await expectNoSidewaysScroll(page, 'a report with an own field')
  await page.setViewportSize({ width: 1440, height: 900 })

  const pdf = await desk.download('report.pdf', info.outputPath('report.pdf'))
  if (poppler) expect(squeezedText(pdf)).toMatch(/ByRegionRegionCallsAnsweredAbandonedAHTNorth2201:00South2112:01notgiven1100:30Total5411:08/)
  expect((await desk.download('report.csv', info.outputPath('report.csv'))).toString('utf8')).toMatch(/By Region\r\nRegion,Calls,Answered,Abandoned,"?AHT, s"?\r\nNorth,2,2,0,60\r\n/)

  await desk.go(`/calls?client=all&period=month:${lastMonth()}`)
  const csv = (await desk.download('calls.csv', info.outputPath('calls-out.csv'))).toString('utf8').trim().split('\r\n')
  expect(csv.map((row) => row.split(',').at(-1))).toEqual(['Region', 'North', 'North', 'South', 'South', ''])
})
