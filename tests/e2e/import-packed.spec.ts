import { writeFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { makeWorkbook } from '../imports/containers/make-zip'
import { expect, test } from './app'
import { Desk } from './desk'

const rows = [
  ['Start time', 'Queue', 'Caller', 'Talk', 'Status', 'Agent'],
  ['2026-10-05 09:00:00', 'emergency', '380500000001', '61', 'ANSWERED', 'Олена'],
  ['2026-10-05 09:10:00', 'emergency', '380500000002', '59', 'ANSWERED', 'Тарас'],
  ['2026-10-05 10:00:00', 'emergency', '380500000003', '0', 'ABANDONED', ''],
]
const text = `${rows.map((row) => row.join(';')).join('\n')}\n`
const htmlPage = `<html><body><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`

const packed: readonly (readonly [name: string, content: () => Uint8Array | string])[] = [
  ['calls.csv.gz', () => gzipSync(text)],
  ['calls.xlsx', () => makeWorkbook([rows])],
  ['calls.xls', () => htmlPage],
]

for (const [name, content] of packed) {
  test(`${name} is opened, read and stored in the browser`, async ({ page }, info) => {
    const desk = new Desk(page)
    await writeFile(info.outputPath(name), content())
    await desk.chooseCallLog(info.outputPath(name))
    await desk.previewed()
    expect([(await desk.preview('imports.kpi.rows')).value, (await desk.preview('imports.kpi.answered')).value]).toEqual([3, 2])
    await desk.storeCalls()
    await desk.go('/calls?client=all&period=month:2026-10-01')
    await page.getByRole('group', { name: desk.say('calls.listTitle') }).locator('tbody .opener').first().click()
    await expect(desk.dialog().getByRole('cell', { name: '380500000003' })).toBeVisible()
  })
}
