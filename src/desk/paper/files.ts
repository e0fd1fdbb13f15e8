import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { fileName } from '../../documents/file-name'
import type { DocumentForm, NamedFile } from '../../documents/document'
import type { Paper } from '../../documents/documents'
import type { Failure } from '../../domain/kernel/failure'
import { ok, type Result } from '../../domain/kernel/result'
import type { Selection } from '../../domain/selection/selection'
import { useTexts } from '../../i18n/texts'
import { saveFile } from '../../ui/file/save-file'
import { useServices } from '../services'
import { useToasts } from '../toasts'
import { callsWhose } from './whose'

/** Files a page makes, one at a time. */
export type Files = {
  /** The key of the file being made. */
  readonly making: Ref<string | null>
  /** Why the last one could not be made. */
  readonly failure: ShallowRef<Failure | null>
  /** Makes a file, hands it over under its name and says so; a failure is said too. */
  save(key: string, make: () => Promise<Result<NamedFile>>): Promise<void>
  /** The same for a paper in one of its forms. */
  savePaper(form: DocumentForm, gather: () => Promise<Result<Paper>>, key?: string): Promise<void>
  /** The same for the calls of a selection. */
  saveCalls(selection: Selection): Promise<void>
}

/** Saves files of any kind. `inPlace` pages say themselves why one was not made. */
export function useFiles({ inPlace = false }: { readonly inPlace?: boolean } = {}): Files {
  const { documents, queries, records } = useServices()
  const { t, language } = useTexts()
  const toasts = useToasts()
  const making = ref<string | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function save(key: string, make: () => Promise<Result<NamedFile>>): Promise<void> {
    if (making.value !== null) return
    making.value = key
    try {
      const made = await make()
      failure.value = made.ok ? null : made.failure
      if (made.ok) {
        saveFile(made.value.blob, made.value.name)
        toasts.show('done', t('desk.fileSaved', { file: made.value.name }))
      } else if (!inPlace) toasts.show('wrong', t(`failure.${made.failure.code}`, made.failure.params))
    } finally {
      making.value = null
    }
  }

  return {
    making, failure, save,
    savePaper: (form, gather, key = form) => save(key, async () => {
      const gathered = await gather()
      return gathered.ok ? documents.file(gathered.value, form) : gathered
    }),
    saveCalls: (selection) => save('calls', async () => {
      const [blob, whose] = await Promise.all([queries.callsCsv(selection, language.value), callsWhose(records, selection)])
      return ok({ blob, name: fileName({ whose, period: selection.period, what: 'calls', language: language.value }, 'csv') })
    }),
  }
}
