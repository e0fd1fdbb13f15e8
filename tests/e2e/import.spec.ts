import { Desk } from './desk'
import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { expectedOf, haveSamples, sample } from './samples'

test.skip(!haveSamples, 'the real exports are not beside the project')

/** Seconds as the app writes them: m:ss or h:mm:ss. */
function clock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
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
    await desk.previewed()
    expect((await desk.preview('imports.kpi.rows')).value).toBe(known['data_rows'])
    expect((await desk.preview('imports.kpi.calls')).value).toBe(known['distinct_calls'])
    const answered = await desk.preview('imports.kpi.answered')
    expect(answered.value).toBe(known['answered_by_endpoint'] ?? known['answered_calls'] ?? known['calls_answered_by_an_extension'])
    expect(answered.note).toContain(clock(Number(known['talk_seconds_total'] ?? known['extension_talk_seconds'])))
    await desk.storeCalls()
  })
}

test('a file twice is one import', async ({ page }) => {
  test.setTimeout(120_000)
  const desk = new Desk(page)
  const file = sample('asterisk-cdr-csv/Master-21col-linkedid.csv')
  await desk.chooseCallLog(file)
  await desk.previewed()
  await expectAccessible(page, 'import preview')
  await desk.storeCalls()
  await desk.go('/')
  await desk.chooseCallLog(file)
  await expect(page.getByText(desk.say('imports.sameTitle'))).toBeVisible()
  await desk.go('/calls')
  await page.reload()
  await expect(page.getByRole('button', { name: desk.say('calls.undoOf', { file: 'Master-21col-linkedid.csv' }) })).toHaveCount(1)
})

test('two files that overlap bring each call once, and either import is undone alone', async ({ page }) => {
  test.setTimeout(120_000)
  const desk = new Desk(page)
  const both = expectedOf('freepbx-cdr-report (both files imported, any order)')
  const [first, second] = ['cdr__1504525205ucoip.g9telecom.pt.csv', 'cdr__1504541678ucoip.g9telecom.pt.csv'] as const
  await desk.chooseCallLog(sample(`freepbx-cdr-report/${first}`))
  await desk.storeCalls()
  await desk.go('/')
  await desk.chooseCallLog(sample(`freepbx-cdr-report/${second}`))
  await desk.previewed()
  const [brought, here] = [await desk.preview('imports.kpi.new'), await desk.preview('imports.kpi.here')]
  expect(brought.value + here.value).toBe(expectedOf(`freepbx-cdr-report/${second}`)['distinct_calls'])
  expect(brought.value).toBeLessThanOrEqual(Number(both['rows_new_after_first']))
  expect(brought.value).toBeGreaterThan(0)
  await desk.storeCalls()
  await desk.go('/calls?client=all&period=month:2017-09-01')
  await page.getByRole('button', { name: desk.say('calls.undoOf', { file: first }) }).click()
  await desk.dialog().or(page.getByRole('alertdialog')).getByRole('button', { name: /^Remove/ }).click()
  await expect(page.getByRole('button', { name: desk.say('calls.undoOf', { file: first }) })).toHaveCount(0)
  await expect(page.getByRole('button', { name: desk.say('calls.undoOf', { file: second }) })).toBeVisible()
})

test('a table of totals is refused with its reason, and nothing is stored', async ({ page }) => {
  const desk = new Desk(page)
  await desk.chooseCallLog(sample('aggregates/Call Center Data.csv'))
  await expect(page.getByText(desk.say('imports.refused'))).toBeVisible()
  await desk.go('/calls')
  await expect(page.getByText('Call Center Data.csv')).toHaveCount(0)
})

test('other people’s files are mapped by hand: a bank’s log with times but no date', async ({ page }) => {
  const desk = new Desk(page)
  const known = expectedOf('technion-bank/calls_one_day.csv')
  await desk.chooseCallLog(sample('technion-bank/calls_one_day.csv'))
  await expect(page.getByText(desk.say('imports.askDay'))).toBeVisible()
  await desk.fill('imports.day', '1999-01-05')
  await page.keyboard.press('Tab')
  await expect(page.getByText(desk.say('imports.askDay'))).toBeHidden()
  for (const [header, meaning] of [['call_id', 'ignore'], ['vru_entry', 'startTime'], ['q_time', 'wait'], ['ser_time', 'talk'], ['server', 'operator'], ['type', 'topic'], ['outcome', 'disposition']] as const) await desk.mapColumn(header, meaning)
  await page.getByLabel(desk.say('imports.outcomeWord', { word: 'PHANTOM' }), { exact: true }).selectOption({ label: desk.say('imports.notACall') })
  await desk.previewed()
  expect((await desk.preview('imports.kpi.rows')).value).toBe(known['data_rows'])
  await expect.poll(async () => (await desk.preview('imports.kpi.calls')).value).toBe(2375 - 18)
  const answered = await desk.preview('imports.kpi.answered')
  expect(answered.value).toBe(known['answered_calls'])
  expect(answered.note).toContain(clock(Number(known['talk_seconds_total'])))
  await desk.storeCalls()
})

test('other people’s files are mapped by hand: a telemarketing log with results 1 and 0', async ({ page }) => {
  const desk = new Desk(page)
  const known = expectedOf('telemarketing/Calls.csv')
  await desk.chooseCallLog(sample('telemarketing/Calls.csv'))
  await desk.previewed()
  await desk.mapColumn('call_type', 'campaign')
  await desk.mapColumn('Employee_id', 'operator')
  await desk.mapColumn('Response_time', 'ignore')
  await desk.mapColumn('Call_result', 'disposition')
  for (const [word, outcome] of [['1', 'answered'], ['0', 'unanswered']] as const) {
    await page.getByLabel(desk.say('imports.outcomeWord', { word }), { exact: true }).selectOption({ label: desk.say(`terms.outcome.${outcome}`) })
    await desk.previewed()
  }
  await desk.field('imports.defaultDirection').selectOption({ label: desk.say('terms.direction.outbound') })
  await desk.previewed()
  expect((await desk.preview('imports.kpi.rows')).value).toBe(known['data_rows'])
  expect((await desk.preview('imports.kpi.calls')).value).toBe(known['data_rows'])
  await expect.poll(async () => (await desk.preview('imports.kpi.answered')).value).toBe(known['call_result_1'])
  const campaigns = page.getByRole('listitem').filter({ hasText: desk.say('terms.column.campaign') })
  const seen = desk.digits((await campaigns.allInnerTexts()).join('\n'))
  for (const count of Object.values(Object(known['by_call_type']))) expect(seen).toContain(String(count))
  await desk.storeCalls()

  // The same layout is read by the same mapping the next time.
  await desk.go('/')
  await desk.chooseCallLog(sample('telemarketing/Calls.csv'))
  await expect(page.getByText(desk.say('imports.sameTitle'))).toBeVisible()
})
