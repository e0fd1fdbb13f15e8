import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { RecordTables, TableName, Versioned } from '../storage/records/port'
import { useServices } from './services'

/** One record with what was seen of it, read again after every change; undefined until first read, null when it is gone. */
export function useRecord<T extends TableName>(table: T, id: () => RecordTables[T]['id']): Readonly<ShallowRef<Versioned<RecordTables[T]> | null | undefined>> {
  const { records } = useServices()
  const current = shallowRef<Versioned<RecordTables[T]> | null | undefined>()
  let asked = 0
  async function read(): Promise<void> {
    const turn = ++asked
    const found = await records.get(table, id())
    if (turn === asked) current.value = found
  }
  watch(id, () => {
    current.value = undefined
    void read()
  })
  const stop = records.watch(table, () => void read())
  onScopeDispose(stop)
  return current
}
