// @vitest-environment happy-dom
import { startRecord } from '../../../src/domain/kernel/record'
import { afterEach, describe, expect, it } from 'vitest'
import { asking, roomOf } from '../../usecases/asking'
import { useFigurePanel } from '../../../src/desk/figure'
import { useScope } from '../../../src/desk/scope'
import type { Services } from '../../../src/desk/services'
import { outcomes } from '../../../src/domain/archive/block'
import type { ImportRecord } from '../../../src/domain/archive/import-record'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { hotlineRecord, matchRuleRecord } from '../../../src/domain/hotline/hotline'
import { makeId } from '../../../src/domain/records'
import type { Operator } from '../../../src/domain/operator/operator'
import { periodOf } from '../../../src/domain/kernel/period'
import { metricFigure } from '../../../src/features/reports/metric-figure'
import ReportPage from '../../../src/features/reports/ReportPage.vue'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import { exportOf } from '../../domain/archive/archive-kit'
import { openWorld, said, settle, until, type World } from '../world'

const hotline = { ...startRecord(hotlineRecord, () => 'a', { client: { id: makeId('client', () => 'c') }, zone: 'Europe/Kyiv' }), name: 'Pharmacy line', fields: [{ name: 'region', label: 'Area' }] }
const rule = startRecord(matchRuleRecord, () => 'a', { hotline, field: 'queue', value: 'pharmacy' })
const at = (time: string): number => Date.parse(`2026-10-${time}Z`) / 1000
const call = (time: string, outcome: (typeof outcomes)[number], custom: Record<string, string> = {}, operator = '') => ({ start: at(time), queue: 'pharmacy', operator, wait: 10, talk: outcome === 'answered' ? 60 : 0, outcome: outcomes.indexOf(outcome), custom })

let world: World
let services: Partial<Services>
afterEach(() => world.close())

/** Opens the report of October 2026 over imports of calls. */
async function open(...imports: readonly { readonly name: string; readonly calls: readonly ReturnType<typeof call>[]; readonly caveats?: ImportRecord['caveats'] }[]): Promise<void> {
  world = await openWorld('en', (db, store) => {
    services = { records: store, queries: asking(roomOf(db)), imports: { watch: (tell: (list: readonly never[]) => void) => (tell([]), () => undefined) } as unknown as Services['imports'] }
    return services
  })
  const archive = new DexieCallArchive(world.db)
  for (const { name, calls, caveats } of imports) {
    const blocks = exportOf(name, calls)
    const [first] = blocks
    if (!first) throw new Error('no calls')
    const { importId: id, sourceId } = first.block
    const record: ImportRecord = {
      id, sourceId, fileName: `${name}.csv`, fileBytes: 1, fileHash: name, layout: 'own', zone: 'UTC', rows: calls.length, calls: calls.length, rejectedRows: 0, rejected: [],
      firstStart: Math.min(...calls.map(({ start }) => start)), lastStart: Math.max(...calls.map(({ start }) => start)), days: blocks.map(({ block }) => block.day), importedAt: 1,
      ...(caveats ? { caveats } : {}),
    }
    expect((await archive.store(record, blocks)).ok).toBe(true)
  }
  expect((await world.store.commit([{ kind: 'create', table: 'hotlines', record: hotline }, { kind: 'create', table: 'matchRules', record: rule }])).ok).toBe(true)
  useScope().choosePeriod(periodOf('month', '2026-10-01' as PlainDate))
  await world.show(ReportPage)
  await until(() => document.querySelector('table'))
}

/** The cells of the table under a title, row by row. */
function table(title: string): string[][] {
  const section = [...document.querySelectorAll('section')].find((one) => one.querySelector('h2, h3')?.textContent?.trim() === title)
  return [...(section?.querySelectorAll('tbody tr, tfoot tr') ?? [])].map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? ''))
}

describe('the report page', () => {
  it('has a table by each own field, whose figures open to the calls of the value', async () => {
    await open({ name: 'log', calls: [call('05T09:00:00', 'answered', { region: 'North' }), call('05T10:00:00', 'abandoned', { region: 'North' }), call('06T10:00:00', 'answered')] })
    expect(table('By Area')).toEqual([['North', '2', '1', '1', '1:00'], ['not given', '1', '1', '0', '1:00'], ['All 2', '3', '2', '1', '1:00']])
    const north = [...document.querySelectorAll('tr')].find((row) => row.textContent?.includes('North'))
    north?.querySelector('button')?.click()
    await settle()
    const figure = useFigurePanel().current
    if (figure?.kind !== 'metric') throw new Error('nothing opened')
    expect(figure.selection).toMatchObject({ scope: { kind: 'hotlines', ids: [hotline.id] }, custom: { 'custom:region': ['North'] } })
    const view = await metricFigure.view(figure, services as Services, world.texts)
    expect([view.title.replaceAll('\u00a0', ' '), view.value]).toEqual(['Calls, Pharmacy line, Area: North, October 2026', '2'])
    expect((await view.calls?.load(0, 10))?.calls.map(({ start, custom }) => [start, custom])).toEqual([
      [at('05T10:00:00'), { 'custom:region': 'North' }], [at('05T09:00:00'), { 'custom:region': 'North' }],
    ])
  })

  it('shows no rate over a list of abandoned calls alone, and names the list', async () => {
    await open({ name: 'missed', caveats: ['abandonedOnly'], calls: [call('05T09:00:00', 'abandoned'), call('07T10:00:00', 'abandoned')] })
    expect(said()).toContain('missed.csv: this period includes a list of abandoned calls only (2 calls). Answer rate and service level are not meaningful')
    expect(said()).not.toContain('100.0')
    expect(table('By day').filter((row) => row[1] !== '0').map((row) => row.slice(1, 5))).toEqual([['1', '0', '1', '—'], ['1', '0', '1', '—'], ['2', '0', '2', '—']])
    const selection = { period: periodOf('month', '2026-10-01' as PlainDate), scope: { kind: 'hotlines', ids: [hotline.id] }, zone: 'UTC' } as const
    const view = await metricFigure.view({ kind: 'metric', metric: 'serviceLevel', selection: { ...selection, scope: { kind: 'hotlines', ids: [hotline.id] } } }, services as Services, world.texts)
    expect([view.value, view.state?.text, [...new Set(view.others?.lines.map(({ value }) => value))]]).toEqual(['—', 'only a list of abandoned calls is known', ['—']])
    expect(table('By Area')).toEqual([])
  })

  it('keeps the rates where a whole log is there beside the list, and says so all the same', async () => {
    await open({ name: 'missed', caveats: ['abandonedOnly'], calls: [call('05T09:00:00', 'abandoned')] }, { name: 'log', calls: [call('06T09:00:00', 'answered')] })
    expect(said()).toContain('missed.csv: this period includes a list of abandoned calls only (1 call).')
    expect(table('By day').filter((row) => row[1] !== '0').map((row) => row[5]?.replaceAll('\u00a0', ' '))).toEqual(['—', '100.0 %', '50.0 %'])
  })

  it('follows an alias that another window gave an operator', async () => {
    await open({ name: 'log', calls: [call('05T09:00:00', 'answered', {}, 'o.koval'), call('06T09:00:00', 'answered', {}, 'Olha Koval')] })
    expect(table('By operator').map(([name]) => name)).toEqual(['Olha Koval', 'o.koval', 'All 2'])
    const olha: Operator = { id: makeId('operator', () => 'o'), name: 'Olha Koval', aliases: ['o.koval'], startsOn: null, endsOn: null, note: '' }
    expect((await new DexieRecordStore(world.db).commit([{ kind: 'create', table: 'operators', record: olha }])).ok).toBe(true)
    await until(() => table('By operator').length === 2)
    expect(table('By operator').map((row) => row.slice(0, 2))).toEqual([['Olha Koval', '2'], ['All 1', '2']])
  })
})
