import type { NamedFile } from '../../documents/document'
import { csvOf, fileNameOf, languageOf, type Paper } from '../../documents/documents'
import { failure } from '../../domain/kernel/failure'
import type { InvoiceId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { documentTexts } from '../../i18n/document-texts'
import { csvBlob } from '../../tables/write'
import { readCallNames } from '../calls/export-calls'
import { invoiceContent } from '../invoice/invoice-content'
import type { Room } from '../room'
import { billedGroups, leftOutCalls } from './annex-calls'

/**
 * The calls of an invoice's usage lines as a paper, line by line, oldest first, with what each came to; then those no
 * line billed. Fails with `record.notFound`, `invoice.annexDiffers` or as the computing of a draft does.
 */
export async function gatherAnnex(room: Room, invoiceId: InvoiceId, createdAt: number): Promise<Result<Paper<'annex'>>> {
  const found = await room.records.get('invoices', invoiceId)
  const content = await invoiceContent(room, invoiceId)
  if (!found || !content) return fail(failure('record.notFound'))
  const { record } = found
  const issued = record.state === 'issued' ? record : null
  const [client, companies, groups, leftOut] = await Promise.all([
    room.records.get('clients', record.clientId), room.records.list('company'), billedGroups(room, content, record.currency), leftOutCalls(room, content),
  ])
  if (!groups.ok) return groups
  const calls = [...groups.value.flatMap((group) => group.calls), ...leftOut.flatMap((one) => one.calls)].map(({ call }) => call)
  return ok({
    kind: 'annex',
    input: {
      documentId: `${record.id}-calls`, createdAt, language: record.language, number: issued?.number ?? null, month: record.month, currency: record.currency,
      company: (issued?.supplier ?? companies[0])?.shortName ?? '', client: (issued?.buyer ?? client?.record)?.shortName ?? '',
      groups: groups.value, leftOut, names: await readCallNames(room, calls),
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
