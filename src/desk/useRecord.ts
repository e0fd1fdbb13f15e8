import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue'
import type { RecordTables, TableName, Versioned, Where } from '../storage/records/port'
import { useServices } from './services'

/** One record with what was seen of it, read again after every change; undefined until first read, null when it is gone. */
export function useRecord<T extends TableName>(table: T, id: () => RecordTables[T]['id']): Readonly<ShallowRef<Versioned<RecordTables[T]> | null | undefined>> {
  const { records } = useServices()
  const current = shallowRef<Versioned<RecordTables[T]> | null | undefined>()
  let asked = 0
  let stop: () => void = () => undefined
  async function read(): Promise<void> {
    const turn = ++asked
    const found = await records.get(table, id())
    if (turn === asked) current.value = found
  }
  watch(id, () => {
    stop()
    asked++
    current.value = undefined
    const where = { id: id() } as Where<T> // every record has an id
    stop = records.watch(table, where, () => void read())
  }, { immediate: true })
  onScopeDispose(() => stop())
  return current
}
