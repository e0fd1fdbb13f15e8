import { readFileSync } from 'node:fs'
import { Desk } from './desk'
import { expect, expectAccessible, test } from './app'
import { expectedOf, haveSamples, sample } from './samples'

test.skip(!haveSamples, 'the real exports are not beside the project')

/** Text of the whole strip of figures, digits joined: robust against grouping marks. */
async function figures(desk: Desk): Promise<string> {
  const strip = desk.page.locator('main')
  await expect(strip.getByText(desk.say('imports.kpi.rejected')).first()).toBeVisible({ timeout: 30_000 })
  return (await strip.innerText()).replace(/(\d)[\s,.\u00a0\u202f](?=\d{3}\b)/g, '$1')
}

const presets = [
  'asterisk-cdr-csv/Master-21col-linkedid.csv',
  'asterisk-cdr-csv/Master-ivr-18col.csv',
  'freepbx-cdr-report/cdr__1504525205ucoip.g9telecom.pt.csv',
  '3cx-call-log/inbound_calls.csv',
  'generic-callcenter/Call-Center-Dataset-semicolon.csv',
]

for (const file of presets) {
  test(`${file} is previewed as it is known to be, then stored`, async ({ page }) => {
    const desk = new Desk(page)
    const known = expectedOf(file)
    await desk.chooseCallLog(sample(file))
    const seen = await figures(desk)
    for (const count of [known['data_rows'], known['distinct_calls']]) expect(seen).toMatch(new RegExp(`\\b${String(count)}\\b`))
    await desk.storeCalls()
  })
}

test('a file twice is one import, and it can be undone', async ({ page }) => {
  const desk = new Desk(page)
  const file = sample('asterisk-cdr-csv/Master-21col-linkedid.csv')
  await desk.chooseCallLog(file)
  await expectAccessible(page, 'import preview')
  await desk.storeCalls()
  await desk.go('/')
  await desk.chooseCallLog(file)
  await expect(page.getByText(desk.say('imports.sameTitle'))).toBeVisible()
  await desk.go('/calls')
  await page.reload()
  await expect(page.getByText('Master-21col-linkedid.csv').first()).toBeVisible()
})

test('the fresh import is undone from its receipt', async ({ page }) => {
  const desk = new Desk(page)
  await desk.chooseCallLog(sample('asterisk-cdr-csv/Master-21col-linkedid.csv'))
  await desk.storeCalls()
  await desk.press('imports.undo')
  await expect(page.getByText(/36 calls removed/)).toBeVisible()
  await desk.go('/calls')
  await expect(page.getByText('Master-21col-linkedid.csv')).toHaveCount(0)
})

test('a file dropped anywhere on the window opens the import', async ({ page }) => {
  const desk = new Desk(page)
  await desk.go('/clients')
  const content = readFileSync(sample('asterisk-cdr-csv/Master-ivr-18col.csv'), 'utf8')
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
    return data
  }, content)
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: transfer })
  await expect(page.getByRole('heading', { level: 1, name: 'dropped.csv' })).toBeVisible()
})

test('a table of totals is refused with its reason, and nothing is stored', async ({ page }) => {
  const desk = new Desk(page)
  await desk.chooseCallLog(sample('aggregates/Call Center Data.csv'))
  await expect(page.getByText(desk.say('imports.refused'))).toBeVisible()
  await desk.go('/calls')
  await expect(page.getByText('Call Center Data.csv')).toHaveCount(0)
})

test('other people’s files are mapped by hand: a bank’s day without a date', async ({ page }) => {
  const desk = new Desk(page)
  await desk.chooseCallLog(sample('technion-bank/calls_one_day.csv'))
  await expect(page.getByText(desk.say('imports.askDay'))).toBeVisible()
  await desk.fill('imports.day', '1999-01-05')
  await desk.page.keyboard.press('Tab')
  await expect(page.getByText(desk.say('imports.askDay'))).toBeHidden()
  expect(await figures(desk)).toMatch(/\b2375\b/)
  await desk.storeCalls()
})

test('other people’s files are mapped by hand: an outbound log with day or month first', async ({ page }) => {
  const desk = new Desk(page)
  await desk.chooseCallLog(sample('voicespin-outbound/Calls.csv'))
  await desk.field('imports.dateOrder').selectOption('dmy')
  expect(await figures(desk)).toMatch(/\b7068\b/)
  await desk.storeCalls()
})
