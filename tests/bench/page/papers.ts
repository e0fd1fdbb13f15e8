import type { Call } from '../../../src/domain/archive/block'
import type { InvoiceLine } from '../../../src/domain/invoice/invoice'
import { invoiceLines } from '../../../src/domain/invoice/invoice-lines'
import { invoiceTotals } from '../../../src/domain/invoice/totals'
import { billedCalls } from '../../../src/domain/rating/billed-calls'
import { makeId } from '../../../src/domain/records'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { periodOf } from '../../../src/domain/kernel/period'
import { sampleImports } from '../../../src/sample/imports'
import { queryContext } from '../../../src/domain/selection/context'
import { annexDocument } from '../../../src/documents/calls/annex-document'
import { loadDocumentFonts } from '../../../src/documents/fonts/load'
import { invoiceDocument } from '../../../src/documents/invoice/invoice-document'
import { drawDocument } from '../../../src/documents/page/draw'
import { documentTexts } from '../../../src/i18n/document-texts'
import { centre } from './archive'
import { rateMonth } from './rate-year'

const names = new Map(centre.hotlines.map((hotline) => [hotline.id, hotline.name]))

/** What a drawn document cost. */
export type Drawn = { readonly ms: number; readonly kilobytes: number; readonly pages: number }

async function drawn(make: () => Promise<ReturnType<typeof drawDocument>>): Promise<Drawn> {
  const before = performance.now()
  const { bytes, pages } = await make()
  return { ms: performance.now() - before, kilobytes: bytes.length / 1024, pages }
}

/** The first invoice of a fresh worker: words, fonts and drawing, in Ukrainian. */
export async function firstInvoice(): Promise<Drawn> {
  const [buyer] = centre.clients
  const invoice = centre.drafts[0]
  if (!buyer || !invoice) throw new Error('the sample has no first client')
  const blocks = [...sampleImports(centre)].slice(-3).flatMap((file) => file.blocks.map(({ block }) => ({ block, mask: null })))
  const own = new Set(centre.hotlines.filter((hotline) => hotline.clientId === buyer.id && hotline.kind === 'hotline').map((hotline) => hotline.id))
  const rated = rateMonth(blocks, queryContext(centre), periodOf('month', invoice.month)).filter(({ hotlineId }) => own.has(hotlineId))
  const lines = invoiceLines({ currency: invoice.currency, rated, works: [], order: [...own] })
  if (!lines.ok) throw new Error(lines.failure.code)
  const totals = invoiceTotals(lines.value)
  return drawn(async () => {
    const [texts, fonts] = await Promise.all([documentTexts('uk'), loadDocumentFonts()])
    return drawDocument(invoiceDocument({ invoice, supplier: centre.company, buyer, lines: lines.value, totals, hotlines: names, createdAt: 1_790_000_000_000 }, texts), fonts)
  })
}

function* annexCalls(count: number): Generator<Call & { readonly hotlineId: (typeof centre.hotlines)[number]['id'] }> {
  const hotline = centre.hotlines[0]
  if (!hotline) throw new Error('the sample has no hotline')
  for (let i = 0; i < count; i++) {
    yield {
      importId: makeId('import', () => 'bench'), day: 0, row: i, start: 1_790_000_000 + i * 97, wait: i % 40, talk: 30 + (i % 400), hold: 0, wrap: i % 45,
      direction: 'inbound', outcome: 'answered', line: '0800000101', queue: 'apteka-info', campaign: '', operator: 'Оксана Коваленко', topic: 'Ціна',
      disposition: 'ANSWERED', callId: String(i), from: `+38000${String(i).padStart(7, '0')}`, to: '0800000101', fileRow: i + 2, legs: 1, hotlineId: hotline.id,
    }
  }
}

/** An annex of so many calls, drawn as a PDF table. */
export async function annex(count: number): Promise<Drawn> {
  const [texts, fonts] = await Promise.all([documentTexts('uk'), loadDocumentFonts()])
  const hotlines = new Map(centre.hotlines.map((hotline) => [hotline.id, { name: hotline.name, zone: hotline.zone }]))
  const clause = centre.tariffs.flatMap(({ clauses }) => clauses).find((one) => one.kind === 'perMinute')
  const [hotline] = centre.hotlines
  if (clause?.kind !== 'perMinute' || !hotline) throw new Error('the sample has no clause per minute')
  const month = '2026-10-01' as PlainDate
  const billed = billedCalls(clause, [...annexCalls(count)], 0, 'UAH')
  const line: InvoiceLine = {
    key: 'bench', hotlineId: hotline.id, workId: null, title: 'Розмови операторів', reference: '', from: month, to: '2026-11-01' as PlainDate, vat: { category: 'S', percent: 200_000 },
    quantity: billed.reduce((sum, { units }) => sum + units, 0), scale: 60, unit: 'minute', workUnit: '', price: clause.price, amount: billed.reduce((sum, { amount }) => sum + amount, 0), rating: null,
  }
  return drawn(async () => drawDocument(annexDocument({
    documentId: 'bench', createdAt: 1_790_000_000_000, number: 'ЗР-2026/0001', month, language: 'uk', currency: 'UAH', company: centre.company.shortName, client: 'Аптеки Вигадка',
    groups: [{ line, clause, calls: billed }], leftOut: [], names: { hotlines, zone: 'Europe/Kyiv', fields: [] },
  }, texts), fonts))
}
