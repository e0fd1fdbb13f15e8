import { computed } from 'vue'
import type { DuePart } from '../../desk/host'
import { useRecordList } from '../../desk/record/useRecordList'
import { lateWorks } from '../../domain/invoice/late-works'
import { amountOfWork } from '../../domain/tariff/work'
import { useTexts } from '../../i18n/texts'

/** Works no invoice bears, by client and currency. */
export const worksAreUnbilled: DuePart = () => {
  const { t, formats } = useTexts()
  const { records: clients } = useRecordList('clients')
  const { records: works } = useRecordList('works')
  const { records: invoices } = useRecordList('invoices')
  return computed(() => {
    if (!clients.value || !works.value || !invoices.value) return null
    const late = lateWorks(works.value, invoices.value).map(({ work }) => work)
    return clients.value.flatMap((client) => {
      const own = late.filter(({ clientId }) => clientId === client.id)
      return [...new Set(own.map(({ currency }) => currency))].map((currency) => {
        const list = own.filter((work) => work.currency === currency)
        const amount = formats.money(list.reduce((sum, work) => sum + amountOfWork(work), 0), currency)
        return {
          key: `works ${client.id} ${currency}`, icon: 'billing' as const,
          text: t('today.lateWorks', { n: list.length, client: client.shortName, amount }), go: t('today.goLateWorks'), to: { name: 'billing' as const },
        }
      })
    })
  })
}
