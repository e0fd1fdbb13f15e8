import type { Paper } from '../../documents/documents'
import type { Language } from '../../domain/kernel/fields'
import type { ReportFigures } from '../../domain/report/report'
import { ok, type Result } from '../../domain/kernel/result'
import type { Room } from '../room'

/** The figures on the screen as a paper, with the names it needs: one hotline's, its client's, or the centre's own. */
export async function gatherReport({ records }: Pick<Room, 'records'>, figures: ReportFigures, language: Language, createdAt: number): Promise<Result<Paper<'report'>>> {
  const [companies, clients, hotlines] = await Promise.all([records.list('company'), records.list('clients'), records.list('hotlines')])
  const company = companies[0]?.legalName ?? ''
  const own = hotlines.filter(({ id }) => figures.request.hotlineIds.includes(id))
  const owners = new Set(own.map(({ clientId }) => clientId))
  const client = owners.size === 1 ? clients.find(({ id }) => owners.has(id)) : undefined
  const [only] = own
  const scope = own.length === 1 && only ? only.name : (client?.shortName ?? companies[0]?.shortName ?? '')
  const subject = own.length === 1 && only ? only.id : (client?.id ?? 'centre')
  const names = { scope, client: client?.legalName ?? '', clientShort: client?.shortName ?? '', company, zone: companies[0]?.zone ?? only?.zone ?? 'UTC', hotlines: new Map(hotlines.map(({ id, name, zone }) => [id, { name, zone }])) }
  return ok({ kind: 'report', input: { figures, language, createdAt, names, documentId: `report-${figures.request.period.from}-${figures.request.period.kind}-${subject}` } })
}
