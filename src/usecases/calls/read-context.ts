import { queryContext, type QueryContext } from '../../domain/selection/context'
import type { Room } from '../room'

/** The records every query reads calls with. */
export function readContext({ records }: Pick<Room, 'records'>): Promise<QueryContext> {
  return contextOf(records, [])
}

/** The same with the archive's imports, where figures have to know their caveats. */
export async function readContextWithCaveats({ records, archive }: Pick<Room, 'records' | 'archive'>): Promise<QueryContext> {
  return contextOf(records, await archive.imports())
}

async function contextOf(records: Room['records'], imports: Parameters<typeof queryContext>[0]['imports']): Promise<QueryContext> {
  const [hotlines, matchRules, definitions] = await Promise.all([records.list('hotlines'), records.list('matchRules'), records.list('definitions')])
  return queryContext({ hotlines, matchRules, definitions, imports: imports ?? [] })
}
