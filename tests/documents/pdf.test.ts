import { describe, expect, it } from 'vitest'
import { annexDocument } from '../../src/documents/calls/annex-document'
import { invoiceDocument } from '../../src/documents/invoice/invoice-document'
import { drawDocument, type DrawnDocument } from '../../src/documents/page/draw'
import type { Block, PageModel } from '../../src/documents/page/model'
import { unprintable } from '../../src/documents/page/unprintable'
import { reportDocument } from '../../src/documents/report/report-document'
import { languages, type Language } from '../../src/domain/kernel/fields'
import { documentTexts } from '../../src/i18n/document-texts'
import { annexInput } from './samples/annex-sample'
import { documentFonts } from './samples/fonts'
import { draftInput, issuedInput } from './samples/invoice-sample'
import { fontsOf, infoOf, pageTexts, poppler, squeeze, squeezedText } from './samples/pdf-tools'
import { reportInput } from './samples/report-sample'

const fonts = await documentFonts()

async function models(language: Language): Promise<Readonly<Record<'issued' | 'draft' | 'report' | 'annex', PageModel>>> {
  const texts = await documentTexts(language)
  return {
    issued: invoiceDocument(issuedInput(language), texts),
    draft: invoiceDocument(draftInput(language), texts),
    report: reportDocument(reportInput(language), texts),
    annex: annexDocument(annexInput(language, 150), texts),
  }
}

/** Every string of a model, wherever it stands. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsOf)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}

const modelWords = new Set(['left', 'right', 'fit', 'fill', 'normal', 'strong', 'quiet'])

/** The strings a reader must find: all of the blocks and the footer, without the words that steer drawing. */
function visible(model: PageModel): string[] {
  const kinds = new Set<string>(model.blocks.map((block: Block) => block.kind))
  return [...stringsOf(model.blocks), ...model.footer].filter((text) => text !== '' && !kinds.has(text) && !modelWords.has(text))
}

function draw(model: PageModel): DrawnDocument {
  return drawDocument(model, fonts)
}

describe.skipIf(!poppler).each(languages)('a PDF in %s', (language) => {
  it.each(['issued', 'draft', 'report', 'annex'] as const)('shows every string of the %s document in embedded fonts only', async (kind) => {
    const model = (await models(language))[kind]
    const drawn = draw(model)
    const text = squeezedText(drawn.bytes)
    const labels = model.blocks.flatMap((block) => (block.kind === 'bars' ? block.bars.map((bar) => bar.label) : []))
    const missing = visible(model).filter((string) => !labels.includes(string)).flatMap((string) => string.split(/\s+/u)).filter((word) => !text.includes(squeeze(word)))
    expect(missing).toEqual([])
    expect(drawn.replaced).toEqual([])
    const used = fontsOf(drawn.bytes)
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((font) => !font.embedded)).toEqual([])
    const info = infoOf(drawn.bytes)
    expect(info).toContain(model.title.replaceAll('\u00a0', ' '))
    expect(info).toMatch(kind === 'annex' ? /Page size:\s+841\.89 x 595\.28 pts \(A4\)/ : /Page size:\s+595\.28 x 841\.89 pts \(A4\)/)
  })
})

describe('drawing', () => {
  it('gives the same bytes for the same document, and others for another moment', async () => {
    const model = (await models('uk')).issued
    expect(Buffer.compare(draw(model).bytes, draw(model).bytes)).toBe(0)
    expect(Buffer.compare(draw(model).bytes, draw({ ...model, createdAt: model.createdAt + 60 }).bytes)).not.toBe(0)
  })

  it('keeps a one-page invoice within 40 KB', async () => {
    for (const language of languages) {
      const drawn = draw((await models(language)).issued)
      expect(drawn.pages).toBe(1)
      expect(drawn.bytes.length).toBeLessThan(40_000)
    }
  })

  it('sets an invoice tighter before it takes a second page', async () => {
    const texts = await documentTexts('uk')
    const input = issuedInput('uk')
    const [fee, minutes, work] = input.invoice.lines
    if (!fee || !minutes || !work) throw new Error('no lines')
    const pagesOf = (usage: number) => draw(invoiceDocument({ ...input, invoice: { ...input.invoice, lines: [fee, ...Array.from({ length: usage }, () => minutes), work] } }, texts)).pages
    expect([3, 4, 5].map(pagesOf)).toEqual([1, 1, 2])
  })

  it.skipIf(!poppler)('never leaves small print alone on a page', async () => {
    const base = (await models('en')).issued
    const columns = [{ title: 'Name', align: 'left', width: 'fill' }, { title: 'Value', align: 'right', width: 'fit' }] as const
    const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ cells: [`row${i}`, String(i)] }))
    const notes = { kind: 'notes', title: 'SMALL', items: Array.from({ length: 8 }, (_, i) => `print ${i}`) } as const
    const signatures = { kind: 'signatures', places: [{ label: 'SIGN', role: '', name: '' }] } as const
    let turned = 0
    for (let count = 30; count < 56; count += 1) {
      for (const before of [[signatures], [{ kind: 'text', tone: 'normal', text: 'TEXT' }], []] satisfies Block[][]) {
        const pages = pageTexts(draw({ ...base, blocks: [{ kind: 'table', columns, rows: rows(count), sum: ['SUM', ''], dense: false }, ...before, notes] }).bytes)
        const last = pages.at(-1) ?? ''
        turned += pages.length - 1
        expect(last).toMatch(/SMALL[\s\S]*print 7/)
        expect(last).toMatch(/SIGN|TEXT|SUM/)
      }
    }
    expect(turned).toBeGreaterThan(30)
  })

  it('tells of every text it cannot print whole, and of no other', async () => {
    const model = (await models('uk')).issued
    expect(unprintable(model, fonts)).toEqual([])
    expect(unprintable({ ...model, blocks: [{ kind: 'text', tone: 'normal', text: 'شركة ☎ ☎' }, ...model.blocks] }, fonts)).toEqual([{ text: 'شركة ☎ ☎', letters: ['ش', 'ر', 'ك', 'ة', '☎'] }])
  })

  it('marks a character the fonts lack and reports it', async () => {
    const model = (await models('uk')).issued
    const drawn = draw({ ...model, blocks: [{ kind: 'text', tone: 'normal', text: 'before ☎ after\ttab\u202fend' }] })
    expect(drawn.replaced).toEqual(['☎'])
    if (poppler) expect(pageTexts(drawn.bytes)[0]).toMatch(/before \ufffd after tab\send/)
  })
})

describe.skipIf(!poppler)('a table over many pages', () => {
  it('repeats its head, numbers its pages and keeps the sum with the last row', async () => {
    const whole = (await models('en')).annex
    const model = { ...whole, blocks: whole.blocks.slice(0, 4) }
    const drawn = draw(model)
    const pages = pageTexts(drawn.bytes)
    expect(pages.length).toBe(drawn.pages)
    expect(pages.length).toBeGreaterThan(2)
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`)
      expect(page.replaceAll('\u00a0', ' ')).toMatch(/Start\s+Caller\s+Operator\s+Talk\s+Wrap-up\s+Measured\s+Billed time\s+Price \/ min\s+Amount/)
      expect(page).not.toMatch(/inv_|UTC/)
    }
  })

  it('moves the last row to the next page with a sum that no longer fits', async () => {
    const base = (await models('en')).annex
    const columns = [{ title: 'Name', align: 'left', width: 'fill' }, { title: 'Value', align: 'right', width: 'fit' }] as const
    const table = (count: number, sum: readonly string[] | null) => {
      const rows = Array.from({ length: count }, (_, i) => ({ cells: [`row${i}`, String(i)] }))
      return draw({ ...base, blocks: [{ kind: 'table', columns, rows, sum, dense: true }] })
    }
    // Of nine pages: a shorter table is set tighter instead.
    const full = pageTexts(table(540, null).bytes)
    const perPage = full.length > 9 ? Number(/row(\d+)\s+\d+\s+Annex/.exec(full[1] ?? '')?.[1]) - Number(/row(\d+)\s+\d+\s+Annex/.exec(full[0] ?? '')?.[1]) : expect.fail('too few rows')
    const count = perPage * 9
    expect(table(count, null).pages).toBe(9)
    const pages = pageTexts(table(count, ['SUMROW', '1']).bytes)
    expect(pages).toHaveLength(10)
    expect(pages[8]).toContain(`row${count - 2}`)
    expect(pages[9]).toMatch(new RegExp(`row${count - 1}[\\s\\S]*SUMROW`))
  })

  it('keeps a row with its notes and cuts words that are wider than their column', async () => {
    const base = (await models('en')).annex
    const long = 'x'.repeat(400)
    const rows = Array.from({ length: 40 }, (_, i) => ({ cells: [`row${i}`, '1'], notes: [`note${i}a`, `note${i}b`] }))
    const columns = [{ title: 'Name', align: 'left', width: 'fill' }, { title: 'Value', align: 'right', width: 'fit' }] as const
    const bytes = draw({ ...base, blocks: [{ kind: 'table', columns, rows: [...rows, { cells: [long, '2'] }], sum: null, dense: false }] }).bytes
    for (const page of pageTexts(bytes)) {
      for (const [, number] of page.matchAll(/\brow(\d+)\b/g)) expect(page).toContain(`note${number}b`)
    }
    expect(squeezedText(bytes).match(/x/g)?.length).toBeGreaterThanOrEqual(400)
  })
})
