import { computed } from 'vue'
import type { DuePart } from '../../desk/host'
import { useRecordList } from '../../desk/record/useRecordList'
import { unreadyHotlines } from '../../domain/agenda/agenda'
import { useTexts } from '../../i18n/texts'

/** Running hotlines and campaigns whose calls or prices cannot be found. */
export const hotlinesAreUnready: DuePart = (today) => {
  const { t } = useTexts()
  const { records: clients } = useRecordList('clients')
  const { records: hotlines } = useRecordList('hotlines')
  const { records: matchRules } = useRecordList('matchRules')
  const { records: tariffs } = useRecordList('tariffs')
  return computed(() => {
    if (!today.value || !clients.value || !hotlines.value || !matchRules.value || !tariffs.value) return null
    const names = new Map(clients.value.map(({ id, shortName }) => [id, shortName]))
    return unreadyHotlines({ today: today.value, hotlines: hotlines.value, matchRules: matchRules.value, tariffs: tariffs.value }).map(({ kind, hotline }) => ({
      key: `${kind} ${hotline.id}`, icon: 'warning',
      text: t(`today.${kind}`, { hotline: hotline.name, client: names.get(hotline.clientId) ?? '' }),
      go: t('today.goHotline'), to: { name: 'hotlineSetUp', params: { clientId: hotline.clientId, hotlineId: hotline.id } },
    }))
  })
}
