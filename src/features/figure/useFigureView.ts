import { computed, type ComputedRef } from 'vue'
import { useKept } from '../../desk/ask'
import type { FigureRef } from '../../desk/figure'
import { useServices, type Services } from '../../desk/services'
import { useTexts, type Texts } from '../../i18n/texts'
import { reads, type Part } from '../../usecases/reads'
import type { FigureView } from './figure-view'
import { hoursView } from './hours-view'
import { invoiceView } from './invoice-view'
import { metricView } from './metric-view'

function viewOf(figure: FigureRef, services: Services, texts: Texts): Promise<FigureView> {
  if (figure.kind === 'metric') return metricView(figure, services, texts)
  return figure.kind === 'hours' ? hoursView(figure, services, texts) : invoiceView(figure, services, texts)
}

/** What the view of a figure reads: its question, and the records that name what it shows. */
function partsOf(figure: FigureRef | null): readonly Part[] {
  if (!figure) return []
  if (figure.kind === 'metric') return [...reads.figure, 'hotlines']
  return figure.kind === 'hours' ? [...reads.hoursMaking, 'company'] : reads.computeInvoice
}

/** The open figure, made again when anything it is made from changes; null until the figure that is open was made. */
export function useFigureView(current: () => FigureRef | null): ComputedRef<FigureView | null> {
  const services = useServices()
  const texts = useTexts()
  const made = useKept(
    () => partsOf(current()),
    () => { const figure = current(); return figure && { figure, language: texts.language.value } },
    ({ figure }) => viewOf(figure, services, texts),
  )
  const isOpen = computed(() => JSON.stringify(made.answered.value?.figure) === JSON.stringify(current()))
  return computed(() => (isOpen.value ? made.answer.value : null))
}
