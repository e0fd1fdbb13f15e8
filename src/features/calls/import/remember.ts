import type { InspectedFile } from '../../../usecases/call-files/import-session'
import type { Failure } from '../../../domain/kernel/failure'
import type { SourceId } from '../../../domain/kernel/ids'
import type { Source } from '../../../domain/source/source'
import type { RecordStore } from '../../../storage/records/port'

/** The source a file belongs to; one that is new is stored with its first import. */
export type SourceChoice = { readonly id: SourceId; readonly name: string; readonly isNew: boolean }

/**
 * Saves the source, how this layout is read and which of its places are machines, so that the next file of the source
 * needs no answer. Returns what kept it from being saved: then nothing of the file may be stored.
 */
export async function remember(records: RecordStore, { id, name }: SourceChoice, seen: InspectedFile): Promise<{ readonly ok: false; readonly failure: Failure } | null> {
  const { signature, reading } = seen
  const machines: Pick<Source, 'machines'> = reading.machines ? { machines: reading.machines } : {}
  const found = await records.get('sources', id)
  const result = found
    ? await records.commit([{ kind: 'update', table: 'sources', id, patch: { readings: { ...found.record.readings, [signature]: reading }, ...machines }, seen: found.seen }])
    : await records.commit([{ kind: 'create', table: 'sources', record: { id, name, zone: reading.zone, readings: { [signature]: reading }, ...machines, note: '' } }])
  return result.ok ? null : result
}
