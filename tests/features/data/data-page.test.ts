// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { languages } from '../../../src/domain/kernel/fields'
import DataPage from '../../../src/features/data/DataPage.vue'
import type { Services } from '../../../src/desk/services'
import { client, hotline } from '../../storage/contract/sample-records'
import { openWorld, said, type World } from '../world'

let world: World
afterEach(() => world.close())

/** A workspace of two clients and a hotline, with what the data page asks for besides. */
async function open(language: (typeof languages)[number] = 'en'): Promise<void> {
  world = await openWorld(language, () => ({
    imports: { kept: () => Promise.resolve([]) } as unknown as Services['imports'],
    workspace: { kind: 'own', persisted: () => Promise.resolve(true), usedBytes: () => Promise.resolve(1) } as unknown as Services['workspace'],
  }))
  const result = await world.store.commit([
    { kind: 'create', table: 'clients', record: client('a', 'Теплоенерго') },
    { kind: 'create', table: 'clients', record: client('b', 'Водоканал') },
    { kind: 'create', table: 'hotlines', record: hotline('h') },
  ])
  expect(result.ok).toBe(true)
}

async function spoil(table: 'clients' | 'hotlines', id: string, change: { readonly $version?: number; readonly record?: object }): Promise<void> {
  const row = await world.db.records(table).get(id)
  if (!row) throw new Error('nothing to spoil')
  await world.db.records(table).put({ ...row, ...change, record: { ...row.record, ...change.record } })
}

describe('the data page', () => {
  it('says nothing of records as long as all can be read', async () => {
    await open()
    await world.show(DataPage)
    expect(said()).not.toContain(world.texts.t('data.unreadTitle'))
  })

  it.each(languages)('names in %s what a newer app wrote and what is damaged, and what to do', async (language) => {
    await open(language)
    await spoil('clients', client('a').id, { $version: 2 })
    await spoil('hotlines', hotline('h').id, { record: { zone: 5 } })
    await world.show(DataPage)
    const { t } = world.texts
    expect(said()).toContain(t('data.unreadNewer', { n: 1 }))
    expect(said()).toContain(`${t('terms.record.clients')}: Теплоенерго`)
    expect(said()).toContain(t('data.unreadNewerDo'))
    expect(said()).toContain(t('data.unreadDamaged', { n: 1 }))
    expect(said()).toContain(`${t('terms.record.hotlines')}: h (${hotline('h').id}, zone)`)
    expect(said()).toContain(t('data.unreadDamagedDo'))
    expect(said()).toContain(t('data.unreadKept'))
    expect(said()).not.toContain('Водоканал')
  })
})
