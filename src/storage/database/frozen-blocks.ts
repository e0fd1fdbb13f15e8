import type { ImportId } from '../../domain/kernel/ids'
import type { Database } from './database'

/** The blocks of an import that some paper stands on, as block keys. Inside a transaction over the papers' calls. */
export async function frozenBlocks({ paperCalls }: Pick<Database, 'paperCalls'>, importId: ImportId): Promise<ReadonlySet<string>> {
  return new Set((await paperCalls.where('blockKeys').startsWith(`${importId}/`).keys()).map(String))
}
