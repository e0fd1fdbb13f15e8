import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { useTexts } from '../i18n/texts'
import type { Failure } from '../domain/kernel/failure'
import { canonicalJson, type Json } from '../domain/kernel/canonical'
import type { Change, FieldConflict, RecordTables, TableName, Versioned } from '../storage/records/port'
import { useServices } from './services'
import { useToasts } from './toasts'

/** Writing records from a form: what is under way, what failed, and which fields someone else changed meanwhile. */
export type Saving = {
  readonly busy: Readonly<Ref<boolean>>
  readonly failure: ShallowRef<Failure | null>
  readonly conflicts: ShallowRef<readonly FieldConflict[]>
  /** Commits any changes as one step, which the toast offers to take back. */
  commit(changes: readonly Change[], said: string): Promise<boolean>
  /** Stores the fields of `next` that differ from what was read; nothing to store is a success. */
  update<T extends TableName>(table: T, read: Versioned<RecordTables[T]>, next: RecordTables[T], said: string): Promise<boolean>
  /** Stores a new record. */
  create<T extends TableName>(table: T, record: RecordTables[T], said: string): Promise<boolean>
  /** Removes a record as it is now. */
  remove<T extends TableName>(table: T, id: RecordTables[T]['id'], said: string): Promise<boolean>
}

/** The fields of `next` that differ from `before`. */
function changedFields<R extends object>(before: R, next: R): Partial<R> {
  const patch: Partial<R> = {}
  for (const key of Object.keys(next) as (keyof R)[]) {
    if (canonicalJson((before[key] ?? null) as Json) !== canonicalJson((next[key] ?? null) as Json)) patch[key] = next[key]
  }
  return patch
}

function createChange<T extends TableName>(table: T, record: RecordTables[T]): Change {
  return { kind: 'create', table, record } as Change // T ties table and record; the union cannot express it
}

function updateChange<T extends TableName>(table: T, read: Versioned<RecordTables[T]>, patch: Partial<RecordTables[T]>): Change {
  return { kind: 'update', table, id: read.record.id, patch, seen: read.seen } as Change // as above
}

function removeChange<T extends TableName>(table: T, read: Versioned<RecordTables[T]>): Change {
  return { kind: 'remove', table, id: read.record.id, seen: read.seen } as Change // as above
}

/** Saves records with a toast that offers Undo; failures and conflicts stay with the form that caused them. */
export function useSaving(): Saving {
  const { records } = useServices()
  const toasts = useToasts()
  const { t } = useTexts()
  const busy = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const conflicts = shallowRef<readonly FieldConflict[]>([])

  async function undoNow(transaction: string): Promise<void> {
    const result = await records.undo(transaction)
    if (result.ok) toasts.show('done', t('desk.undone'))
    else toasts.show('wrong', t(`failure.${result.failure.code}`, { ...result.failure.params }))
  }

  async function commit(changes: readonly Change[], said: string): Promise<boolean> {
    busy.value = true
    try {
      const result = await records.commit(changes)
      failure.value = result.ok ? null : result.failure
      conflicts.value = result.ok ? result.value.conflicts : []
      if (!result.ok) return false
      const { transaction, operations } = result.value
      toasts.show('done', said, operations > 0 ? { label: t('desk.undo'), run: () => void undoNow(transaction) } : undefined)
      return true
    } finally {
      busy.value = false
    }
  }

  async function update<T extends TableName>(table: T, read: Versioned<RecordTables[T]>, next: RecordTables[T], said: string): Promise<boolean> {
    const patch = changedFields(read.record, next)
    return Object.keys(patch).length === 0 || commit([updateChange(table, read, patch)], said)
  }

  async function remove<T extends TableName>(table: T, id: RecordTables[T]['id'], said: string): Promise<boolean> {
    const now = await records.get(table, id)
    return !now || commit([removeChange(table, now)], said)
  }

  return { busy, failure, conflicts, commit, update, remove, create: (table, record, said) => commit([createChange(table, record)], said) }
}
