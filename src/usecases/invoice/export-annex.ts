import type { Language } from '../../domain/kernel/fields'
import type { InvoiceId } from '../../domain/kernel/ids'
import { annexCsv, type ListedCall } from '../../documents/calls/calls-csv'
import type { HotlineCall } from '../../documents/calls/columns'
import { documentTexts } from '../../i18n/document-texts'
import { csvBlob } from '../../tables/write'
import { readCallNames, readCallTexts } from '../calls/export-calls'
import type { Room } from '../room'
import { invoiceContent } from './invoice-content'
import { lineRows } from './list-line-calls'

/** The calls of an invoice's usage lines as CSV (the annex), line by line, oldest first. */
export async function exportAnnex(room: Room, invoiceId: InvoiceId, language: Language): Promise<Blob> {
  const [texts, groups] = await Promise.all([documentTexts(language), annexGroups(room, invoiceId)])
  const names = await readCallNames(room, groups.flatMap(({ calls }) => calls))
  const listed = groups.flatMap(({ title, calls }) => calls.map((call): ListedCall => ({ call, line: title })))
  return csvBlob(annexCsv(listed, names, texts, language))
}

/** The calls each usage line of an invoice billed. */
async function annexGroups(room: Room, invoiceId: InvoiceId): Promise<readonly { readonly title: string; readonly calls: readonly HotlineCall[] }[]> {
  const content = await invoiceContent(room, invoiceId)
  const usage = content?.lines.filter(({ rating }) => rating !== null && rating.clause.kind !== 'monthlyFee') ?? []
  return Promise.all(usage.map(async (line) => ({ title: line.title, calls: content ? await readCallTexts(room, await lineRows(room, content, line.key, 'billed')) : [] })))
}
