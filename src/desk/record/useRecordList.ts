import { computed, onScopeDispose, shallowRef, triggerRef, watch, type ComputedRef } from 'vue'
import { canonicalJson, type Json } from '../../domain/kernel/canonical'
import type { RecordTables, TableName, Where } from '../../storage/records/port'
import { useServices } from '../services'

/** The records a page shows, kept current in every window. */
export type RecordList<R> = {
  /** In order; null until they were read, and again while the condition has changed: what is not read is not none. */
  readonly records: ComputedRef<readonly R[] | null>
  readonly settled: ComputedRef<boolean>
}

type Options<T extends TableName> = {
  /** Which records: those that meet the condition, or any of several; without one, all. */
  readonly where?: () => Where<T> | readonly Where<T>[]
  /** Their order; without one, by id. */
  readonly sort?: (a: RecordTables[T], b: RecordTables[T]) => number
}

/**
 * The records of a table that meet a condition, while the component lives. A condition on a field with an index reads
 * those records only, and all who ask the same share one reading.
 */
export function useRecordList<T extends TableName>(table: T, { where = () => ({}), sort }: Options<T> = {}): RecordList<RecordTables[T]> {
  const store = useServices().records
  type Found = Map<string, readonly RecordTables[T][]>
  const found = shallowRef<Found>(new Map())
  const asked = shallowRef(0)
  let stops: readonly (() => void)[] = []
  const stop = (): void => stops.forEach((one) => one())

  watch(() => conditionsOf(where()).map((one) => canonicalJson(one as Json)).join('\n'), () => {
    stop()
    const here: Found = new Map()
    const conditions = new Map(conditionsOf(where()).map((one) => [canonicalJson(one as Json), one]))
    found.value = here
    asked.value = conditions.size
    stops = [...conditions].map(([name, condition]) => store.watch(table, condition, (records) => {
      here.set(name, records)
      if (found.value === here) triggerRef(found)
    }))
  }, { immediate: true })
  onScopeDispose(stop)

  const records = computed(() => {
    if (found.value.size < asked.value) return null
    const [only, ...others] = found.value.values()
    const all = only && others.length === 0 ? only : [...new Map([...found.value.values()].flat().map((record) => [record.id, record])).values()]
    return sort ? [...all].sort(sort) : all
  })
  return { records, settled: computed(() => records.value !== null) }
}

function conditionsOf<T extends TableName>(where: Where<T> | readonly Where<T>[]): readonly Where<T>[] {
  return Array.isArray(where) ? where as readonly Where<T>[] : [where as Where<T>] // a condition is an object of fields, never a list
}
