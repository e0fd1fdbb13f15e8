import { computed, type ComputedRef } from 'vue'
import { useAnswer } from '../../desk/ask'
import { useServices } from '../../desk/services'
import type { Paper } from '../../documents/documents'
import { contentOf } from '../../documents/invoice/input'
import type { InvoiceId } from '../../domain/kernel/ids'

/** An invoice as the paper its PDF is drawn from, kept current; null until it is there. */
export function useInvoicePaper(id: () => InvoiceId): { readonly paper: ComputedRef<Paper<'invoice'> | null>; readonly keys: ComputedRef<readonly string[]> } {
  const { now } = useServices()
  const openedAt = Math.floor(now() / 1000)
  const { answer, answered } = useAnswer('invoicePaper', (ask) => ask(id(), openedAt))
  const paper = computed(() => (answered.value?.[0] === id() && answer.value?.ok ? answer.value.value : null))
  return { paper, keys: computed(() => (paper.value ? contentOf(paper.value.input).lines.map(({ key }) => key) : [])) }
}
