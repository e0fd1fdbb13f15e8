import type { ClientId, HotlineId } from '../../domain/kernel/ids'
import { removals } from '../../desk/removals'
import type { Change, RecordStore } from '../../storage/records/port'

/** Tells whether works, tariffs or an invoice of its client point at a hotline: then it is archived, never removed. */
export async function hotlineIsUsed(records: RecordStore, hotlineId: HotlineId, clientId: ClientId): Promise<boolean> {
  const [tariffs, works, invoices] = await Promise.all([
    records.list('tariffs', { hotlineId }), records.list('works', { hotlineId }), records.list('invoices', { clientId }),
  ])
  return tariffs.length + works.length + invoices.length > 0
}

/** The changes that remove a hotline with its matching rules and measurement rules. */
export async function hotlineRemoval(records: RecordStore, hotlineId: HotlineId): Promise<Change[]> {
  const [rules, definitions] = await Promise.all([records.list('matchRules', { hotlineId }), records.list('definitions', { hotlineId })])
  return [
    ...await removals(records, 'matchRules', rules.map((rule) => rule.id)),
    ...await removals(records, 'definitions', definitions.map((definition) => definition.id)),
    ...await removals(records, 'hotlines', [hotlineId]),
  ]
}
