import { shallowRef, type ShallowRef } from 'vue'
import { declarationOf } from '../../domain/records'
import type { TextKey } from '../../i18n/keys'
import { useTexts } from '../../i18n/texts'
import type { RecordTables, TableName } from '../../storage/records/port'
import { useSaving, type Saving } from '../saving/useSaving'
import { useServices } from '../services'
import { updateChanges } from './record-changes'
import type { FormSource } from './useRecordForm'

/** What adding, changing and removing is called; a sentence may speak of the record as {name}. */
export type EditorWords = { readonly [W in keyof typeof usualWords]: TextKey }

const usualWords = {
  add: 'desk.record.add', edit: 'desk.record.edit', save: 'desk.record.save', saved: 'desk.record.saved', remove: 'desk.record.remove', removed: 'desk.record.removed',
} satisfies Record<string, TextKey>

/** What the fields of an editor's form are given: what it started from, what is typed, and whether the record is a new one. */
export type FieldsGiven<T extends TableName> = { readonly base: RecordTables[T]; readonly values: Partial<RecordTables[T]>; readonly isNew: boolean }

/** Adding, changing and removing the records of a table, one form at a time. */
export type Editor<T extends TableName> = {
  readonly table: T
  readonly words: EditorWords
  readonly saving: Saving
  /** What the open form starts from; null while none is open. */
  readonly source: Readonly<ShallowRef<FormSource<T> | null>>
  /** Opens a form for a record that does not exist yet. */
  add(record: RecordTables[T]): void
  /** Opens a form for a record, as it is now. */
  edit(record: RecordTables[T]): Promise<void>
  close(): void
  /** Changes a record as it is now, without a form. */
  change(record: RecordTables[T], next: (now: RecordTables[T]) => RecordTables[T], said: string): Promise<boolean>
  /** Removes a record with all that goes along; one that others point at stays, and `saving.held` says who they are. */
  remove(record: RecordTables[T], said?: string): Promise<boolean>
}

/** An editor of a table's records; `words` replaces what the usual words do not say well enough. */
export function useEditor<T extends TableName>(table: T, words: Partial<EditorWords> = {}): Editor<T> {
  const { records } = useServices()
  const { t } = useTexts()
  const saving = useSaving()
  const all: EditorWords = { ...usualWords, ...words }
  const source = shallowRef<FormSource<T> | null>(null)

  async function edit({ id }: RecordTables[T]): Promise<void> {
    const read = await records.get(table, id)
    saving.forget()
    source.value = read && { kind: 'edit', read }
  }

  async function change({ id }: RecordTables[T], next: (now: RecordTables[T]) => RecordTables[T], said: string): Promise<boolean> {
    const read = await records.get(table, id)
    if (!read) return false
    const changes = updateChanges(table, read, next(read.record))
    return changes.length === 0 || saving.commit(changes, said)
  }

  async function remove(record: RecordTables[T], said?: string): Promise<boolean> {
    const name = titleOf(table, record)
    const removal = await records.removal(table, record.id)
    saving.forget()
    if (removal.kind === 'held') {
      saving.held.value = { name, by: removal.by }
      return false
    }
    // Somebody removed it already.
    return removal.changes.length === 0 || saving.commit(removal.changes, said ?? t(all.removed, { name }))
  }

  function close(): void {
    saving.forget()
    source.value = null
  }

  return {
    table, words: all, saving, source, edit, change, remove, close,
    add(record) {
      saving.forget()
      source.value = { kind: 'new', record }
    },
  }
}

/** What a record is called in lists and sentences. */
export function titleOf<T extends TableName>(table: T, record: RecordTables[T]): string {
  const title: (record: never) => string = declarationOf(table).title
  return title(record as never) // declared for the records of this table
}
