import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { expect, test } from './app'
import { writeCallLog } from './by-hand'
import { Desk } from './desk'

const head = 'Start time;Queue;Caller;Wait;Talk;Status;Agent;Region\n'
/** Five calls of one day, the fourth taken by a menu; no region and no operator is the same word as a heading. */
function log(day: string): string {
  return head + [
    `${day} 09:00:00;emergency;380500000001;4;61;ANSWERED;Olena;North`,
    `${day} 09:10:00;emergency;380500000002;12;59;ANSWERED;Taras;South`,
    `${day} 10:00:00;emergency;380500000003;20;0;ABANDONED;;North`,
    `${day} 11:00:00;emergency;380500000004;1;30;ANSWERED;IVR main menu;North`,
    `${day} 12:00:00;emergency;380500000005;8;600;ANSWERED;Olena;South`,
  ].join('\n') + '\n'
}

test('many files are read in a row: the good ones stored together, a bad one named, one asked about', async ({ page }, info) => {
  const desk = new Desk(page)
  const folder = info.outputPath('logs')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'october.csv'), log('2026-10-05'))
  await writeFile(join(folder, 'september.csv'), log('2026-09-07'))
  await writeFile(join(folder, 'both-ways.csv'), 'Date;Queue;Talk;Status\n05/06/2026 10:00:00;sales;30;ANSWERED\n')
  await writeFile(join(folder, 'empty.csv'), '')
  await writeFile(join(folder, '.DS_Store'), 'no log')
  await desk.go('/calls/import')
  await page.locator('input[webkitdirectory]').setInputFiles(folder)
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(row('october.csv')).toContainText(desk.say('imports.state.ready'))
  await expect(row('september.csv')).toContainText(desk.say('imports.state.ready'))
  await expect(row('both-ways.csv')).toContainText(desk.say('imports.state.question'))
  await expect(row('empty.csv')).toContainText(desk.say('failure.file.empty'))
  await expect(row('.DS_Store')).toHaveCount(0)
  await expectAccessible(page, 'list of files')
  await expectNoSidewaysScroll(page, 'list of files')

  // Leaving with files in the list is asked about.
  await desk.press('imports.others')
  await desk.press('ui.cancel', page.getByRole('dialog').or(page.getByRole('alertdialog')))
  await page.getByRole('button', { name: /^Import all 2 files$/ }).click()
  await expect(row('october.csv')).toContainText(desk.say('imports.state.imported'))
  await expect(row('september.csv')).toContainText(desk.say('imports.state.imported'))

  await page.getByRole('button', { name: 'both-ways.csv', exact: true }).click()
  await desk.field('imports.dateOrder').selectOption('dmy')
  await desk.previewed()
  await page.getByRole('button', { name: /^Import 1 call$/ }).click()
  await expect(row('both-ways.csv')).toContainText(desk.say('imports.state.imported'))
  await desk.go('/calls')
  await expect(page.getByRole('button', { name: /^Undo the import of/ })).toHaveCount(3)
})

test('machines are said once: the next file of the source is counted by them without a question', async ({ page }, info) => {
  const desk = new Desk(page)
  for (const day of ['2026-10-05', '2026-10-06']) await writeFile(info.outputPath(`${day}.csv`), log(day))
  await desk.chooseCallLog(info.outputPath('2026-10-05.csv'))
  await desk.previewed()
  // The guess counts as it is shown; here the person knows better.
  expect((await desk.preview('imports.kpi.answered')).value).toBe(3)
  await expect(page.getByLabel('IVR main menu', { exact: true })).toBeChecked()
  await page.getByLabel('IVR main menu', { exact: true }).uncheck()
  await desk.previewed()
  await expect.poll(async () => (await desk.preview('imports.kpi.answered')).value).toBe(4)
  await desk.storeCalls()
  await desk.go('/')
  await desk.chooseCallLog(info.outputPath('2026-10-06.csv'))
  await desk.previewed()
  expect((await desk.preview('imports.kpi.answered')).value).toBe(4)
  await expect(page.getByRole('button', { name: desk.say('imports.machinesTitle'), exact: true })).toHaveAttribute('aria-expanded', 'false')
  // Any call opens to its rows in the file before it is stored, by the keyboard too.
  await page.getByRole('button', { name: /12:00:00/ }).first().press('Enter')
  await expect(desk.dialog().getByRole('cell', { name: '380500000005' })).toBeVisible()
})

test('a file cut off at a limit waits for a confirmation, and stays marked', async ({ page }, info) => {
  const desk = new Desk(page)
  const two = (n: number) => String(n).padStart(2, '0')
  const rows = Array.from({ length: 100 }, (_, i) => `2026-10-05 ${two(8 + Math.floor(i / 12))}:${two((i % 12) * 5)}:00;emergency;3805000${two(i)}00;4;61;ANSWERED;Olena;North`)
  await writeFile(info.outputPath('hundred.csv'), `${head}${rows.join('\n')}\n`)
  await desk.chooseCallLog(info.outputPath('hundred.csv'))
  await desk.previewed()
  const store = page.getByRole('button', { name: /^Import 100 calls$/ })
  await expect(store).toBeDisabled()
  await page.getByLabel(desk.say('imports.caveat.cutOff.confirm')).check()
  await expect(store).toBeEnabled()
  await expectAccessible(page, 'a caveat')
  await desk.storeCalls()
  await desk.go('/calls')
  await expect(page.getByRole('row').filter({ hasText: 'hundred.csv' })).toContainText(desk.say('imports.caveat.cutOff.title'))
})

test('a file read another way before says so, and its earlier import is undone on the spot', async ({ page }, info) => {
  const desk = new Desk(page)
  await writeFile(info.outputPath('october.csv'), log('2026-10-05'))
  await desk.chooseCallLog(info.outputPath('october.csv'))
  await desk.storeCalls()
  await desk.go('/')
  await desk.chooseCallLog(info.outputPath('october.csv'))
  await desk.previewed()
  await page.getByLabel('Taras', { exact: true }).check()
  await expect(page.getByText(desk.say('imports.readBeforeTitle'))).toBeVisible()
  await expectAccessible(page, 'read before')
  await desk.press('imports.readBeforeUndo')
  await expect(page.getByText(desk.say('imports.readBeforeTitle'))).toHaveCount(0)
  await desk.storeCalls()
  await desk.go('/calls')
  await expect(page.getByRole('button', { name: /^Undo the import of/ })).toHaveCount(1)
})

test('an own field and a mapping travel: mapped, kept over a reload, exported, brought into another workspace', async ({ page, browser }, info) => {
  test.setTimeout(120_000)
  const desk = new Desk(page)
  await writeFile(info.outputPath('october.csv'), log('2026-10-05'))
  await writeFile(info.outputPath('november.csv'), log('2026-11-02'))
  await desk.chooseCallLog(info.outputPath('october.csv'))
  await desk.previewed()
  const meaning = (on = page) => on.getByLabel(desk.say('imports.meaningOf', { column: 'Region' }), { exact: true })
  await meaning().selectOption({ label: desk.say('imports.ownField') })
  await desk.previewed()
  await page.getByLabel(desk.say('imports.fieldName', { column: 'Region' }), { exact: true }).fill('Area')
  await page.keyboard.press('Tab')
  await desk.previewed()
  await desk.storeCalls()
  await desk.go('/calls/sources')
  await page.reload()
  await expect(page.getByRole('row').filter({ hasText: 'Area' })).toBeVisible()
  await expectAccessible(page, 'sources')
  await expectNoSidewaysScroll(page, 'sources')
  const saved = info.outputPath('mappings.json')
  expect((await desk.download('sources.exportAll', saved)).toString()).toContain('custom:Area')

  const context = await browser.newContext()
  const other = new Desk(await context.newPage())
  await other.go('/calls/sources')
  await other.page.locator('input[type=file]').setInputFiles(info.outputPath('october.csv'))
  await expect(other.page.getByText(desk.say('failure.mapping.foreign'))).toBeVisible()
  await other.page.locator('input[type=file]').setInputFiles(saved)
  await other.press('sources.bringDo', other.dialog())
  await expect(other.page.getByRole('row').filter({ hasText: 'Area' })).toBeVisible()
  await other.chooseCallLog(info.outputPath('november.csv'))
  await other.previewed()
  await expect(other.page.getByText(desk.say('imports.layout.saved')).first()).toBeVisible()
  await other.unfold('imports.readingTitle')
  await expect(meaning(other.page)).toHaveValue('custom:Area')
  await context.close()
})

test('one file is chosen and stored by the keyboard alone', async ({ page }, info) => {
  const desk = new Desk(page)
  await writeCallLog(info.outputPath('calls.csv'))
  await desk.go('/calls/import')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), desk.button('imports.choose').press('Enter')])
  await chooser.setFiles(info.outputPath('calls.csv'))
  await desk.previewed()
  await page.getByRole('button', { name: desk.say('imports.readingTitle'), exact: true }).press('Enter')
  await expect(page.getByRole('heading', { name: desk.say('imports.columnsTitle'), exact: true })).toBeHidden()
  await page.getByRole('button', { name: /^Import 10 calls$/ }).press('Enter')
  await expect(page.getByRole('heading', { name: desk.say('imports.doneTitle') })).toBeVisible()
})
