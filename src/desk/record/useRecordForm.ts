import { toTypedSchema } from '@vee-validate/valibot'
import type { GenericSchema } from 'valibot'
import { useForm, type FormContext } from 'vee-validate'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { declarationOf } from '../../domain/records'
import type { Change, RecordTables, TableName, Versioned } from '../../storage/records/port'
import type { Saving } from '../saving/useSaving'
import { useServices } from '../services'
import { useUnsavedGuard } from '../unsaved'
import { createChange, updateChanges } from './record-changes'

/** A form over one record: what is typed, and how it is stored. */
type RecordForm<T extends TableName> = {
  readonly dirty: ComputedRef<boolean>
  /** The record as it was read, or the starting values of a new one. */
  readonly base: ComputedRef<RecordTables[T]>
  /** What is typed, as far as it is. */
  readonly values: ComputedRef<Partial<RecordTables[T]>>
  /** Validates and stores; true when the record is stored as typed. */
  save(said: string): Promise<boolean>
  /** Goes back to what was read. */
  discard(): void
}

/** What a form starts from: a record that was read, or a record that does not exist yet. */
export type FormSource<T extends TableName>
  = | { readonly kind: 'edit'; readonly read: Versioned<RecordTables[T]> }
    | { readonly kind: 'new'; readonly record: RecordTables[T] }

/**
 * Binds a record of a table to a validated form. While nothing is typed the form follows changes made elsewhere;
 * once something is typed it keeps what its author saw, so that a save cannot silently overwrite another one's edit.
 * `along` says what a new record is stored together with, in one commit.
 */
export function useRecordForm<T extends TableName>(
  table: T,
  source: () => FormSource<T>,
  saving: Saving,
  along: (record: RecordTables[T]) => readonly Change[] = () => [],
): RecordForm<T> {
  const { records } = useServices()
  const from = shallowRef(source())
  const base = computed(() => recordOf(from.value))
  const schema = declarationOf(table).schema as unknown as GenericSchema<unknown, RecordTables[T]> // the list ties table and schema
  const form: FormContext = useForm({
    validationSchema: toTypedSchema(schema),
    initialValues: { ...base.value },
    keepValuesOnUnmount: true,
  })
  const dirty = computed(() => form.meta.value.dirty)
  useUnsavedGuard(dirty)

  function adopt(next: FormSource<T>): void {
    from.value = next
    form.resetForm({ values: { ...base.value } }, { force: true })
  }
  watch(source, (next) => {
    const known = from.value
    if (dirty.value || next.kind !== 'edit' || (known.kind === 'edit' && known.read === next.read)) return
    adopt(next)
  })

  async function store(next: RecordTables[T], said: string): Promise<boolean> {
    const known = from.value
    const changes = known.kind === 'edit' ? updateChanges(table, known.read, next) : [createChange(table, next), ...along(next)]
    if (changes.length > 0 && !(await saving.commit(changes, said))) return false
    const read = await records.get(table, next.id)
    if (read) adopt({ kind: 'edit', read })
    return true
  }

  async function save(said: string): Promise<boolean> {
    const submit = form.handleSubmit((values) => store(values as RecordTables[T], said)) // the schema's output
    return (await submit()) ?? false
  }

  return { dirty, base, values: computed(() => form.values as Partial<RecordTables[T]>), save, discard: () => adopt(from.value) }
}

function recordOf<T extends TableName>(source: FormSource<T>): RecordTables[T] {
  return source.kind === 'edit' ? source.read.record : source.record
}
