import type { Period } from '../../domain/kernel/period'
import type { Room } from '../room'
import { findCalls } from './list-calls'
import { NameCount, type NamedCalls } from './name-count'

/**
 * Distinct names no rule claims in the period, most calls first. A call is named by its campaign, else its queue, else
 * its line: the name a rule would take first.
 */
export async function listUnmatched(room: Room, period: Period): Promise<readonly NamedCalls[]> {
  const company = (await room.records.list('company'))[0]
  const found = await findCalls(room, { period, scope: { kind: 'unmatched' }, zone: company?.zone ?? 'UTC' })
  const names = new NameCount()
  for (const { block, rows } of found) names.add(block, rows)
  return names.most()
}
