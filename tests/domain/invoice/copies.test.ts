import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { clientRecord } from '../../../src/domain/client/client'
import { companyRecord } from '../../../src/domain/company/company'
import { issuedInvoiceSchema } from '../../../src/domain/invoice/invoice'
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

describe('an issued invoice', () => {
  it('reads as the first version stored it, field for field', () => {
    expect(v.parse(issuedInvoiceSchema, issued)).toEqual(issued)
  })

  it('is read by schemas of its own: what a live record asks for later is not asked of it', () => {
    const own = partsOf(issuedInvoiceSchema)
    for (const live of [companyRecord.schema, clientRecord.schema, tariffClauseSchema, vatSchema, companyRecord.schema.entries.bank, companyRecord.schema.entries.country]) expect(own.has(live)).toBe(false)
    expect(v.safeParse(issuedInvoiceSchema, { ...issued, buyer: { ...issued.buyer, contract: undefined } }).success).toBe(false)
  })
})
