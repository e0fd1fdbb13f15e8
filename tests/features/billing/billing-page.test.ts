// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { useScope } from '../../../src/desk/scope'
import BillingPage from '../../../src/features/billing/BillingPage.vue'
import { makeId } from '../../../src/domain/records'
import { said, settle, until, type World } from '../world'
import { draft, given, october, openBilling, records } from './billing-world'

let world: World
afterEach(() => world.close())

describe('the list of invoices', () => {
  it('says what is missing, one step after the other', async () => {
    world = await openBilling()
    await world.show(BillingPage)
    const link = () => document.querySelector('a')?.getAttribute('href')
    expect(said()).toContain('Describe your own company first')
    expect(link()).toBe('{"name":"company"}')
    await given(world, [records.company])
    await until(() => said().includes('Add the first client'))
    expect(link()).toBe('{"name":"clients"}')
    await given(world, [records.client, records.hotline])
    await until(() => said().includes('set its tariff'))
    await given(world, [records.tariff])
    await until(() => said().includes('To make for'))
  })

  it('makes the draft of the chosen month once and opens it', async () => {
    world = await openBilling()
    await given(world, [records.company, records.client, records.hotline, records.tariff])
    useScope().choosePeriod({ ...october, kind: 'day', from: '2026-10-17' as never, to: '2026-10-18' as never })
    await world.show(BillingPage)
    expect(said().replaceAll('\u00a0', ' ')).toContain('To make for October 2026')
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Make the draft')
    button?.click()
    button?.click()
    await settle()
    const made = await world.store.list('invoices')
    expect(made).toEqual([{ ...draft, id: made[0]?.id }])
    expect(world.visits).toEqual([{ name: 'invoice', params: { invoiceId: made[0]?.id } }])
    await until(() => said().includes('Every client with a price in this month has its invoice or a draft.'))
    expect(said()).toContain('Issued: 0 · drafts: 1')
    expect(said()).toContain('computed when opened')
  })

  it('opens the invoice another window made meanwhile instead of making a second one', async () => {
    world = await openBilling()
    await given(world, [records.company, records.client, records.hotline, records.tariff])
    useScope().choosePeriod(october)
    await world.show(BillingPage)
    const button = document.querySelector<HTMLButtonElement>('[aria-label="Make the draft: Лінія"]')
    await given(world, [records.draft])
    button?.click() // before this window heard of it
    await until(() => world.visits.length > 0)
    expect(world.visits).toEqual([{ name: 'invoice', params: { invoiceId: draft.id } }])
    expect(await world.store.list('invoices')).toEqual([draft])
  })

  it('shows one client in its scope only', async () => {
    world = await openBilling()
    const other = { ...records.client.record, id: makeId('client', () => '2'), shortName: 'Інший' }
    await given(world, [records.company, records.client, records.hotline, records.tariff, records.draft, { kind: 'create', table: 'clients', record: other }])
    useScope().choosePeriod(october)
    await world.show(BillingPage)
    expect(document.querySelectorAll('tbody .opener')).toHaveLength(1)
    useScope().choose({ kind: 'client', clientId: other.id })
    await settle()
    expect(document.querySelectorAll('tbody .opener')).toHaveLength(0)
    expect(said()).toContain('No invoices here yet')
  })
})
