import type { CallQueries } from '../../desk/services'
import type { Workers } from '../workers/start'

/** Questions to the archive, passed on to the query worker. */
export function queryDesk(workers: Workers): CallQueries {
  return {
    report: async (...given) => (await workers.query()).report(...given),
    figure: async (...given) => (await workers.query()).figure(...given),
    calls: async (...given) => (await workers.query()).calls(...given),
    unmatched: async (...given) => (await workers.query()).unmatched(...given),
    span: async () => (await workers.query()).span(),
    computeInvoice: async (...given) => (await workers.query()).computeInvoice(...given),
    invoiceCalls: async (...given) => (await workers.query()).invoiceCalls(...given),
    invoiceDrift: async (...given) => (await workers.query()).invoiceDrift(...given),
    touchedInvoices: async (...given) => (await workers.query()).touchedInvoices(...given),
    issueInvoice: async (...given) => (await workers.query()).issueInvoice(...given),
    invoiceAnnex: async (...given) => (await workers.query()).invoiceAnnex(...given),
    rawRows: async (...given) => (await workers.query()).rawRows(...given),
    ledger: async (...given) => (await workers.query()).ledger(...given),
    reconciledCalls: async (...given) => (await workers.query()).reconciledCalls(...given),
    pairedSources: async (...given) => (await workers.query()).pairedSources(...given),
    compareTotals: async (...given) => (await workers.query()).compareTotals(...given),
    hours: async (...given) => (await workers.query()).hours(...given),
    hoursMaking: async (...given) => (await workers.query()).hoursMaking(...given),
    callsCsv: async (...given) => (await workers.query()).callsCsv(...given),
  }
}
