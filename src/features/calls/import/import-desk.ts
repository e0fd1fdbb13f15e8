import { defineStore } from 'pinia'
import { computed, markRaw, watch } from 'vue'
import { useHeldWork } from '../../../desk/held-work'
import { useRecordList } from '../../../desk/record/useRecordList'
import { useServices } from '../../../desk/services'
import { useTexts } from '../../../i18n/texts'
import { useImport, type ImportFlow } from './useImport'
import { useQueue, type ImportQueue } from './useQueue'

/** The import of this window. */
export type ImportDesk = { readonly flow: ImportFlow; readonly queue: ImportQueue; /** The page is left: what is finished is put away, what is begun waits. */ readonly leave: () => void }

const store = defineStore('importDesk', () => {
  const { t } = useTexts()
  const { deviceZone } = useServices()
  const { records: company } = useRecordList('company')
  const { records: rules } = useRecordList('matchRules')
  const flow = useImport(() => t('imports.defaultSource'), () => company.value?.[0]?.zone ?? deviceZone)
  const queue = useQueue(flow)

  const held = computed(() => {
    const { current, files, waiting } = queue
    if (!waiting.value) return null
    const [only] = files.value
    const text = files.value.length === 1 && only ? t('imports.heldFile', { file: (current.value ?? only).file.name }) : t('imports.heldFiles', { n: files.value.length })
    return { text, to: { name: 'import' as const } }
  })
  useHeldWork().hold(() => held.value)

  // A hotline made, or a name assigned, while the file waits: what it would bring is counted again.
  watch(rules, (_now, before) => {
    if (before && queue.current.value && flow.phase.value === 'ready') void flow.recount()
  })

  function leave(): void {
    if (!queue.waiting.value) queue.clear()
    else if (flow.done.value) queue.back()
  }
  return { desk: markRaw<ImportDesk>({ flow, queue, leave }) }
})

/** The file or files on their way in: they outlive the page, so that a client or hotline can be made on the way. */
export function useImportDesk(): ImportDesk {
  return store().desk
}
