import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { saveFile } from '../../ui/file/save-file'
import { useServices } from '../../desk/services'
import type { Invoice } from '../../domain/invoice/invoice'
import type { Failure } from '../../domain/kernel/failure'
import { invoiceFileName } from './file-name'

/** The files of an invoice; what is being made, and why the last one could not be. */
export type InvoiceFiles = {
  readonly making: Ref<'pdf' | 'annex' | null>
  readonly failure: ShallowRef<Failure | null>
  pdf(invoice: Invoice, client: string): Promise<void>
  annex(invoice: Invoice, client: string): Promise<void>
}

/** Makes the invoice's PDF and the annex of its calls, both in the invoice's language, and hands them to the person. */
export function useInvoiceFiles(): InvoiceFiles {
  const { documents, queries } = useServices()
  const making = ref<'pdf' | 'annex' | null>(null)
  const failure = shallowRef<Failure | null>(null)
  return {
    making, failure,
    async pdf(invoice, client) {
      making.value = 'pdf'
      const made = await documents.invoicePdf(invoice.id)
      making.value = null
      failure.value = made.ok ? null : made.failure
      if (made.ok) saveFile(made.value, `${invoiceFileName(invoice, client, 'invoice')}.pdf`)
    },
    async annex(invoice, client) {
      making.value = 'annex'
      saveFile(await queries.invoiceAnnex(invoice.id, invoice.language), `${invoiceFileName(invoice, client, 'calls')}.csv`)
      making.value = null
    },
  }
}
