import type { PlainDate } from '../../src/domain/kernel/calendar'
import { describe, expect, it } from 'vitest'
import type { InvoiceLine, InvoiceTotals } from '../../src/domain/invoice/invoice'
import { invoiceDocument } from '../../src/documents/invoice/invoice-document'
import { lineNotes, quantityText } from '../../src/documents/invoice/line-texts'
import { vatLabel } from '../../src/documents/invoice/vat-texts'
import type { Block } from '../../src/documents/page/model'
import { documentTexts } from '../../src/i18n/document-texts'
import { draftInput, hotlineId, issuedInput, linesOf, totals } from './samples/invoice-sample'

const [en, uk] = await Promise.all([documentTexts('en'), documentTexts('uk')])
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

function block<K extends Block['kind']>(blocks: readonly Block[], kind: K): Extract<Block, { kind: K }> {
  const found = blocks.find((one): one is Extract<Block, { kind: K }> => one.kind === kind)
  if (!found) throw new Error(`no ${kind}`)
  return found
}

function line(index: number): InvoiceLine {
  const found = linesOf('en')[index]
  if (!found) throw new Error('no line')
  return found
}

describe('an issued invoice', () => {
  const model = invoiceDocument(issuedInput('uk'), uk)

  it('says number, dates, month and basis', () => {
    expect(block(model.blocks, 'title')).toEqual({ kind: 'title', text: 'Рахунок на оплату № 2026-0031', lines: [], mark: null })
    expect(block(model.blocks, 'facts').facts.map((fact) => [fact.label, plain(fact.value)])).toEqual([
      ['Дата виставлення', '01.11.2026'], ['Сплатити до', '11.11.2026'], ['Послуги за', 'жовтень 2026'], ['Підстава', 'Договір 14/2026, додаток 2'],
    ])
  })

  it('names the parties with the register numbers of their country', () => {
    const [supplier, buyer] = block(model.blocks, 'parties').parties
    expect(supplier?.lines).toEqual([
      'ЄДРПОУ 14360570', 'ІПН 143605704321', '49000, м. Дніпро, вул. Набережна Перемоги, 32, офіс 410', 'Банк: АТ КБ «ПриватБанк»',
      'IBAN UA213223130000026007233566001', 'МФО 305299', '+380 56 790 11 22, office@example.com',
    ])
    expect(buyer).toMatchObject({ name: 'ТОВ «Аптека Плюс»', lines: ['ЄДРПОУ 12345678', '01001, м. Київ, вул. Хрещатик, 1'] })
  })

  it('prints lines, totals and the amount in words', () => {
    expect(block(model.blocks, 'table').rows.map((row) => row.cells.map(plain))).toEqual([
      ['1', 'Абонентська плата, гаряча лінія 0 800 21 40 77', '1 міс.', '18 000,00 ₴', '18 000,00 ₴'],
      ['2', 'Обробка дзвінків (6/6)', '61 204,6 хв', '3,20 ₴', '195 854,72 ₴'],
      ['3', 'Нова гілка голосового меню', '1,5 год', '3 000,00 ₴', '4 500,00 ₴'],
    ])
    expect(block(model.blocks, 'totals').rows.map((row) => [row.label, plain(row.value)].map(plain))).toEqual([
      ['Разом без ПДВ', '218 354,72 ₴'], ['ПДВ 20 %', '43 670,94 ₴'], ['До сплати', '262 025,66 ₴'],
    ])
    expect(model.blocks).toContainEqual({ kind: 'text', tone: 'strong', text: 'Двісті шістдесят дві тисячі двадцять п’ять гривень 66 копійок' })
  })
})

it('a draft has the mark on its face and at the foot of every page, and no number or dates', () => {
  const model = invoiceDocument(draftInput('en'), en)
  expect(block(model.blocks, 'title')).toMatchObject({ text: 'Invoice', mark: 'DRAFT' })
  expect(model.footer[0]).toMatch(/^DRAFT · Invoice · /)
  expect(block(model.blocks, 'facts').facts.map((fact) => fact.label)).toEqual(['Services of', 'Basis'])
  expect(model.blocks).toContainEqual({ kind: 'text', tone: 'normal', text: 'Ref. 77' })
})

const october = '2026-10-01' as PlainDate

describe('a line', () => {
  it('says when a work was done that an earlier month did not bill', () => {
    const work = { ...line(1), unit: 'work', reference: '', rating: null, hotlineId: null, from: '2026-09-20' as PlainDate } satisfies InvoiceLine
    expect(lineNotes(work, october, new Map(), en).map(plain)).toEqual(['20 Sept 2026'])
    expect(lineNotes({ ...work, from: '2026-10-20' as PlainDate }, october, new Map(), en)).toEqual([])
  })

  it('tells how its quantity came about and what was left out', () => {
    expect(lineNotes(line(1), october, new Map([[hotlineId, 'Pharmacy']]), en).map(plain)).toEqual([
      'Pharmacy · appendix 2, clause 3.1',
      '19,661 of 21,408 calls billed; measured 60,918 min 17 s; 61,204 min 36 s by increments of 6/6 s; amount rounded once',
      'Not billed: abandoned: 1,535; shorter than 5 s: 212',
    ])
  })

  it('says which days of the month it covers when not all', () => {
    const rating = line(1).rating
    if (!rating) throw new Error('no rating')
    const fee = { ...line(0), rating: { ...rating, clause: { id: rating.clause.id, title: '', reference: '', kind: 'monthlyFee', amount: 1 }, days: 10, excluded: [] } } satisfies InvoiceLine
    expect(lineNotes(fee, october, new Map(), en).map(plain)).toEqual(['appendix 2, clause 3.1', '1 Oct 2026 – 10 Oct 2026: 10 of 31 days'])
  })

  it.each([
    [3_935, '65 min 35 s'], [3_948, '65.8 min'], [3_972, '66.2 min'], [4_025, '67 min 5 s'], [4_140, '69 min'], [3, '0.05 min'],
  ])('of %i seconds is written as a quantity that multiplies to its amount: %s', (quantity, expected) => {
    expect(plain(quantityText({ ...line(1), quantity }, en))).toBe(expected)
  })
})

describe('VAT', () => {
  it.each([
    [{ category: 'S', percent: 200_000 }, 'VAT 20 %'], [{ category: 'S', percent: 99_750 }, 'VAT 9.975 %'], [{ category: 'S', percent: 85_000 }, 'VAT 8.5 %'],
    [{ category: 'Z', percent: 0 }, 'VAT 0 %'], [{ category: 'E', percent: 0 }, 'VAT exempt'], [{ category: 'O', percent: 0 }, 'Not subject to VAT'], [{ category: 'AE', percent: 0 }, 'VAT, reverse charge'],
  ] as const)('%j is called %s', (vat, expected) => {
    expect(plain(vatLabel(vat, en))).toBe(expected)
  })

  it('of several groups is shown per group with its base, and per line', () => {
    const mixed: InvoiceTotals = { ...totals, net: 105, vatGroups: [{ vat: { category: 'S', percent: 200_000 }, base: 100, tax: 20 }, { vat: { category: 'E', percent: 0 }, base: 5, tax: 0 }], tax: 20, gross: 125 }
    const model = invoiceDocument({ ...draftInput('en'), totals: mixed }, en)
    expect(block(model.blocks, 'totals').rows.map((row) => plain(`${row.label} = ${row.value}`))).toEqual([
      'Total excluding VAT = €1.05', 'VAT 20 % of €1.00 = €0.20', 'VAT exempt of €0.05 = €0.00', 'Total to pay = €1.25',
    ])
    expect(block(model.blocks, 'table').columns).toHaveLength(6)
  })
})
