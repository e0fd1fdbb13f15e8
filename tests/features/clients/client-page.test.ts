// @vitest-environment happy-dom
import { startRecord } from '../../../src/domain/kernel/record'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hotlineRecord } from '../../../src/domain/hotline/hotline'
import { clientRecord, type Client } from '../../../src/domain/client/client'
import { useToasts } from '../../../src/desk/toasts'
import ClientContacts from '../../../src/features/clients/ClientContacts.vue'
import ClientForm from '../../../src/features/clients/ClientForm.vue'
import ClientMoney from '../../../src/features/clients/ClientMoney.vue'
import ClientOverview from '../../../src/features/clients/ClientOverview.vue'
import ClientPage from '../../../src/features/clients/ClientPage.vue'
import { openWorld, press, said, settle, type, until, type World } from '../world'

let world: World
let client: Client
let ids = 0
const id = (): string => `fixed${++ids}`
beforeEach(async () => {
  world = await openWorld()
  client = { ...startRecord(clientRecord, id, { own: null, language: 'en' }), legalName: 'Apteka Plus LLC', shortName: 'Apteka Plus' }
  await world.store.commit([{ kind: 'create', table: 'clients', record: client }])
})
afterEach(() => world.close())

describe('a client\'s page', () => {
  it('writes only the field that changed, and Undo writes the old value back', async () => {
    await world.show(ClientPage, { clientId: client.id }, ClientForm)
    await type('Contract', 'Contract 14/2026')
    await press('Save changes')
    await until(async () => (await world.store.get('clients', client.id))?.record.contract === 'Contract 14/2026')
    const operations = await world.store.history('clients', client.id)
    expect(operations[0]).toMatchObject({ field: 'contract', value: 'Contract 14/2026' })
    expect(operations.filter((one) => one.transaction === operations[0]?.transaction)).toHaveLength(1)
    useToasts().toasts.at(-1)?.action?.run()
    await until(async () => (await world.store.get('clients', client.id))?.record.contract === '')
  })

  it('keeps contacts in order as records of their own', async () => {
    await world.show(ClientPage, { clientId: client.id }, ClientContacts)
    for (const name of ['Olena', 'Ihor']) {
      await press('Add a contact')
      const dialog = await until(() => document.querySelector('[role="dialog"]'))
      await type('Name', name, dialog)
      await press('Save contact', dialog)
    }
    await until(async () => (await world.store.list('contacts')).length === 2)
    await press('Move Ihor up')
    await until(async () => {
      const contacts = [...await world.store.list('contacts', { clientId: client.id })].sort((a, b) => a.order - b.order)
      return contacts.map((contact) => contact.name).join() === 'Ihor,Olena'
    })
    await press('Remove Olena')
    await until(async () => (await world.store.list('contacts')).length === 1)
  })

  it('bills a one-off work in exact millionths, by the locale\'s comma too', async () => {
    await world.show(ClientPage, { clientId: client.id }, ClientMoney)
    await press('Add a work')
    const dialog = await until(() => document.querySelector('[role="dialog"]'))
    await type('Work', 'Voice menu recording', dialog)
    await type('Quantity', '2,5', dialog)
    await type('Price of a unit', '450.10', dialog)
    await press('Save work', dialog)
    expect(await until(async () => (await world.store.list('works'))[0])).toMatchObject({
      clientId: client.id, hotlineId: null, date: '2026-11-23', quantity: 2_500_000, price: 450_100_000, currency: 'GBP', vat: { category: 'S', percent: 200_000 },
    })
  })

  it('archives a client that hotlines point at, and brings it back', async () => {
    await world.store.commit([{ kind: 'create', table: 'hotlines', record: { ...startRecord(hotlineRecord, id, { client: client, zone: 'Europe/Kyiv' }), name: 'Line' } }])
    await world.show(ClientPage, { clientId: client.id }, ClientOverview)
    await press('Archive or remove')
    await until(() => said().includes('Apteka Plus cannot be removed: it is in use'))
    expect(said()).toContain('Hotline or campaign:')
    expect(document.querySelector('li a')?.getAttribute('href')).toContain('"name":"hotline"')
    expect((await world.store.get('clients', client.id))?.record.archived).toBe(false)
    await press('Put in the archive')
    await until(async () => (await world.store.get('clients', client.id))?.record.archived)
    await settle()
    await press('Bring back from the archive')
    await until(async () => (await world.store.get('clients', client.id))?.record.archived === false)
  })

  it('removes a client nobody points at only after it was named and confirmed', async () => {
    await world.show(ClientPage, { clientId: client.id }, ClientOverview)
    await press('Archive or remove')
    expect(said()).toContain('Remove Apteka Plus')
    expect(await world.store.get('clients', client.id)).not.toBeNull()
    await press('Remove client')
    await until(async () => (await world.store.get('clients', client.id)) === null)
    expect(world.visits.at(-1)?.name).toBe('clients')
  })

  it('says so when the link points at nothing', async () => {
    await world.show(ClientPage, { clientId: 'cli_nowhere' })
    expect(said()).toContain('This client is not here')
  })
})
