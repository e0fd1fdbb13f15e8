import type { PlainDate } from '../../domain/kernel/calendar'
import { amountInWords } from '../../domain/invoice/words/amount-in-words'
import type { CurrencyCode } from '../../domain/kernel/currency'
import { document } from '../document'
import type { Block, PageModel, TableBlock, TableColumn, TotalsBlock } from '../page/model'
import type { TextKey } from '../../i18n/keys'
import { portrait } from '../parts/page'
import { partiesBlock } from '../parts/parties'
import { signedBySupplier } from '../parts/signatures'
import { smallPrint } from '../parts/small-print'
import type { DocumentTexts } from '../texts'
import { invoiceFileParts } from './file-parts'
import { contentOf, type HotlineNames, type InvoiceContent, type InvoiceInput } from './input'
import { lineNotes, quantityText } from './line-texts'
import { vatLabel } from './vat-texts'

/** An invoice as a document in the client's language; a draft has the draft mark and no number. */
export function invoiceDocument(input: InvoiceInput, texts: DocumentTexts): PageModel {
  const { t, formats } = texts
  const { invoice } = input
  const content = contentOf(input)
  const title = content.issued ? t('document.invoice.numbered', { number: content.issued.number }) : t('document.invoice.title')
  const state = content.issued ? title : `${t('document.draft')} · ${title}`
  return portrait({
    title: `${title} · ${content.buyer.shortName} · ${formats.month(invoice.month)}`,
    author: content.supplier.legalName,
    subject: t('document.invoice.title'),
    language: invoice.language,
    documentId: invoice.id,
    createdAt: input.createdAt,
    foot: `${state} · ${content.supplier.shortName} – ${content.buyer.shortName}`,
  }, blocksOf(input, content, title, texts), texts)
}

/** An invoice, draft or issued, in the client's language. */
export const invoicePaper = document<InvoiceInput>({
  language: ({ invoice }) => invoice.language,
  page: invoiceDocument,
  file: (input) => {
    const { buyer, issued } = contentOf(input)
    return invoiceFileParts({ client: buyer.shortName, number: issued?.number ?? null, month: input.invoice.month, language: input.invoice.language })
  },
})

function blocksOf(input: InvoiceInput, content: InvoiceContent, title: string, texts: DocumentTexts): Block[] {
  const { t, formats } = texts
  const { currency, language, note, month } = input.invoice
  const { issued, totals } = content
  const lines = issued ? [] : [t('document.invoice.noNumber')]
  return [
    { kind: 'title', text: title, lines, mark: issued ? null : t('document.draft') },
    { kind: 'facts', facts: factsOf(content, formats.month(month), texts) },
    partiesBlock([[t('document.invoice.supplier'), content.supplier], [t('document.invoice.buyer'), content.buyer]], texts),
    lineTable(content, month, input.hotlines, currency, texts),
    totalsOf(content, currency, texts),
    { kind: 'text', tone: 'normal', text: t('document.invoice.lineCount', { n: content.lines.length, total: formats.money(totals.gross, currency) }) },
    { kind: 'text', tone: 'strong', text: amountInWords(totals.gross, currency, language) },
    ...(note === '' ? [] : [{ kind: 'text', tone: 'normal', text: note } as const]),
    signedBySupplier(content.supplier, texts),
    smallPrint(t('document.invoice.howMade'), [t('document.invoice.rounding'), t('document.invoice.vatRule')]),
  ]
}

function factsOf({ issued, buyer }: InvoiceContent, month: string, { t, formats }: DocumentTexts) {
  const facts = [
    ...(issued ? [{ label: t('document.invoice.issuedOn'), value: formats.date(issued.issuedOn) }, { label: t('document.invoice.dueOn'), value: formats.date(issued.dueOn) }] : []),
    { label: t('document.invoice.month'), value: month },
    { label: t('document.invoice.basis'), value: buyer.contract },
  ]
  return facts.filter((fact) => fact.value !== '')
}

function lineTable(content: InvoiceContent, month: PlainDate, hotlines: HotlineNames, currency: CurrencyCode, texts: DocumentTexts): TableBlock {
  const { t, formats } = texts
  const mixed = content.totals.vatGroups.length > 1
  const right = (key: TextKey): TableColumn => ({ title: t(key), align: 'right', width: 'fit' })
  return {
    kind: 'table',
    dense: false,
    sum: null,
    columns: [
      { title: t('document.invoice.lineNumber'), align: 'left', width: 'fit' },
      { title: t('document.invoice.service'), align: 'left', width: 'fill' },
      right('document.invoice.quantity'),
      right('document.invoice.price'),
      ...(mixed ? [right('document.invoice.vat')] : []),
      right('document.invoice.amount'),
    ],
    rows: content.lines.map((line, i) => ({
      cells: [
        String(i + 1),
        line.title,
        quantityText(line, texts),
        formats.price(line.price, currency),
        ...(mixed ? [vatLabel(line.vat, texts)] : []),
        formats.money(line.amount, currency),
      ],
      notes: lineNotes(line, month, hotlines, texts),
    })),
  }
}

function totalsOf({ totals }: InvoiceContent, currency: CurrencyCode, texts: DocumentTexts): TotalsBlock {
  const { t, formats } = texts
  const groups = totals.vatGroups.map(({ vat, base, tax }) => {
    const label = vatLabel(vat, texts)
    const of = totals.vatGroups.length > 1 ? t('document.vat.ofBase', { label, base: formats.money(base, currency) }) : label
    return { label: of, value: formats.money(tax, currency), strong: false }
  })
  return {
    kind: 'totals',
    rows: [
      { label: t('document.invoice.net'), value: formats.money(totals.net, currency), strong: false },
      ...groups,
      { label: t('document.invoice.toPay'), value: formats.money(totals.gross, currency), strong: true },
    ],
  }
}
