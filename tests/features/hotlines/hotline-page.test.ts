// @vitest-environment happy-dom
import { startRecord } from '../../../src/domain/kernel/record'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientRecord, type Client } from '../../../src/domain/client/client'
import { hotlineRecord, matchRuleRecord, type Hotline, type MatchRule } from '../../../src/domain/hotline/hotline'
import type { Services } from '../../../src/desk/services'
import { useToasts } from '../../../src/desk/toasts'
import { useUnsaved } from '../../../src/desk/unsaved'
import HotlineSetUp from '../../../src/features/hotlines/HotlineSetUp.vue'
import HotlinePage from '../../../src/features/hotlines/HotlinePage.vue'
import { field, openWorld, press, said, settle, type, until, type World } from '../world'

/** An import whose reading maps a column to a field of the client's own. */
const imported = { reading: { columns: ['start', 'queue', 'custom:region'] } }

let world: World
let client: Client
let hotline: Hotline
beforeEach(async () => {
  world = await openWorld('en', () => ({ imports: { list: () => Promise.resolve([imported]), watch: (tell: (list: readonly unknown[]) => void) => (tell([imported]), () => undefined) } as unknown as Services['imports'] }))
  let ids = 0
  const id = (): string => `fixed${++ids}`
  client = { ...startRecord(clientRecord, id, { own: null, language: 'uk' }), legalName: 'ТОВ «Аптека»', shortName: 'Аптека' }
  hotline = { ...startRecord(hotlineRecord, id, { client: client, zone: 'Europe/Kyiv' }), name: 'Pharmacy line' }
  const other = { ...startRecord(hotlineRecord, id, { client: client, zone: 'Europe/Kyiv' }), name: 'Other line' }
  const rules: MatchRule[] = [startRecord(matchRuleRecord, id, { hotline: hotline, field: 'queue', value: 'apteka' }), startRecord(matchRuleRecord, id, { hotline: other, field: 'queue', value: 'apteka' })]
  const result = await world.store.commit([
    { kind: 'create', table: 'clients', record: client }, { kind: 'create', table: 'hotlines', record: hotline }, { kind: 'create', table: 'hotlines', record: other },
    ...rules.map((record) => ({ kind: 'create' as const, table: 'matchRules' as const, record })),
  ])
  expect(result.ok).toBe(true)
  await world.show(HotlinePage, { clientId: client.id, hotlineId: hotline.id }, HotlineSetUp)
})
afterEach(() => world.close())

describe('a hotline\'s page', () => {
  it('says in place that another hotline claims the same name', () => {
    expect(said()).toContain('Two hotlines claim the same name')
    expect(said()).toContain('also claimed by Other line')
  })

  it('removes a rule and takes it back on Undo', async () => {
    await press('Remove apteka')
    await until(async () => (await world.store.list('matchRules', { hotlineId: hotline.id })).length === 0)
    expect(said()).not.toContain('also claimed by')
    useToasts().toasts.at(-1)?.action?.run()
    expect(await until(async () => (await world.store.list('matchRules', { hotlineId: hotline.id }))[0])).toMatchObject({ value: 'apteka', field: 'queue' })
  })

  it('adds a name of the logs nobody owns with one press', async () => {
    await press('Add names')
    await press(world.texts.t('hotline.unownedName', { name: 'support_ua', n: 1200 }))
    const dialog = await until(() => document.querySelector('[role="dialog"]'))
    await press('Add names', dialog)
    expect(await until(async () => (await world.store.list('matchRules', { hotlineId: hotline.id })).find((rule) => rule.value === 'support_ua'))).toMatchObject({ field: 'queue', from: null, to: null })
  })

  it('starts measurement rules at SL6 20/5 and stores what is changed', async () => {
    await press('Set the agreed rules')
    expect(field('Answer within T').value).toBe('20')
    expect(said()).toContain('answered within T ÷ (answered + abandoned − abandoned within s)')
    await type('Answer within T', '30')
    await type('Formula', 'SL5')
    await type('Target service level', '85,5')
    await press('Save rules')
    expect(await until(async () => (await world.store.list('definitions'))[0])).toMatchObject({
      hotlineId: hotline.id, formula: 'SL5', thresholdSeconds: 30, shortAbandonSeconds: 5, edge: 'inclusive', targetServiceLevel: 8550, validFrom: '2026-10-01',
    })
  })

  it('keeps a tariff of several clauses in order, named in the client’s language, with increments, included minutes and a free limit', async () => {
    await press('Set the tariff')
    await press('Monthly fee')
    await type('Amount per month', '18000')
    await type('Price per minute', '1,25')
    await type('First stretch', '60')
    await type('Every next one', '1')
    await type('Minutes included', '5000')
    await type('Free when shorter than', '5')
    await press('Save tariff')
    const tariff = await until(async () => (await world.store.list('tariffs'))[0])
    expect(tariff.clauses).toMatchObject([
      { kind: 'perMinute', title: 'Хвилини розмови', price: 1_250_000, first: 60, next: 1, includedSeconds: 300_000, calls: { freeBelowSeconds: 5 } },
      { kind: 'monthlyFee', title: 'Абонентська плата', amount: 1_800_000 },
    ])
    await press('New version of the tariff')
    const first = document.querySelector('fieldset.clause')
    if (!first) throw new Error('no clause')
    await press('Remove Хвилини розмови', first.parentElement ?? document.body)
    await press('Save tariff')
    const versions = await until(async () => {
      const list = await world.store.list('tariffs')
      return list.length === 2 ? list : null
    })
    const later = versions.find((version) => version.validFrom === '2026-12-01')
    expect(later?.clauses).toMatchObject([{ kind: 'monthlyFee', amount: 1_800_000 }])
    expect(later?.clauses[0]?.id).not.toBe(tariff.clauses[1]?.id)
  })

  it('stores a shift across midnight and a closed holiday, and counts as unsaved until then', async () => {
    expect(useUnsaved().dirty).toBe(false)
    const monday = document.querySelector('[role="group"][aria-label="Mon"]')
    if (!monday) throw new Error('no Monday')
    await press('Add a shift: Mon', monday)
    const inputs = [...monday.querySelectorAll('input')]
    for (const [index, text] of [[2, '20:00'], [3, '02:30']] as const) {
      const input = inputs[index]
      if (!input) throw new Error('no time field')
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
      await settle()
    }
    await press('Add a day')
    expect(useUnsaved().dirty).toBe(true)
    await press('Save changes')
    const stored = await until(async () => (await world.store.list('hotlines', { id: hotline.id })).find((one) => one.hours.exceptions.length === 1))
    expect(stored.hours.week[0]).toEqual([{ from: 540, to: 1080 }, { from: 1200, to: 150 }])
    expect(stored.hours.exceptions).toEqual([{ date: '2026-11-23', shifts: [], reason: '' }])
    await settle()
    expect(useUnsaved().dirty).toBe(false)
  })

  it('says that somebody changed the same field meanwhile, and keeps both values', async () => {
    await type('Name', 'Typed here')
    const read = await world.store.get('hotlines', hotline.id)
    if (!read) throw new Error('gone')
    await world.store.commit([{ kind: 'update', table: 'hotlines', id: hotline.id, patch: { name: 'Changed there' }, seen: read.seen }])
    await settle()
    expect(field('Name').value).toBe('Typed here')
    await press('Save changes')
    await until(() => said().includes('Two windows changed the same field'))
    expect([said().includes('Typed here'), said().includes('Changed there')]).toEqual([true, true])
    const history = await world.store.history('hotlines', hotline.id)
    expect(history.filter((entry) => entry.field === 'name').map((entry) => entry.value)).toEqual(['Typed here', 'Changed there', 'Pharmacy line'])
  })

  it('defines own fields by hand or from a reading, renames, orders and removes them', async () => {
    const stored = async (): Promise<Hotline['fields']> => (await world.store.get('hotlines', hotline.id))?.record.fields
    const section = (): Element => [...document.querySelectorAll('section')].find((one) => one.textContent?.includes('Own fields')) ?? document.body
    expect(await stored()).toBeUndefined()
    await press('Add field')
    await press('region')
    expect(field('Field').value).toBe('region')
    await type('Name in reports', 'Область')
    await press('Save field')
    expect(await until(stored)).toEqual([{ name: 'region', label: 'Область' }])
    expect(section().textContent).toContain('columns are mapped to it as “region”')

    await press('Add field')
    expect([...document.querySelectorAll('[role="dialog"] button')].some((one) => one.textContent?.trim() === 'region')).toBe(false)
    await type('Field', 'REGION')
    await press('Save field')
    expect(said()).toContain('This is here already.')
    expect(document.activeElement).toBe(field('Field'))
    await type('Field', 'outcome')
    await press('Save field')
    await until(async () => (await stored())?.length === 2)

    await press('Move outcome up')
    await until(async () => (await stored())?.[0]?.name === 'outcome')
    await press('Edit outcome')
    expect(field('Field').disabled).toBe(true)
    await type('Name in reports', 'Результат')
    await press('Save field')
    await until(async () => (await stored())?.[0]?.label === 'Результат')
    await press('Remove Область')
    expect(await until(async () => ((await stored())?.length === 1 ? stored() : null))).toEqual([{ name: 'outcome', label: 'Результат' }])
    useToasts().toasts.at(-1)?.action?.run()
    expect(await until(async () => ((await stored())?.length === 2 ? stored() : null))).toEqual([{ name: 'outcome', label: 'Результат' }, { name: 'region', label: 'Область' }])
  })

  it('takes the first own field back on Undo, and does not touch what is typed in its other forms', async () => {
    await type('Name', 'Typed here')
    await press('Add field')
    await type('Field', 'region', await until(() => document.querySelector('[role="dialog"]')))
    await press('Save field')
    await until(async () => (await world.store.get('hotlines', hotline.id))?.record.fields?.length === 1)
    expect(field('Name').value).toBe('Typed here')
    useToasts().toasts.at(-1)?.action?.run()
    await until(async () => (await world.store.get('hotlines', hotline.id))?.record.fields === undefined)
    await press('Save changes')
    const read = await until(async () => (await world.store.list('hotlines', { id: hotline.id })).find(({ name }) => name === 'Typed here'))
    expect(read.fields).toBeUndefined()
  })
})
