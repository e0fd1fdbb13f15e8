import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { useServices } from '../../desk/services'
import { invoiceDocument } from '../../documents/invoice/invoice-document'
import type { PageModel } from '../../documents/page/model'
import type { Language } from '../../domain/kernel/fields'
import { documentTexts, type DocumentTexts } from '../../i18n/document-texts'
import type { InvoiceDesk } from './useInvoice'

/** The document of an invoice in its own language, as the PDF will say it; null until everything is there. */
export function useDocument(desk: InvoiceDesk): ComputedRef<PageModel | null> {
  const { now } = useServices()
  const texts = shallowRef<{ readonly language: Language; readonly words: DocumentTexts } | null>(null)
  const language = computed(() => desk.read.value?.record.language)
  watch(language, async (next) => {
    if (!next) return
    const words = await documentTexts(next)
    if (next === language.value) texts.value = { language: next, words }
  }, { immediate: true })

  return computed(() => {
    const invoice = desk.read.value?.record
    const content = desk.content.value
    const [supplier, buyer, list] = [desk.supplier.value, desk.buyer.value, desk.hotlines.value]
    if (!invoice || !content || !supplier || !buyer || !list || texts.value?.language !== invoice.language) return null
    const hotlines = new Map(list.map(({ id, name }) => [id, name]))
    const createdAt = now()
    if (invoice.state === 'issued') return invoiceDocument({ invoice, hotlines, createdAt }, texts.value.words)
    return invoiceDocument({ invoice, supplier, buyer, lines: content.lines, totals: content.totals, hotlines, createdAt }, texts.value.words)
  })
}
