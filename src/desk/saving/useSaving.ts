import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Failure } from '../../domain/kernel/failure'
import { useTexts } from '../../i18n/texts'
import type { Change, FieldConflict, Named } from '../../storage/records/port'
import { useServices } from '../services'
import { useToasts } from '../toasts'
import { useOwnSteps } from './own-steps'

/** A record that was not removed, since others point at it. */
export type Held = { readonly name: string; readonly by: readonly Named[] }

/** Writing records: what is under way, what failed, which fields someone else changed meanwhile, who holds what should go. */
export type Saving = {
  readonly busy: Readonly<Ref<boolean>>
  readonly failure: ShallowRef<Failure | null>
  readonly conflicts: ShallowRef<readonly FieldConflict[]>
  readonly held: ShallowRef<Held | null>
  /** Commits changes as one step, which the toast offers to take back. */
  commit(changes: readonly Change[], said: string): Promise<boolean>
  /** Forgets what was said of the last try. */
  forget(): void
}

/** Commits with a toast that offers Undo; failures and conflicts stay where they were caused (SavingNote shows them). */
export function useSaving(): Saving {
  const { records } = useServices()
  const toasts = useToasts()
  const own = useOwnSteps()
  const { t } = useTexts()
  const busy = ref(false)
  const failure = shallowRef<Failure | null>(null)
  const conflicts = shallowRef<readonly FieldConflict[]>([])
  const held = shallowRef<Held | null>(null)

  function forget(): void {
    failure.value = null
    conflicts.value = []
    held.value = null
  }

  async function undoNow(transaction: string): Promise<void> {
    const result = await records.undo(transaction)
    if (result.ok) toasts.show('done', t('desk.undone'))
    else toasts.show('wrong', t(`failure.${result.failure.code}`, { ...result.failure.params }))
  }

  async function commit(changes: readonly Change[], said: string): Promise<boolean> {
    busy.value = true
    try {
      const result = await records.commit(changes)
      forget()
      if (!result.ok) {
        failure.value = result.failure
        return false
      }
      const { transaction, operations } = result.value
      own.add(transaction)
      conflicts.value = result.value.conflicts
      toasts.show('done', said, operations > 0 ? { label: t('desk.undo'), run: () => void undoNow(transaction) } : undefined)
      return true
    } finally {
      busy.value = false
    }
  }

  return { busy, failure, conflicts, held, commit, forget }
}
