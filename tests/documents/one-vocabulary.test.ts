import Papa from 'papaparse'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { callsCsv } from '../../src/documents/calls/calls-csv'
import { reportCsv } from '../../src/documents/report/report-csv'
import { reportDocument } from '../../src/documents/report/report-document'
import { summaryRows } from '../../src/documents/report/tables'
import { outcomes } from '../../src/domain/archive/block'
import { languages } from '../../src/domain/kernel/fields'
import { metricIds } from '../../src/domain/report/metric-id'
import { outcomeOptions } from '../../src/features/calls/import/options'
import { metricColumns } from '../../src/features/reports/columns'
import { documentTexts } from '../../src/i18n/document-texts'
import { createTexts } from '../../src/i18n/texts'
import { callAt, names } from './samples/calls-sample'
import { reportInput, tallyOf } from './samples/report-sample'

/** A report with inbound and outbound calls, so that every metric of the summary stands in it. */
function wholeReport(language: (typeof languages)[number]) {
  const input = reportInput(language)
  const total = tallyOf(9, 3, { attempts: 8, contacts: 2, outboundTalk: 90 })
  return { ...input, language, figures: { ...input.figures, total } }
}

describe.each(languages)('%s says the same on the screen, in the PDF and in the CSV', (language) => {
  it('of every metric', async () => {
    const [screen, paper] = [await createTexts(language), await documentTexts(language)]
    const onScreen = new Map(metricColumns(metricIds, screen).map(({ key, label }) => [key, label]))
    const input = wholeReport(language)
    const shown = summaryRows(input.figures).map((row) => row.metric)
    expect(shown.length).toBeGreaterThan(15)
    const expected = shown.map((key) => onScreen.get(key))

    const table = reportDocument(input, paper).blocks.find((block) => block.kind === 'table')
    expect(table?.kind === 'table' ? table.rows.map(({ cells }) => cells[0]) : []).toEqual(expected)

    const csv = Papa.parse<string[]>([...reportCsv(input, paper)].join(''), { delimiter: language === 'en' ? ',' : ';' }).data.map(([first]) => first ?? '')
    const start = csv.indexOf(paper.t('document.report.metric')) + 1
    const seconds = paper.t('document.report.inSeconds', { title: '' })
    expect(csv.slice(start, start + expected.length).map((word) => word.replace(new RegExp(`${seconds}$`), ''))).toEqual(expected)
  })
  it('of every outcome, at import too', async () => {
    const [{ t }, paper] = [await createTexts(language), await documentTexts(language)]
    const csv = [...callsCsv(outcomes.map((outcome, i) => callAt(i, { outcome })), names, paper, language)].join('')
    const [head = [], ...rows] = Papa.parse<string[]>(csv.replace('\ufeff', '').trimEnd(), { delimiter: language === 'en' ? ',' : ';' }).data
    const column = head.indexOf(t('terms.column.outcome'))
    expect(rows.map((row) => row[column])).toEqual(outcomes.map((outcome) => t(`terms.outcome.${outcome}`)))
    expect(outcomeOptions(t).slice(0, outcomes.length).map(({ label }) => label)).toEqual(rows.map((row) => row[column]))
    expect(new Set(rows.map((row) => row[column])).size).toBe(outcomes.length)
  })
})

describe('the words of the trade', () => {
  it('stand in terms.json alone: no other area has a family of them', () => {
    const families = ['metric', 'outcome', 'direction', 'formula', 'column']
    const found = readdirSync('src/i18n/dictionaries/en').filter((name) => name !== 'terms.json').flatMap((name) => {
      const area = JSON.parse(readFileSync(`src/i18n/dictionaries/en/${name}`, 'utf8')) as Record<string, unknown>
      return families.filter((family) => typeof area[family] === 'object').map((family) => `${name}: ${family}`)
    })
    expect(found).toEqual([])
  })
})
