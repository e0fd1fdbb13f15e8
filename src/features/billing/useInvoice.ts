import { computed, type ComputedRef, type Ref } from 'vue'
import { useAnswer } from '../../desk/ask'
import { useRecord } from '../../desk/useRecord'
import { useRecordList } from '../../desk/record/useRecordList'
import type { InvoiceComputation } from '../../usecases/invoice/rate-invoice'
import type { Client } from '../../domain/client/client'
import type { Company } from '../../domain/company/company'
import type { Hotline } from '../../domain/hotline/hotline'
import type { Invoice } from '../../domain/invoice/invoice'
import type { Failure } from '../../domain/kernel/failure'
import type { InvoiceId } from '../../domain/kernel/ids'
import type { Result } from '../../domain/kernel/result'
import type { Versioned } from '../../storage/records/port'

/** An invoice with what is on it: a draft's content as the archive is now, an issued one's own copies. */
export type InvoiceDesk = {
  /** Undefined until read, null when it is gone. */
  readonly read: ComputedRef<Versioned<Invoice> | null | undefined>
  readonly content: ComputedRef<InvoiceComputation | null>
  /** Why a draft's content could not be computed. */
  readonly failure: ComputedRef<Failure | null>
  readonly computing: Readonly<Ref<boolean>>
  /** Why no answer came at all. */
  readonly trouble: Readonly<Ref<unknown>>
  /** Null when the company's profile was never filled in; undefined until read. */
  readonly supplier: ComputedRef<Company | null | undefined>
  readonly buyer: ComputedRef<Client | null | undefined>
  readonly hotlines: ComputedRef<readonly Hotline[] | null>
}

/** Reads an invoice and keeps its content current while the page lives. */
export function useInvoice(id: () => InvoiceId): InvoiceDesk {
  const read = useRecord('invoices', id)
  const { records: companies } = useRecordList('company')
  const { records: clients } = useRecordList('clients')
  const { records: hotlines } = useRecordList('hotlines')
  const { result, computing, trouble } = useComputation(id, () => read.value?.record.state === 'draft')
  const issued = computed(() => (read.value?.record.state === 'issued' ? read.value.record : null))
  return {
    read: computed(() => read.value),
    content: computed(() => (issued.value ? { ...issued.value, uncovered: [] } : result.value?.ok ? result.value.value : null)),
    failure: computed(() => (issued.value || !result.value || result.value.ok ? null : result.value.failure)),
    computing,
    trouble,
    supplier: computed(() => issued.value?.supplier ?? (companies.value ? (companies.value[0] ?? null) : undefined)),
    buyer: computed(() => issued.value?.buyer ?? (clients.value ? (clients.value.find((client) => client.id === read.value?.record.clientId) ?? null) : undefined)),
    hotlines: computed(() => hotlines.value),
  }
}

/** A draft's content, computed again whenever what it is made from changes; what was shown of this draft stays until then. */
function useComputation(id: () => InvoiceId, isDraft: () => boolean): { result: ComputedRef<Result<InvoiceComputation> | null>; computing: Readonly<Ref<boolean>>; trouble: Readonly<Ref<unknown>> } {
  const { answer, answered, loading, trouble } = useAnswer('computeInvoice', (ask) => (isDraft() ? ask(id()) : null))
  return { result: computed(() => (answered.value?.[0] === id() ? answer.value : null)), computing: loading, trouble }
}
