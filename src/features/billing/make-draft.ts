import { useSaving, type Saving } from '../../desk/saving/useSaving'
import { useServices } from '../../desk/services'
import type { Client } from '../../domain/client/client'
import { invoiceRecord } from '../../domain/invoice/invoice'
import type { Period } from '../../domain/kernel/period'
import { startRecord } from '../../domain/kernel/record'
import { useTexts } from '../../i18n/texts'

/** Makes the draft of a client's month and opens it; an invoice another window made meanwhile is opened instead. */
export function useMakeDraft(): { readonly saving: Saving; readonly make: (client: Client, month: Period) => Promise<void> } {
  const { records, navigation, newId } = useServices()
  const { t, formats } = useTexts()
  const saving = useSaving()
  async function make(client: Client, month: Period): Promise<void> {
    const [known] = await records.list('invoices', { clientId: client.id, month: month.from })
    const draft = known ?? startRecord(invoiceRecord, newId, { client, month })
    const said = t('invoice.draftMade', { client: client.shortName, month: formats.month(month.from) })
    if (known || await saving.commit([{ kind: 'create', table: 'invoices', record: draft }], said)) await navigation.go('invoice', { invoiceId: draft.id })
  }
  return { saving, make }
}
