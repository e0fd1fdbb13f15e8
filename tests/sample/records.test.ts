import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { clientRecord, contactRecord } from '../../src/domain/client/client'
import { companyRecord } from '../../src/domain/company/company'
import { hotlineRecord, matchRuleRecord } from '../../src/domain/hotline/hotline'
import { draftInvoiceSchema } from '../../src/domain/invoice/invoice'
import { isPlainDate, type PlainDate } from '../../src/domain/kernel/calendar'
import { measurementRulesRecord } from '../../src/domain/measurement/measurement-rules'
import { operatorRecord } from '../../src/domain/operator/operator'
import { makeSample } from '../../src/sample/sample'
import { sourceRecord } from '../../src/domain/source/source'
import { tariffRecord } from '../../src/domain/tariff/tariff'
import { workRecord } from '../../src/domain/tariff/work'

const date = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new RangeError(text)
  return text
}
const sample = makeSample({ today: date('2026-11-23') })

const tables = [
  ['company', companyRecord.schema, [sample.company]],
  ['clients', clientRecord.schema, sample.clients],
  ['contacts', contactRecord.schema, sample.contacts],
  ['hotlines', hotlineRecord.schema, sample.hotlines],
  ['matchRules', matchRuleRecord.schema, sample.matchRules],
  ['definitions', measurementRulesRecord.schema, sample.definitions],
  ['operators', operatorRecord.schema, sample.operators],
  ['tariffs', tariffRecord.schema, sample.tariffs],
  ['works', workRecord.schema, sample.works],
  ['sources', sourceRecord.schema, sample.sources],
  ['drafts', draftInvoiceSchema, sample.drafts],
] as const

/** ISO 13616: letters become 10–35, country and check digits go last, the rest modulo 97 is 1. */
function ibanHolds(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}

const weighted = (digits: string, weights: readonly number[]): number => weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0)

/** ЄДРПОУ above 60 000 000: weights 1–7 modulo 11. */
const edrpouHolds = (code: string): boolean => weighted(code, [1, 2, 3, 4, 5, 6, 7]) % 11 === Number(code[7])

/** VKN: each digit shifted by its place, times a power of two modulo 9. */
function vknHolds(code: string): boolean {
  const sum = [...code.slice(0, 9)].reduce((total, digit, i) => {
    const shifted = (Number(digit) + 9 - i) % 10
    return total + (shifted === 9 ? 9 : (shifted * 2 ** (9 - i)) % 9)
  }, 0)
  return (10 - (sum % 10)) % 10 === Number(code[9])
}

describe('the records of the sample centre', () => {
  it.each(tables)('%s pass the schema forms and storage use', (_name, schema, records) => {
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) expect(v.parse(schema, record)).toEqual(record)
  })

  it('is the centre the customer asked for', () => {
    expect(sample.clients).toHaveLength(4)
    expect(sample.hotlines.filter((each) => each.kind === 'hotline')).toHaveLength(6)
    expect(sample.hotlines.filter((each) => each.kind === 'campaign')).toHaveLength(2)
    expect(sample.operators).toHaveLength(14)
    expect(new Set(sample.clients.map((each) => each.language)).size).toBe(4)
    expect(new Set(sample.clients.map((each) => each.currency)).size).toBe(4)
    expect(new Set(sample.tariffs.map((each) => each.vat.category))).toEqual(new Set(['S', 'O', 'AE']))
  })

  it('has every tariff model of the product, and a definition and a tariff that change', () => {
    const clauses = sample.tariffs.flatMap((each) => each.clauses)
    expect(new Set(clauses.map((each) => each.kind))).toEqual(new Set(['monthlyFee', 'perCall', 'perMinute']))
    const increments = clauses.flatMap((each) => (each.kind === 'perMinute' ? [`${each.first}/${each.next}`] : []))
    expect(new Set(increments)).toEqual(new Set(['6/6', '60/60', '30/6', '60/1']))
    const info = sample.definitions.filter((each) => each.hotlineId === 'hot_sample-pharmacy-info')
    expect(info.map((each) => each.formula)).toEqual(['SL6', 'SL4'])
    expect(info.map((each) => each.validFrom)).toEqual(['2025-09-01', '2026-06-01'])
  })

  it('points only at records that exist, with unique ids', () => {
    const ids = tables.flatMap(([, , records]) => records.map((record) => record.id))
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set<string>(ids)
    const clauses = sample.tariffs.flatMap((each) => each.clauses.map((clause) => clause.id))
    expect(new Set(clauses).size).toBe(clauses.length)
    const references = [
      ...sample.contacts.map((each) => each.clientId), ...sample.hotlines.map((each) => each.clientId),
      ...sample.hotlines.flatMap((each) => each.operatorIds), ...sample.matchRules.map((each) => each.hotlineId),
      ...sample.definitions.map((each) => each.hotlineId), ...sample.tariffs.map((each) => each.hotlineId),
      ...sample.works.map((each) => each.clientId), ...sample.works.flatMap((each) => (each.hotlineId === null ? [] : [each.hotlineId])),
      ...sample.drafts.map((each) => each.clientId),
    ]
    expect(references.filter((id) => !known.has(id))).toEqual([])
  })

  it('bills each project in its client’s currency', () => {
    const clientOf = new Map(sample.hotlines.map((each) => [each.id, sample.clients.find((client) => client.id === each.clientId)]))
    for (const tariff of sample.tariffs) expect(clientOf.get(tariff.hotlineId)?.currency).toBe(tariff.currency)
    for (const work of sample.works) expect(sample.clients.find((client) => client.id === work.clientId)?.currency).toBe(work.currency)
  })

  it('writes tax numbers and bank accounts with right check digits', () => {
    expect(ibanHolds('UA213223130000026007233566001')).toBe(true)
    expect(edrpouHolds('12345679')).toBe(false)
    expect(vknHolds('1234567890')).toBe(true)
    for (const party of [sample.company, ...sample.clients]) {
      expect(ibanHolds(party.bank.iban), party.bank.iban).toBe(true)
      if (party.country === 'UA') expect(edrpouHolds(party.taxId), party.taxId).toBe(true)
      if (party.country === 'TR') expect(vknHolds(party.taxId), party.taxId).toBe(true)
      if (party.country === 'KZ') expect(weighted(party.taxId, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11).toBe(Number(party.taxId[11]))
    }
  })

  it('is the same centre for the same day, and moves with the day', () => {
    expect(makeSample({ today: date('2026-11-23') })).toEqual(sample)
    const other = makeSample({ today: date('2024-02-29') })
    expect([other.from, other.to]).toEqual(['2023-02-01', '2024-02-29'])
    for (const hotline of other.hotlines) expect(v.is(hotlineRecord.schema, hotline)).toBe(true)
  })
})
