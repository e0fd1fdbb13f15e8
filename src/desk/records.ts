import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { RecordTables, TableName } from '../storage/records/port'
import { useServices } from './services'

/** The records of a table, kept current across tabs while the component lives; null until first read. */
export function useRecords<T extends TableName>(table: T): Readonly<ShallowRef<readonly RecordTables[T][] | null>> {
  const records = shallowRef<readonly RecordTables[T][] | null>(null)
  const stop = useServices().records.watch(table, (list) => {
    records.value = list
  })
  onScopeDispose(stop)
  return records
}
