import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/domain/kernel/fields'
import { emptyTally } from '../../src/domain/report/tally'
import { caveatTexts } from '../../src/documents/report/caveat-texts'
import { tickValues } from '../../src/documents/report/bars'
import { measurementRulesTexts } from '../../src/documents/report/measurement-rules-texts'
import { reportCsv } from '../../src/documents/report/report-csv'
import { reportDocument } from '../../src/documents/report/report-document'
import { figureTables } from '../../src/documents/report/tables'
import { documentTexts } from '../../src/i18n/document-texts'
import { reportInput, tallyOf } from './samples/report-sample'

const en = await documentTexts('en')
const input = reportInput('en')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a report document', () => {
  const model = reportDocument(input, en)

  it('opens with key figures beside the previous period, target and limit', () => {
    const tiles = model.blocks.find((block) => block.kind === 'tiles')
    // 21 632 offered: 9 weekend days × 252 + Σ over 22 working days of (760 + 5 i + 60 − i).
    expect(tiles?.kind === 'tiles' ? tiles.tiles.map((tile) => [tile.label, plain(tile.value), plain(tile.note)]) : []).toEqual([
      ['Offered', '21,632', 'before: 19,400'],
      ['Answered', '20,535', '94.9 %\nbefore: 18,000'],
      ['Service level', '76.9 %', 'target 80 %\nbefore: 75.6 %'],
      ['Abandoned', '1,097', '5.1 %\nlimit 5 %\nbefore: 1,400'],
      ['ASA', '0:30', 'before: 0:30'],
      ['AHT', '3:20', 'before: 3:20'],
      ['Longest wait', '1:35', 'before: 1:35'],
      ['Repeat calls', '0', '0.0 %\nbefore: 0'],
    ])
  })

  it('shows the change of counts, shares and times in their own units', () => {
    const tables = model.blocks.filter((block) => block.kind === 'table')
    const rows = new Map(tables[0]?.rows.map((row) => [row.cells[0], row.cells.slice(1).map(plain)]))
    expect(rows.get('Offered')).toEqual(['21,632', '19,400', '+2,232'])
    expect(rows.get('Abandoned')).toEqual(['1,097', '1,400', '−303'])
    expect(rows.get('Abandon rate')).toEqual(['5.1 %', '7.2 %', '−2.1 pt'])
    expect(rows.get('Longest wait')).toEqual(['1:35', '1:35', '0:00'])
  })

  it('carries the definition at the foot of every page and in full at its end', () => {
    expect(model.footer[1]).toBe('Service level: short abandons left out, T = 20 s, s = 5 s, Europe/Kyiv')
    expect(measurementRulesTexts(input, en).map(plain)[0]).toBe(
      'Hotline 0 800 21 40 77, from 1 Aug 2026: service level SL6 = answered within T ÷ (answered + abandoned − abandoned within s); T = 20 s, short abandon s = 5 s, a wait of exactly the limit counts as within it; a call belongs to the interval and day of its start; calls outside opening hours are left out; repeat call: the same number within 7 days; time zone Europe/Kyiv; basis: Contract 14/2026, appendix 2, clause 4.1.',
    )
    expect(model.blocks[model.blocks.length - 1]).toMatchObject({ kind: 'notes' })
  })

  it('shows a dash, never 0 or 100 per cent, where there were no calls', () => {
    const none = { ...input, figures: { ...input.figures, total: emptyTally(), previous: emptyTally(), byDay: [], byInterval: [], byOperator: [], byTopic: [], byField: [] } }
    const tiles = reportDocument(none, en).blocks.find((block) => block.kind === 'tiles')
    expect(tiles?.kind === 'tiles' ? tiles.tiles.map((tile) => tile.value) : []).toEqual(['0', '0', '—', '0', '—', '—', '—', '0'])
  })

  it('has a table for each own field somebody gave a value, under the client’s name for it', () => {
    const [field] = input.figures.byField
    if (!field) throw new Error('no field')
    const empty = { ...field, label: 'Nothing', values: [{ value: '', tally: tallyOf(5, 0) }] }
    const outbound = { ...field, label: 'Product', values: [{ value: 'Card', tally: tallyOf(0, 0, { calls: 8, attempts: 8, contacts: 2, outboundTalk: 90 }) }] }
    const tables = figureTables({ ...input.figures, byField: [field, empty, outbound] }, input.names, en).filter((table) => table.key === 'field')
    expect(tables.map(({ title }) => title)).toEqual(['By Region', 'By Product'])
    expect(tables.map(({ columns }) => columns.map((column) => column.title))).toEqual([['Region', 'Calls', 'Answered', 'Abandoned', 'AHT'], ['Product', 'Calls', 'Contacts', 'Contact rate', 'Outbound AHT']])
    expect(tables[0]?.rows).toEqual([['North', 9_300, 9_000, 300, 200], ['South', 5_300, 5_000, 300, 200], ['not given', 1_300, 1_000, 300, 200]])
    expect(tables[0]?.sum).toEqual(['Total', 15_900, 15_000, 900, 200])
    expect(tables[1]?.rows).toEqual([['Card', 8, 2, 0.25, 45]])
  })

  it('prints the 60 most frequent values of a field and says so; the CSV has all', () => {
    const [field] = input.figures.byField
    if (!field) throw new Error('no field')
    const many = { ...input, figures: { ...input.figures, byField: [{ ...field, values: Array.from({ length: 61 }, (_, i) => ({ value: `order ${i}`, tally: tallyOf(100 - i, 0) })) }] } }
    const { blocks } = reportDocument(many, en)
    const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'By Region')
    const [heading, table] = blocks.slice(at, at + 2)
    expect(heading).toMatchObject({ aside: '60 of 61 values, most calls first; the CSV has all' })
    expect(table?.kind === 'table' ? [table.rows.length, table.rows[59]?.cells[0], table.sum?.[1]] : []).toEqual([60, 'order 59', '4,270'])
    expect([...reportCsv(many, en)].join('')).toContain('order 60,40,40,')
  })

  it('says above its figures which imports are not whole, and shows no rate made of a list of abandoned calls', () => {
    expect(model.blocks[1]).toMatchObject({ kind: 'notes', items: [
      'abandoned-2026-10.csv: this period includes a list of abandoned calls only (1,097 calls). Answer rate and service level are not meaningful; where nothing else is known they show —.',
      'abandoned-2026-10.csv: the export says itself that it is not complete (1,097 calls of this period are from it). Calls may be missing.',
    ] })
    const listed = { ...input, figures: { ...input.figures, total: tallyOf(0, 12, { offeredListed: 12 }) } }
    const tiles = reportDocument(listed, en).blocks.find((block) => block.kind === 'tiles')
    expect(tiles?.kind === 'tiles' ? tiles.tiles.map(({ label, value, note }) => [label, value, plain(note).split('\n')[0]]).slice(1, 4) : []).toEqual([
      ['Answered', '0', '—'], ['Service level', '—', 'target 80 %'], ['Abandoned', '12', '—'],
    ])
    expect(reportDocument({ ...input, figures: { ...input.figures, caveats: [] } }, en).blocks[1]?.kind).toBe('tiles')
  })

  it('shows outbound figures for a campaign and leaves the inbound ones out', () => {
    const campaign = tallyOf(0, 0, { calls: 100, attempts: 100, contacts: 40, outboundTalk: 4_000 })
    const figures = { ...input.figures, total: campaign, previous: emptyTally(), byDay: [{ date: input.figures.request.period.from, tally: campaign },
      { date: input.figures.request.period.to, tally: emptyTally() }] }
    const days = figureTables(figures, input.names, en).find((table) => table.key === 'days')
    expect(days?.columns.map((column) => column.title)).toEqual(['Date', 'Attempts', 'Contacts', 'Contact rate', 'Outbound AHT'])
    expect(days?.rows).toEqual([['2026-10-01', 100, 40, 0.4, 100], ['2026-11-01', 0, 0, null, null]])
  })
})

it.each([[0, [0, 1]], [1, [0, 1]], [7, [0, 2, 4, 6, 8]], [94, [0, 50, 100]], [1_500, [0, 500, 1_000, 1_500]], [1_501, [0, 500, 1_000, 1_500, 2_000]]])('ticks for %i calls are %j', (highest, ticks) => {
  expect(tickValues(highest)).toEqual(ticks)
})

describe('the report as CSV', () => {
  it.each(languages)('in %s has every table with its sums and the definitions, readable by another parser', async (language) => {
    const texts = await documentTexts(language)
    const own = reportInput(language)
    const file = [...reportCsv(own, texts)].join('')
    expect(file.startsWith('\ufeff')).toBe(true)
    const rows = Papa.parse<string[]>(file.slice(1), { delimiter: language === 'en' ? ',' : ';', newline: '\r\n' }).data
    const days = rows.filter((row) => /^2026-10-\d\d$/.test(row[0] ?? ''))
    expect(days).toHaveLength(31)
    expect(days.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(21_632)
    // 16 428 ÷ (21 632 − 266) = 0.7689; 1 097 ÷ 21 632 = 0.0507.
    expect(rows).toContainEqual([texts.t('document.report.total'), '21632', '20535', '1097', language === 'en' ? '0.0507' : '0,0507', language === 'en' ? '0.7689' : '0,7689', '30', '200', '95'])
    expect(rows).toContainEqual([texts.t('document.report.byField', { label: own.figures.byField[0]?.label ?? '' })])
    expect(rows).toContainEqual([own.figures.byField[0]?.values[0]?.value, '9300', '9000', '300', '200'])
    for (const text of caveatTexts(own.figures, texts)) expect(rows).toContainEqual([text])
    for (const text of measurementRulesTexts(own, texts)) expect(rows).toContainEqual([text])
    expect(rows).toContainEqual([texts.t('document.report.client'), own.names.client])
  })
})
