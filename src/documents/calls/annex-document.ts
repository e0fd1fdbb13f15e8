import type { Block, PageModel, TableColumn, TableRow } from '../page/model'
import type { DocumentTexts } from '../texts'
import { hotlineOf, type CallColumn, type CallNames, type HotlineCall } from './columns'

/** The calls of an invoice, line by line. */
export type AnnexInput = {
  readonly documentId: string
  readonly createdAt: number
  /** The invoice the annex belongs to, as it names itself. */
  readonly invoice: string
  readonly period: string
  readonly company: string
  readonly client: string
  readonly groups: readonly { readonly title: string; readonly calls: Iterable<HotlineCall> }[]
  readonly names: CallNames
}

/** The annex of calls as a document: one table per invoice line. */
export function annexDocument(input: AnnexInput, texts: DocumentTexts, language: PageModel['language']): PageModel {
  const { t } = texts
  const title = t('document.calls.annexTitle', { invoice: input.invoice })
  const column = (key: CallColumn, align: TableColumn['align'], width: TableColumn['width'] = 'fit'): TableColumn => ({ title: t(`document.calls.${key}`), align, width })
  const durations = (['wait', 'talk', 'hold', 'wrap'] as const).map((key) => column(key, 'right'))
  const group = (text: string, calls: readonly HotlineCall[]): Block[] => {
    const hotlines = new Set(calls.map((call) => hotlineOf(call, input.names).name))
    const several = hotlines.size > 1
    const columns = [column('start', 'left'), column('from', 'left'), ...(several ? [column('hotline', 'left', 'fill')] : []), column('operator', 'left', 'fill'), ...durations]
    const aside = [...(several ? [] : hotlines), t('document.calls.count', { n: calls.length })].filter((part) => part !== '').join(' · ')
    return [{ kind: 'heading', text, aside }, { kind: 'table', columns, ...rowsOf(calls, several, input.names, texts), dense: true }]
  }
  return {
    title, language,
    author: input.company,
    subject: title,
    orientation: 'portrait',
    documentId: input.documentId,
    createdAt: input.createdAt,
    footer: [`${title} · ${input.company} – ${input.client}`, t('document.id', { id: input.documentId })],
    pageLabel: t('document.page', { page: '{page}', pages: '{pages}' }),
    blocks: [
      { kind: 'title', text: title, lines: [input.period, `${input.company} – ${input.client}`], mark: null },
      ...input.groups.flatMap(({ title: text, calls }) => group(text, [...calls])),
      { kind: 'notes', title: t('document.calls.notesTitle'), items: [t('document.calls.notes')] },
    ],
  }
}

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
