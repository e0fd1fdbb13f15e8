import { lineNotes } from '../invoice/line-texts'
import { document } from '../document'
import { invoiceFileParts } from '../invoice/file-parts'
import type { Block, PageModel } from '../page/model'
import { landscape } from '../parts/page'
import { smallPrint } from '../parts/small-print'
import type { DocumentTexts } from '../texts'
import { annexCsv } from './annex-csv'
import type { AnnexGroup, AnnexInput, LeftOut } from './annex-input'
import { billedTable, leftOutTable } from './annex-tables'
import { hotlineOf } from './columns'

/** The annex of calls as a document: one table per invoice line, which adds up to it, then the calls no line billed. */
export function annexDocument(input: AnnexInput, texts: DocumentTexts): PageModel {
  const { t, formats } = texts
  const title = t('document.calls.annexTitle', { invoice: input.number ?? t('document.draft') })
  const { documentId, createdAt, language, company, client } = input
  const shared = input.groups.some(({ clause }) => clause.kind === 'perCall' || clause.rounding === 'once')
  return landscape({ title, subject: title, author: company, language, documentId, createdAt, foot: `${title} · ${company} – ${client}` }, [
    { kind: 'title', text: title, lines: [formats.month(input.month), `${company} – ${client}`], mark: input.number === null ? t('document.draft') : null },
    ...input.groups.flatMap((group) => groupBlocks(group, input, texts)),
    ...input.leftOut.flatMap((one) => leftOutBlocks(one, input, texts)),
    smallPrint(t('document.calls.notesTitle'), [t('document.calls.notes'), ...(shared ? [t('document.calls.share')] : [])]),
  ], texts)
}

/** The calls of an invoice: as CSV for whoever counts again, as PDF for the paper's folder. */
export const annexPaper = document<AnnexInput>({
  language: ({ language }) => language,
  page: annexDocument,
  csv: annexCsv,
  file: (input) => invoiceFileParts(input, 'calls'),
})

function groupBlocks(group: AnnexGroup, { names, currency, month }: AnnexInput, texts: DocumentTexts): Block[] {
  const { t, formats } = texts
  const { line } = group
  const hotlines = new Map([...names.hotlines].map(([id, { name }]) => [id, name]))
  const aside = [t('document.calls.count', { n: group.calls.length }), formats.money(line.amount, currency)].join(' · ')
  return [
    { kind: 'heading', text: line.title, aside },
    { kind: 'text', tone: 'quiet', text: lineNotes(line, month, hotlines, texts).join('. ') },
    billedTable(group, names, currency, texts),
  ]
}

function leftOutBlocks(one: LeftOut, { names }: AnnexInput, texts: DocumentTexts): Block[] {
  const { t } = texts
  const { name } = hotlineOf({ hotlineId: one.hotlineId }, names)
  return [
    { kind: 'heading', text: [t('document.calls.notBilled'), name].filter((part) => part !== '').join(': '), aside: t('document.calls.count', { n: one.calls.length }) },
    leftOutTable(one, names, texts),
  ]
}
