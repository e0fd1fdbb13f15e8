import { toTypedSchema } from '@vee-validate/valibot'
import type { GenericSchema } from 'valibot'
import { useForm, type FormContext } from 'vee-validate'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { RecordTables, TableName, Versioned } from '../../storage/records/port'
import { useSaving, type Saving } from '../saving'
import { useServices } from '../services'
import { useUnsavedGuard } from '../unsaved'

/** A form over one record: what was read, what is typed, and how it is stored. */
type EntityForm<T extends TableName> = {
  readonly form: FormContext
  readonly saving: Saving
  readonly dirty: ComputedRef<boolean>
  /** The record as it was read, or the starting values of a new one. */
  readonly base: ComputedRef<RecordTables[T]>
  /** Validates and stores; true when the record is stored as typed. */
  save(said: string): Promise<boolean>
  /** Goes back to what was read. */
  discard(): void
}

/** What a form starts from: a record that was read, or a record that does not exist yet. */
export type FormSource<T extends TableName> =
  | { readonly kind: 'edit'; readonly read: Versioned<RecordTables[T]> }
  | { readonly kind: 'new'; readonly record: RecordTables[T] }

/**
 * Binds a record of a table to a validated form. While nothing is typed the form follows changes made elsewhere;
 * once something is typed it keeps what its author saw, so that a save cannot silently overwrite another one's edit.
 * `options.create` stores a new record together with others, in one commit.
 */
export function useEntityForm<T extends TableName>(
  table: T,
  schema: GenericSchema<unknown, RecordTables[T]>,
  source: () => FormSource<T>,
  options: { readonly create?: (record: RecordTables[T], saving: Saving) => Promise<boolean> } = {},
): EntityForm<T> {
  const { records } = useServices()
  const saving = useSaving()
  const from = shallowRef(source())
  const base = computed(() => recordOf(from.value))
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
    if (!dirty.value && next.kind === 'edit') adopt(next)
  })

  async function store(next: RecordTables[T], said: string): Promise<boolean> {
    const known = from.value
    const create = options.create ?? ((record) => saving.create(table, record, said))
    const stored = known.kind === 'edit' ? await saving.update(table, known.read, next, said) : await create(next, saving)
    if (!stored) return false
    const read = await records.get(table, next.id)
    if (read) adopt({ kind: 'edit', read })
    return true
  }

  async function save(said: string): Promise<boolean> {
    const submit = form.handleSubmit((values) => store(values as RecordTables[T], said)) // the schema's output
    return (await submit()) ?? false
  }

  return { form, saving, dirty, base, save, discard: () => adopt(from.value) }
}

function recordOf<T extends TableName>(source: FormSource<T>): RecordTables[T] {
  return source.kind === 'edit' ? source.read.record : source.record
}
