import { computed } from 'vue'
import type { DuePart } from '../../desk/host'
import { useRecordList } from '../../desk/record/useRecordList'
import { dueInvoices } from '../../domain/agenda/agenda'
import { useTexts } from '../../i18n/texts'

/** Last month's invoices that are not issued yet. */
export const invoicesAreDue: DuePart = (today) => {
  const { t, formats } = useTexts()
  const { records: clients } = useRecordList('clients')
  const { records: hotlines } = useRecordList('hotlines')
  const { records: tariffs } = useRecordList('tariffs')
  const { records: invoices } = useRecordList('invoices')
  return computed(() => {
    if (!today.value || !clients.value || !hotlines.value || !tariffs.value || !invoices.value) return null
    return dueInvoices({ today: today.value, clients: clients.value, hotlines: hotlines.value, tariffs: tariffs.value, invoices: invoices.value }).map(({ client, month, draft }) => ({
      key: `invoice ${client.id}`, icon: 'billing',
      text: t(draft ? 'today.invoiceDraft' : 'today.invoiceDue', { client: client.shortName, month: formats.period(month) }),
      go: t('today.goInvoice'), to: draft ? { name: 'invoice', params: { invoiceId: draft } } : { name: 'billing' },
    }))
  })
}
