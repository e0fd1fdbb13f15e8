import { useSaving, type Saving } from '../../desk/saving'
import { useServices } from '../../desk/services'
import type { Client } from '../../domain/client/client'
import { newDraft } from '../../domain/invoice/draft'
import { makeId } from '../../domain/kernel/ids'
import type { Period } from '../../domain/kernel/period'
import { useTexts } from '../../i18n/texts'

/** Makes the draft of a client's month and opens it; an invoice another window made meanwhile is opened instead. */
export function useMakeDraft(): { readonly saving: Saving; readonly make: (client: Client, month: Period) => Promise<void> } {
  const { records, navigation, newId } = useServices()
  const { t, formats } = useTexts()
  const saving = useSaving()
  async function make(client: Client, month: Period): Promise<void> {
    const [known] = await records.list('invoices', { clientId: client.id, month: month.from })
    const draft = known ?? newDraft(makeId('invoice', newId), client, month)
    const said = t('invoice.draftMade', { client: client.shortName, month: formats.month(month.from) })
    // No Undo here: the draft's own page deletes it, as long as it is a draft.
    if (known || await saving.commit([{ kind: 'create', table: 'invoices', record: draft }], said)) await navigation.go('invoice', { invoiceId: draft.id })
  }
  return { saving, make }
}
