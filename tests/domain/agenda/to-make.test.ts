import { describe, expect, it } from 'vitest'
import { invoicesToMake, missingForInvoice, type ToMakeInput } from '../../../src/domain/agenda/to-make'
import type { Client } from '../../../src/domain/client/client'
import type { Hotline } from '../../../src/domain/hotline/hotline'
import { invoiceRecord } from '../../../src/domain/invoice/invoice'
import { startRecord } from '../../../src/domain/kernel/record'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { ClientId } from '../../../src/domain/kernel/ids'
import { makeId } from '../../../src/domain/records'
import { periodOf } from '../../../src/domain/kernel/period'
import type { Tariff } from '../../../src/domain/tariff/tariff'
import { client as sample, company, work } from '../invoice/sample-records'

const date = (text: string) => text as PlainDate
const october = periodOf('month', date('2026-10-01'))
const clientOf = (name: string, part: Partial<Client> = {}): Client => ({ ...sample, id: makeId('client', () => name), shortName: name, ...part })

function hotlineOf(owner: ClientId, startsOn: string | null = null, endsOn: string | null = null): Hotline {
  return {
    id: makeId('hotline', () => owner), clientId: owner, kind: 'hotline', name: owner, number: '', zone: 'Europe/Kyiv', note: '', archived: false, operatorIds: [],
    hours: { week: [[], [], [], [], [], [], []], exceptions: [] }, startsOn: startsOn as PlainDate | null, endsOn: endsOn as PlainDate | null,
  }
}

function tariffOf(hotline: Hotline, validFrom = '2026-01-01'): Tariff {
  return { id: makeId('tariff', () => hotline.id), hotlineId: hotline.id, validFrom: date(validFrom), currency: 'UAH', vat: { category: 'S', percent: 200_000 }, reference: '', clauses: [] }
}

function names(change: (input: ToMakeInput) => Partial<ToMakeInput>): string[] {
  const clients = [clientOf('Beta'), clientOf('Alpha')]
  const hotlines = clients.map(({ id }) => hotlineOf(id))
  const input: ToMakeInput = { clients, hotlines, tariffs: hotlines.map((hotline) => tariffOf(hotline)), works: [], invoices: [] }
  return invoicesToMake({ ...input, ...change(input) }, october).map((client) => client.shortName)
}

describe('invoices to make', () => {
  it('lists clients with a priced project, by name', () => {
    expect(names(() => ({}))).toEqual(['Alpha', 'Beta'])
  })
  it('leaves out who has an invoice of the month, draft or not, but not of another month', () => {
    expect(names(({ clients }) => ({ invoices: clients.slice(0, 1).map((client) => startRecord(invoiceRecord, () => '1', { client, month: october })) }))).toEqual(['Alpha'])
    expect(names(({ clients }) => ({ invoices: clients.map((client) => startRecord(invoiceRecord, () => client.id, { client, month: periodOf('month', date('2026-09-01')) })) }))).toEqual(['Alpha', 'Beta'])
  })
  it('leaves out archived clients, projects that did not run and tariffs that begin later', () => {
    expect(names(({ clients }) => ({ clients: clients.map((client) => ({ ...client, archived: client.shortName === 'Alpha' })) }))).toEqual(['Beta'])
    expect(names(({ clients }) => ({ hotlines: clients.map(({ id, shortName }) => hotlineOf(id, shortName === 'Alpha' ? '2026-11-01' : '2026-10-31')) }))).toEqual(['Beta'])
    expect(names(({ clients }) => ({ hotlines: clients.map(({ id, shortName }) => hotlineOf(id, null, shortName === 'Alpha' ? '2026-09-30' : '2026-10-01')) }))).toEqual(['Beta'])
    expect(names(({ hotlines }) => ({ tariffs: hotlines.map((hotline) => tariffOf(hotline, hotline.name.endsWith('Alpha') ? '2026-11-01' : '2026-10-31')) }))).toEqual(['Beta'])
  })
  it('finds a client that has only a one-off work in the month', () => {
    expect(names(({ clients }) => ({ hotlines: [], works: clients.slice(0, 1).map(({ id }) => work({ clientId: id, date: date('2026-10-31') })) }))).toEqual(['Beta'])
    expect(names(({ clients }) => ({ hotlines: [], works: clients.map(({ id }) => work({ clientId: id, date: date('2026-11-01') })) }))).toEqual([])
  })
})

describe('what stands in the way of any invoice', () => {
  const client = clientOf('Alpha')
  const hotline = hotlineOf(client.id)
  const whole = { company, clients: [client], hotlines: [hotline], tariffs: [tariffOf(hotline)], works: [] }
  it.each([
    ['nothing once a hotline has a price', {}, null],
    ['nothing while a work can be billed', { tariffs: [], works: [{ ...work({}), clientId: client.id }] }, null],
    ['the own company first', { company: null, clients: [] }, { kind: 'company' }],
    ['then a client', { clients: [] }, { kind: 'client' }],
    ['then a price, at the hotline that has none', { tariffs: [] }, { kind: 'tariff', hotline }],
    ['a price, where there is no hotline yet', { tariffs: [], hotlines: [] }, { kind: 'tariff', hotline: null }],
    ['a price of another client’s hotline does not help', { tariffs: [tariffOf(hotlineOf(clientOf('Beta').id))] }, { kind: 'tariff', hotline }],
  ])('is %s', (_, change, expected) => {
    expect(missingForInvoice({ ...whole, ...change })).toEqual(expected)
  })
})
