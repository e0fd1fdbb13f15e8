import type { PlainDate } from '../../domain/kernel/calendar'
import type { Language } from '../../domain/kernel/fields'
import { document } from '../document'
import { invoiceFileParts } from '../invoice/file-parts'
import type { Block, PageModel, TableColumn, TableRow } from '../page/model'
import { portrait } from '../parts/page'
import { smallPrint } from '../parts/small-print'
import type { DocumentTexts } from '../texts'
import { annexCsv } from './calls-csv'
import { hotlineOf, type CallColumn, type CallNames, type HotlineCall } from './columns'

/** The calls of an invoice, line by line. */
export type AnnexInput = {
  readonly documentId: string
  readonly createdAt: number
  readonly language: Language
  /** The number of the invoice the annex belongs to; null for a draft. */
  readonly number: string | null
  readonly month: PlainDate
  readonly company: string
  readonly client: string
  readonly groups: readonly { readonly title: string; readonly calls: readonly HotlineCall[] }[]
  readonly names: CallNames
}

/** The annex of calls as a document: one table per invoice line. */
export function annexDocument(input: AnnexInput, texts: DocumentTexts): PageModel {
  const { t, formats } = texts
  const title = t('document.calls.annexTitle', { invoice: input.number ?? t('document.draft') })
  const column = (key: CallColumn, align: TableColumn['align'], width: TableColumn['width'] = 'fit'): TableColumn => ({ title: t(`terms.column.${key}`), align, width })
  const durations = (['wait', 'talk', 'hold', 'wrap'] as const).map((key) => column(key, 'right'))
  const group = (text: string, calls: readonly HotlineCall[]): Block[] => {
    const hotlines = new Set(calls.map((call) => hotlineOf(call, input.names).name))
    const several = hotlines.size > 1
    const columns = [column('start', 'left'), column('from', 'left'), ...(several ? [column('hotline', 'left', 'fill')] : []), column('operator', 'left', 'fill'), ...durations]
    const aside = [...(several ? [] : hotlines), t('document.calls.count', { n: calls.length })].filter((part) => part !== '').join(' · ')
    return [{ kind: 'heading', text, aside }, { kind: 'table', columns, ...rowsOf(calls, several, input.names, texts), dense: true }]
  }
  const { documentId, createdAt, language, company, client } = input
  return portrait({ title, subject: title, author: company, language, documentId, createdAt, foot: `${title} · ${company} – ${client}` }, [
    { kind: 'title', text: title, lines: [formats.month(input.month), `${company} – ${client}`], mark: input.number === null ? t('document.draft') : null },
    ...input.groups.flatMap(({ title: text, calls }) => group(text, calls)),
    smallPrint(t('document.calls.notesTitle'), [t('document.calls.notes')]),
  ], texts)
}

/** The calls of an invoice: as CSV for whoever counts again, as PDF for the paper's folder. */
export const annexPaper = document<AnnexInput>({
  language: ({ language }) => language,
  page: annexDocument,
  csv: ({ groups, names, language }, texts) => annexCsv(groups.flatMap(({ title, calls }) => calls.map((call) => ({ call, line: title }))), names, texts, language),
  file: (input) => invoiceFileParts(input, 'calls'),
})

function rowsOf(calls: readonly HotlineCall[], several: boolean, names: CallNames, { t, formats }: DocumentTexts): { rows: TableRow[]; sum: string[] } {
  const total = { wait: 0, talk: 0, hold: 0, wrap: 0 }
  const durations = (of: typeof total) => [formats.clock(of.wait), formats.clock(of.talk), formats.clock(of.hold), formats.clock(of.wrap)]
  const rows = calls.map((call): TableRow => {
    const { name, zone } = hotlineOf(call, names)
    for (const field of ['wait', 'talk', 'hold', 'wrap'] as const) total[field] += call[field]
    return { cells: [formats.dateTime(call.start, zone), call.from, ...(several ? [name] : []), call.operator, ...durations(call)] }
  })
  return { rows, sum: [t('document.report.total'), '', ...(several ? [''] : []), '', ...durations(total)] }
}
