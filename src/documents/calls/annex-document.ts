import type { PageModel, TableColumn, TableRow } from '../page/model'
import type { DocumentTexts } from '../texts'
import { hotlineOf, type CallNames, type HotlineCall } from './columns'

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
  const column = (key: string, align: TableColumn['align'], width: TableColumn['width'] = 'fit'): TableColumn => ({ title: t(`document.calls.${key}`), align, width })
  const columns = [column('start', 'left'), column('from', 'left'), column('hotline', 'left', 'fill'), column('operator', 'left', 'fill'), column('wait', 'right'), column('talk', 'right'), column('hold', 'right'), column('wrap', 'right')]
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
      ...input.groups.flatMap(({ title: text, calls }) => {
        const { rows, sum } = rowsOf(calls, input.names, texts)
        return [{ kind: 'heading', text, aside: t('document.calls.count', { n: rows.length }) } as const, { kind: 'table', columns, rows, sum, dense: true } as const]
      }),
      { kind: 'notes', title: t('document.calls.notesTitle'), items: [t('document.calls.notes')] },
    ],
  }
}

function rowsOf(calls: Iterable<HotlineCall>, names: CallNames, { t, formats }: DocumentTexts): { rows: TableRow[]; sum: string[] } {
  const rows: TableRow[] = []
  const total = { wait: 0, talk: 0, hold: 0, wrap: 0 }
  for (const call of calls) {
    const hotline = hotlineOf(call, names)
    rows.push({
      cells: [
        formats.dateTime(call.start, hotline.zone), call.from, hotline.name, call.operator,
        formats.clock(call.wait), formats.clock(call.talk), formats.clock(call.hold), formats.clock(call.wrap),
      ],
    })
    for (const field of ['wait', 'talk', 'hold', 'wrap'] as const) total[field] += call[field]
  }
  return { rows, sum: [t('document.report.total'), '', '', '', formats.clock(total.wait), formats.clock(total.talk), formats.clock(total.hold), formats.clock(total.wrap)] }
}
