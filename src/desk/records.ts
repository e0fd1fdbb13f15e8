import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import { canonicalJson, type Json } from '../domain/kernel/canonical'
import type { RecordTables, TableName, Where } from '../storage/records/port'
import { useServices } from './services'

/**
 * The records of a table that meet the condition (without one: all), kept current across tabs while the component
 * lives; null until first read, and again when the condition changes.
 */
export function useRecords<T extends TableName>(table: T, where: () => Where<T> = () => ({})): Readonly<ShallowRef<readonly RecordTables[T][] | null>> {
  const store = useServices().records
  const records = shallowRef<readonly RecordTables[T][] | null>(null)
  let stop: () => void = () => undefined
  watch(() => canonicalJson(where() as Json), () => {
    stop()
    records.value = null
    stop = store.watch(table, where(), (list) => {
      records.value = list
    })
  }, { immediate: true })
  onScopeDispose(() => stop())
  return records
}
