import { describe, expect, it } from 'vitest'
import { drawDocument } from '../../src/documents/page/draw'
import type { PageModel, TableBlock } from '../../src/documents/page/model'
import { reportDocument } from '../../src/documents/report/report-document'
import { addTallies, type Tally } from '../../src/domain/report/tally'
import { languages, type Language } from '../../src/domain/kernel/fields'
import { documentTexts } from '../../src/i18n/document-texts'
import { documentFonts } from './samples/fonts'
import { pageTexts, poppler } from './samples/pdf-tools'
import { reportInput } from './samples/report-sample'

const fonts = await documentFonts()

/** A report of a hotline with inbound and outbound calls, numbers as long as they get. */
async function both(language: Language): Promise<PageModel> {
  const input = reportInput(language)
  const { figures } = input
  const out = (tally: Tally): Tally => ({ ...tally, calls: tally.calls + 12_345, attempts: 12_345, contacts: 9_876, outboundTalk: 9_876 * 4_000, longestWait: 36_001 })
  const byDay = figures.byDay.map((row) => ({ ...row, tally: out(row.tally) }))
  const total = addTallies(byDay.map(({ tally }) => tally))
  const byInterval = figures.byInterval.map((row) => ({ ...row, tally: out(row.tally) }))
  const byOperator = figures.byOperator.map((row) => ({ ...row, tally: out(row.tally) }))
  return reportDocument({ ...input, figures: { ...figures, byDay, total, byInterval, byOperator } }, await documentTexts(language))
}

function tablesOf(model: PageModel): TableBlock[] {
  return model.blocks.filter((block) => block.kind === 'table')
}

/** The words of a document's tables that stand nowhere in one piece on its pages. */
function broken(model: PageModel): string[] {
  const words = new Set(pageTexts(drawDocument(model, fonts).bytes).flatMap((page) => page.replaceAll('\u00a0', ' ').split(/\s+/u)))
  const asked = tablesOf(model).flatMap(({ columns, rows, sum }) => [...columns.map(({ title }) => title), ...rows.flatMap(({ cells }) => cells), ...(sum ?? [])])
  return [...new Set(asked.flatMap((cell) => cell.replaceAll('\u00a0', ' ').split(/\s+/u)).filter((word) => word !== '' && !words.has(word)))]
}

describe.skipIf(!poppler).each(languages)('a report of calls both ways in %s', (language) => {
  it('breaks no word, no date and no number', async () => {
    const model = await both(language)
    expect(Math.max(...tablesOf(model).map(({ columns }) => columns.length))).toBeLessThanOrEqual(9)
    expect(broken(model)).toEqual([])
  })
})

describe.skipIf(!poppler)('a table that is wider than an upright page', () => {
  const wide = (word: string, columns: number, model: PageModel): PageModel => ({
    ...model,
    blocks: [{
      kind: 'table', dense: true, sum: null, columns: Array.from({ length: columns }, (_, i) => ({ title: `${word}${i}`, align: i === 0 ? 'left' : 'right', width: i === 0 ? 'fill' : 'fit' })),
      rows: [{ cells: Array.from({ length: columns }, (_, i) => `${i}01.10.2026`) }],
    }],
  })

  it('turns the page rather than break a word', async () => {
    const model = wide('Найдовше', 12, await both('uk'))
    expect(broken(model)).toEqual([])
    expect(drawDocument(model, fonts).pages).toBe(1)
    expect(Buffer.from(drawDocument(model, fonts).bytes).toString('latin1')).toMatch(/MediaBox \[0 0 841\.\d+ 595\.\d+\]/)
    expect(Buffer.from(drawDocument(wide('Найдовше', 6, model), fonts).bytes).toString('latin1')).toMatch(/MediaBox \[0 0 595\.\d+ 841\.\d+\]/)
  })

  it('breaks words only where even the turned page has no room, and loses none of their letters', async () => {
    const model = wide('W'.repeat(30), 12, await both('en'))
    expect(pageTexts(drawDocument(model, fonts).bytes).join('').match(/W/g)?.length).toBe(30 * 12)
  })
})
