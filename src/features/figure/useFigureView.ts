import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useKept } from '../../desk/ask'
import type { FigurePart, FigureView } from '../../desk/figure-view'
import { useHosts } from '../../desk/host'
import { useServices } from '../../desk/services'
import type { FigureKind, FigureRef } from '../../domain/figure/figure'
import { useTexts } from '../../i18n/texts'

/** The open figure, made again when anything it is made from changes; null until the figure that is open was made. */
export function useFigureView(current: () => FigureRef | null): ComputedRef<FigureView | null> {
  const services = useServices()
  const texts = useTexts()
  const part = usePart(() => current()?.kind ?? null)
  const ready = (): { readonly figure: FigureRef; readonly part: FigurePart } | null => {
    const figure = current()
    return figure && part.value?.kind === figure.kind ? { figure, part: part.value.part } : null
  }
  const made = useKept(
    () => { const open = ready(); return open ? open.part.reads(open.figure) : [] },
    () => { const open = ready(); return open && { figure: open.figure, language: texts.language.value } },
    async ({ figure }) => (await ready()?.part.view(figure, services, texts)) ?? null,
  )
  const isOpen = computed(() => JSON.stringify(made.answered.value?.figure) === JSON.stringify(current()))
  return computed(() => (isOpen.value ? made.answer.value : null))
}

/** What the duty of a kind of figure plugs in, fetched when the first figure of the kind is opened. */
function usePart(kind: () => FigureKind | null) {
  const hosts = useHosts()
  const part = shallowRef<{ readonly kind: FigureKind; readonly part: FigurePart } | null>(null)
  watch(kind, async (wanted) => {
    if (!wanted || part.value?.kind === wanted) return
    const found = await hosts.figure(wanted)
    if (kind() === wanted) part.value = { kind: wanted, part: found }
  }, { immediate: true })
  return part
}
