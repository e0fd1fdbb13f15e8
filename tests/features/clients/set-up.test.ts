// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import ClientOverview from '../../../src/features/clients/ClientOverview.vue'
import HotlineSetUp from '../../../src/features/hotlines/HotlineSetUp.vue'
import ClientPage from '../../../src/features/clients/ClientPage.vue'
import ClientsPage from '../../../src/features/clients/ClientsPage.vue'
import HotlinePage from '../../../src/features/hotlines/HotlinePage.vue'
import CompanyPage from '../../../src/features/settings/CompanyPage.vue'
import { openWorld, press, said, settle, type, until, type World } from '../world'

let world: World
beforeEach(async () => { world = await openWorld() })
afterEach(() => world.close())

describe('setting up a centre from an empty workspace', () => {
  it('goes from company to client, hotline and tariff with what a person types and nothing more', async () => {
    const company = await world.show(CompanyPage)
    await type('Legal name', 'Dnipro Contact Centre LLC')
    await type('Short name', 'Dnipro CC')
    await press('Save company')
    const own = await until(async () => (await world.store.list('company'))[0])
    expect(own).toMatchObject({ legalName: 'Dnipro Contact Centre LLC', numberPattern: '{YYYY}/{NNNN}', zone: 'Europe/Kyiv' })
    company.unmount()

    const clients = await world.show(ClientsPage)
    expect(said()).toContain('No clients yet')
    await press('New client')
    await type('Legal name', 'Apteka Plus LLC')
    await type('Short name', 'Apteka Plus')
    await type('Country', 'UA')
    await type('Currency', 'UAH')
    await press('Create client')
    const client = await until(async () => (await world.store.list('clients'))[0])
    expect(client).toMatchObject({ shortName: 'Apteka Plus', country: 'UA', currency: 'UAH', archived: false })
    expect(world.visits.at(-1)).toEqual({ name: 'client', params: { clientId: client.id } })
    clients.unmount()

    const page = await world.show(ClientPage, { clientId: client.id }, ClientOverview)
    await press('New hotline or campaign')
    await type('Name', '0 800 21 40 77')
    await type('Names in the log', 'support_ua')
    await press('Create')
    const hotline = await until(async () => (await world.store.list('hotlines'))[0])
    expect(hotline).toMatchObject({ clientId: client.id, kind: 'hotline', zone: 'Europe/Kyiv', name: '0 800 21 40 77' })
    page.unmount()

    await world.show(HotlinePage, { clientId: client.id, hotlineId: hotline.id }, HotlineSetUp)
    await press('Set the tariff')
    await type('Price per minute', '3.20')
    await press('Save tariff')
    const tariff = await until(async () => (await world.store.list('tariffs'))[0])
    expect(tariff).toMatchObject({ hotlineId: hotline.id, currency: 'UAH', validFrom: '2026-10-01' })
    expect(tariff.clauses).toMatchObject([{ kind: 'perMinute', price: 3_200_000, first: 60, next: 60, rounding: 'once', measured: ['talk'], calls: { outcomes: ['answered'], direction: 'inbound' } }])
    await settle()
    expect(said()).toContain('per minute, 60/60 s')
  })

  it('says which field is missing and stores nothing', async () => {
    await world.show(ClientsPage)
    await press('New client')
    await type('Short name', 'Apteka')
    await press('Create client')
    expect(said()).toContain('Fill this in.')
    expect(await world.store.list('clients')).toEqual([])
    expect(document.activeElement?.getAttribute('name')).toBe('legalName')
  })
})
