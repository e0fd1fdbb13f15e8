import type { NamedFile } from '../../documents/document'
import { csvOf, fileNameOf, languageOf, type Paper } from '../../documents/documents'
import type { HotlineCall } from '../../documents/calls/columns'
import { failure } from '../../domain/kernel/failure'
import type { InvoiceId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { documentTexts } from '../../i18n/document-texts'
import { csvBlob } from '../../tables/write'
import { readCallNames, readCallTexts } from '../calls/export-calls'
import { invoiceContent } from '../invoice/invoice-content'
import { lineRows } from '../invoice/list-line-calls'
import type { Room } from '../room'

/** The calls of an invoice's usage lines as a paper, line by line, oldest first. Fails with `record.notFound`. */
export async function gatherAnnex(room: Room, invoiceId: InvoiceId, createdAt: number): Promise<Result<Paper<'annex'>>> {
  const found = await room.records.get('invoices', invoiceId)
  if (!found) return fail(failure('record.notFound'))
  const { record } = found
  const issued = record.state === 'issued' ? record : null
  const [client, companies, groups] = await Promise.all([room.records.get('clients', record.clientId), room.records.list('company'), annexGroups(room, invoiceId)])
  return ok({
    kind: 'annex',
    input: {
      documentId: `${record.id}-calls`, createdAt, language: record.language, number: issued?.number ?? null, month: record.month,
      company: (issued?.supplier ?? companies[0])?.shortName ?? '', client: (issued?.buyer ?? client?.record)?.shortName ?? '',
      groups, names: await readCallNames(room, groups.flatMap(({ calls }) => calls)),
    },
  })
}

/** The annex as CSV, written where its calls are: they are too many to be handed around. */
export async function exportAnnex(room: Room, invoiceId: InvoiceId, createdAt: number): Promise<Result<NamedFile>> {
  const paper = await gatherAnnex(room, invoiceId, createdAt)
  if (!paper.ok) return paper
  const parts = csvOf(paper.value, await documentTexts(languageOf(paper.value))) ?? []
  return ok({ blob: csvBlob(parts), name: fileNameOf(paper.value, 'csv') })
}

/** The calls each usage line of an invoice billed. */
async function annexGroups(room: Room, invoiceId: InvoiceId): Promise<readonly { readonly title: string; readonly calls: readonly HotlineCall[] }[]> {
  const content = await invoiceContent(room, invoiceId)
  const usage = content?.lines.filter(({ rating }) => rating !== null && rating.clause.kind !== 'monthlyFee') ?? []
  return Promise.all(usage.map(async (line) => ({ title: line.title, calls: content ? await readCallTexts(room, await lineRows(room, content, line.key, 'billed')) : [] })))
}
