import { computed } from 'vue'
import { useAnswer } from '../../desk/ask'
import type { DueItem, DuePart } from '../../desk/host'
import { useRecordList } from '../../desk/record/useRecordList'
import { periodOf, previousPeriod } from '../../domain/kernel/period'
import { useTexts } from '../../i18n/texts'

/** What last month's calls left to be done: calls no hotline claims, hotlines that fell silent, targets missed. */
export const monthLeftUndone: DuePart = (today) => {
  const { t, formats } = useTexts()
  const { records: clients } = useRecordList('clients')
  const { records: hotlines } = useRecordList('hotlines')
  const month = computed(() => (today.value ? previousPeriod(periodOf('month', today.value)) : null))
  // Without a hotline there is nothing to ask, and no worker to wake for the first screen.
  const { answer } = useAnswer('monthFacts', (ask) => (month.value && hotlines.value && hotlines.value.length > 0 ? ask(month.value) : null))
  return computed(() => {
    if (!clients.value || !hotlines.value || !month.value || (hotlines.value.length > 0 && !answer.value)) return null
    const when = formats.period(month.value)
    const period = `month:${month.value.from}`
    const client = new Map(clients.value.map(({ id, shortName }) => [id, shortName]))
    const hotline = new Map(hotlines.value.map(({ id, name }) => [id, name]))
    return (answer.value ?? []).map((fact): DueItem => {
      if (fact.kind === 'callsOfNobody') {
        return { key: 'calls of nobody', icon: 'warning', text: t('today.callsOfNobody', { n: fact.calls, month: when }), go: t('today.goAssign'), to: { name: 'calls', query: { client: 'all', period } } }
      }
      const words = { hotline: hotline.get(fact.hotlineId) ?? '', client: client.get(fact.clientId) ?? '', month: when }
      const query = { client: fact.clientId, hotline: fact.hotlineId, period }
      if (fact.kind === 'callsStop') {
        const text = fact.lastOn === null ? t('today.noCalls', words) : t('today.callsStop', { ...words, date: formats.date(fact.lastOn) })
        return { key: `silent ${fact.hotlineId}`, icon: 'calls', text, go: t('today.goImport'), to: { name: 'import' } }
      }
      const figures = { value: formats.percent(fact.value), agreed: formats.percent(fact.agreed, Number.isInteger(fact.agreed * 100) ? 0 : 2) }
      return { key: `${fact.metric} ${fact.hotlineId}`, icon: 'reports', text: t(`today.missed.${fact.metric}`, { ...words, ...figures }), go: t('today.goReport'), to: { name: 'reports', query } }
    })
  })
}
