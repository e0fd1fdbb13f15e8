import { makeId, type ImportId, type SourceId } from '../../../src/domain/kernel/ids'

/** Ids for tests, readable in a failed assertion. */
export function blockId(name: string): { importId: ImportId; sourceId: SourceId } {
  return { importId: makeId('import', () => name), sourceId: makeId('source', () => 'pbx') }
}
