import { shallowRef, watch, type ShallowRef } from 'vue'
import type { FigureRef } from '../../desk/figure'
import { useServices, type Services } from '../../desk/services'
import { useTexts, type Texts } from '../../i18n/texts'
import type { FigureView } from './figure-view'
import { hoursView } from './hours-view'
import { invoiceView } from './invoice-view'
import { metricView } from './metric-view'

function viewOf(figure: FigureRef, services: Services, texts: Texts): Promise<FigureView> {
  if (figure.kind === 'metric') return metricView(figure, services, texts)
  return figure.kind === 'hours' ? hoursView(figure, services, texts) : invoiceView(figure, services, texts)
}

/** The open figure, computed again from what it is; null while that is under way. A later figure wins. */
export function useFigureView(current: () => FigureRef | null): ShallowRef<FigureView | null> {
  const services = useServices()
  const texts = useTexts()
  const view = shallowRef<FigureView | null>(null)
  let run = 0
  watch([current, texts.language], async ([figure]) => {
    const mine = ++run
    view.value = null
    if (!figure) return
    const made = await viewOf(figure, services, texts)
    if (mine === run) view.value = made
  }, { immediate: true })
  return view
}
