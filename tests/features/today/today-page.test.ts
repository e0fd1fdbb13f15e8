// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { loadParts } from '../../../src/app/hosts'
import type { Services } from '../../../src/desk/services'
import type { MonthFact } from '../../../src/domain/agenda/month-facts'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { periodOf } from '../../../src/domain/kernel/period'
import TodayPage from '../../../src/features/today/TodayPage.vue'
import { draft, hotline, records } from '../billing/billing-world'
import { openWorld, said, settle, type World } from '../world'

const month = periodOf('month', '2026-10-01' as PlainDate)
let world: World
afterEach(() => world.close())

/** Today over an own centre without calls; `facts` are what the month's calls say, `never` an answer still on its way. */
async function open(facts: readonly MonthFact[] | 'never'): Promise<void> {
  world = await openWorld('en', () => ({
    queries: { span: () => Promise.resolve(null), monthFacts: () => (facts === 'never' ? new Promise(() => undefined) : Promise.resolve(facts)) } as unknown as Services['queries'],
  }))
  await world.store.commit(Object.values(records))
  await loadParts('due')
  await world.show(TodayPage)
  await settle()
}

/** Where the button with these words leads. */
function target(words: string): unknown {
  const link = [...document.querySelectorAll('a')].find((one) => one.textContent.includes(words))
  return JSON.parse(link?.getAttribute('href') ?? 'null')
}

it('says what the calls of last month left to be done, each with the place to do it', async () => {
  await open([
    { kind: 'callsOfNobody', month, calls: 125 },
    { kind: 'callsStop', hotlineId: hotline.id, clientId: hotline.clientId, month, lastOn: '2026-10-23' as PlainDate },
    { kind: 'targetMissed', hotlineId: hotline.id, clientId: hotline.clientId, month, metric: 'serviceLevel', value: 0.714, agreed: 0.8 },
  ])
  const words = said().replaceAll('\u00a0', ' ')
  expect(words).toContain('125 calls of October 2026 belong to no hotline: in no report, on no invoice')
  expect(words).toContain('Гаряча лінія 0 800 (Лінія): no call of October 2026 after 23 Oct 2026; is the log whole?')
  expect(words).toContain('Гаряча лінія 0 800 (Лінія): service level 71.4 % in October 2026, agreed 80 %')
  expect(words).toContain('5 things')
  expect(target('Assign the calls')).toEqual({ name: 'calls', query: { client: 'all', period: 'month:2026-10-01' } })
  expect(target('Open the report')).toEqual({ name: 'reports', query: { client: hotline.clientId, hotline: hotline.id, period: 'month:2026-10-01' } })
  expect(target('Open billing')).toEqual({ name: 'invoice', params: { invoiceId: draft.id } })
})

it('does not say that nothing is due before it knows', async () => {
  await open('never')
  expect(said()).not.toContain('Nothing is due')
  expect(said()).not.toContain('things')
})

it('leads each step to the very place', async () => {
  await open([])
  expect(target('Set the rules')).toEqual({ name: 'hotlineSetUp', params: { clientId: hotline.clientId, hotlineId: hotline.id } })
  expect(target('Import calls')).toEqual({ name: 'import' })
})
