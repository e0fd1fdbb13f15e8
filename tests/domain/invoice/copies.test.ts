import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { outcomes } from '../../../src/domain/archive/block'
import { clientRecord } from '../../../src/domain/client/client'
import { companyRecord } from '../../../src/domain/company/company'
import { issuedInvoiceSchema } from '../../../src/domain/invoice/invoice'
import { nameField, textField } from '../../../src/domain/kernel/fields'
import { readVersion } from '../../../src/domain/kernel/migration'
import { buyerCopy, clauseCopy, supplierCopy, vatCopy } from '../../../src/domain/paper/copies'
import { copy } from '../../../src/domain/paper/copy'
import { exclusionReasons } from '../../../src/domain/rating/verdict'
import { tariffClauseSchema } from '../../../src/domain/tariff/tariff'
import { vatSchema } from '../../../src/domain/tariff/vat'

/** An issued invoice as the first version stored it. */
const issued = {
  id: 'inv_1', clientId: 'cli_1', month: '2026-02-01', currency: 'UAH', language: 'uk', note: '', state: 'issued', number: '2026/0007', issuedOn: '2026-03-01', dueOn: '2026-03-11',
  supplier: {
    id: 'own_1', legalName: 'ТОВ «Лінія»', shortName: 'Лінія', country: 'UA', taxId: '12345678', taxId2: '', address: 'Київ', bank: { bankName: 'Банк', iban: 'UA1', account: '', bankCode: '', correspondent: '' },
    phone: '', email: '', signatory: 'Іван', signatoryRole: 'директор', language: 'uk', currency: 'UAH', zone: 'Europe/Kyiv', numberPattern: '{YYYY}/{NNNN}', numberReset: 'year',
  },
  buyer: {
    id: 'cli_1', legalName: 'ТОВ «Тепло»', shortName: 'Тепло', country: 'UA', taxId: '', taxId2: '', address: '', bank: { bankName: '', iban: '', account: '', bankCode: '', correspondent: '' },
    contract: '14/2026', language: 'uk', currency: 'UAH', paymentDays: 10, note: '', archived: false,
  },
  lines: [{
    key: 'tar_1/cla_1/2026-02-01', hotlineId: 'hot_1', workId: null, title: 'Хвилини', reference: '', from: '2026-02-01', to: '2026-03-01', quantity: 120, scale: 60, unit: 'minute', workUnit: '', price: 2_000_000, amount: 400,
    vat: { category: 'S', percent: 200_000 },
    rating: {
      clause: { id: 'cla_1', title: 'Хвилини', reference: '', kind: 'perMinute', price: 2_000_000, calls: { direction: 'inbound', outcomes: ['answered'], freeBelowSeconds: 0 }, measured: ['talk'], first: 60, next: 60, rounding: 'once', includedSeconds: 0 },
      tariffId: 'tar_1', days: 28, monthDays: 28, calls: 3, billedCalls: 1, excluded: [{ reason: 'abandoned', calls: 2 }], measuredSeconds: 90, incrementedSeconds: 120, includedUsed: 0,
    },
  }],
  totals: { net: 400, vatGroups: [{ vat: { category: 'S', percent: 200_000 }, base: 400, tax: 80 }], tax: 80, gross: 480 },
  recount: { calls: 3, lines: [], balanced: true },
  frozenHash: 'e3b0',
}

function partsOf(schema: unknown, found = new Set<unknown>()): Set<unknown> {
  if (typeof schema !== 'object' || schema === null || found.has(schema)) return found
  found.add(schema)
  for (const part of Object.values(schema)) partsOf(part, found)
  return found
}

/** The invoices that the apps of versions 1 and 2 issued, as they stored them. */
const stored = [1, 2].flatMap((version) => {
  const text = readFileSync(new URL(`../../storage/fixtures/version-${version}.figures.json`, import.meta.url), 'utf8')
  return (JSON.parse(text) as { readonly issued: readonly object[] }).issued
})

describe('an issued invoice', () => {
  it('reads as the first version stored it, field for field', () => {
    for (const each of [issued, ...stored]) expect(v.parse(issuedInvoiceSchema, each)).toEqual(each)
  })

  it('is read by schemas of its own, down to the lists of words', () => {
    const own = partsOf([issuedInvoiceSchema, supplierCopy.shape, buyerCopy.shape, vatCopy.shape, clauseCopy.shape])
    const live = [companyRecord.schema, clientRecord.schema, tariffClauseSchema, vatSchema, companyRecord.schema.entries.bank, companyRecord.schema.entries.country, exclusionReasons, outcomes]
    for (const each of live) expect(own.has(each)).toBe(false)
    expect(v.safeParse(issuedInvoiceSchema, { ...issued, buyer: { ...issued.buyer, contract: undefined } }).success).toBe(false)
  })

  it('stays readable when the live client, company, clause and VAT ask for more and lists of words are others', async () => {
    const more = (schema: { readonly entries: v.ObjectEntries }) => v.object({ ...schema.entries, segment: nameField })
    vi.resetModules()
    const replace = (file: string, live: object) => vi.doMock(`../../../src/domain/${file}`, async (load) => ({ ...(await load<object>()), ...live }))
    replace('client/client', { clientRecord: { ...clientRecord, schema: more(clientRecord.schema) } })
    replace('company/company', { companyRecord: { ...companyRecord, schema: more(companyRecord.schema) } })
    replace('tariff/tariff', { tariffClauseSchema: v.variant('kind', [v.object({ kind: v.literal('bundle'), segment: nameField })]) })
    replace('tariff/vat', { vatSchema: more(vatSchema) })
    replace('rating/verdict', { exclusionReasons: ['otherDirection'] })
    const { issuedInvoiceSchema: later } = await import('../../../src/domain/invoice/invoice')
    expect(later).not.toBe(issuedInvoiceSchema)
    for (const each of [issued, ...stored]) expect(v.parse(later, each)).toEqual(each)
  })
})

describe('a copy', () => {
  const first = v.object({ taxId: textField })
  const later = copy(v.object({ taxId: textField, vatId: nameField }), { addVatId: (old) => ({ ...old, vatId: `VAT ${String(old['taxId'])}` }) })

  it('without a mark is of the first version, and one of the first version gets none', () => {
    expect(copy(first).take({ taxId: '1' })).toEqual({ taxId: '1' })
    expect(v.parse(copy(first).schema, { taxId: '1', stray: 2 })).toEqual({ taxId: '1' })
  })

  it('of an earlier version goes through its migration, one of today does not', () => {
    expect(v.parse(later.schema, { taxId: '1' })).toEqual({ taxId: '1', vatId: 'VAT 1', copyVersion: 2 })
    const taken = later.take({ taxId: '1', vatId: 'x' })
    expect(taken).toEqual({ taxId: '1', vatId: 'x', copyVersion: 2 })
    expect(v.parse(later.schema, taken)).toEqual(taken)
  })

  it('is told apart when damaged and when a newer app wrote it', () => {
    const messages = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).issues?.map(({ message }) => message)
    expect(messages(later.schema, { taxId: '1', copyVersion: 3, vatId: 'x' })).toEqual(['newer'])
    expect(messages(later.schema, { taxId: '1', copyVersion: 2 })).toHaveLength(1)
    expect(readVersion({ schema: v.object({ of: later.schema }), migrations: {} }, 1, { of: { copyVersion: 3 } })).toEqual({ ok: false, failure: { kind: 'newer' } })
    expect(readVersion({ schema: v.object({ of: later.schema }), migrations: {} }, 1, { of: { copyVersion: 2, taxId: 'x' } })).toMatchObject({ failure: { kind: 'damaged', field: 'of' } })
  })
})
