import type { TableName } from '../storage/records/port'
import type { Questions } from './questions'

/** A part of the workspace: a table of records, or the calls and hours that imports brought. */
export type Part = TableName | 'imports'

const callContext = ['hotlines', 'matchRules', 'definitions', 'imports'] as const satisfies readonly Part[]
const invoice = ['invoices', 'company', 'clients', 'tariffs', 'works', ...callContext] as const satisfies readonly Part[]

/** What each question reads: whoever shows its answer asks again when one of these changes (proved in tests/usecases). */
export const reads: { readonly [Q in keyof Questions]: readonly Part[] } = {
  startReport: [...callContext, 'operators'],
  report: [...callContext, 'operators'],
  missedCallers: callContext,
  monthFacts: ['company', ...callContext],
  figure: callContext,
  calls: callContext,
  unmatched: ['company', ...callContext],
  span: ['imports'],
  callsCsv: ['company', ...callContext],
  rawRows: ['imports'],
  computeInvoice: invoice,
  invoiceCalls: invoice,
  reportPaper: ['company', 'clients', 'hotlines'],
  invoicePaper: invoice,
  annexPaper: invoice,
  annexCsv: invoice,
  invoiceDrift: ['invoices', ...callContext],
  touchedInvoices: ['invoices', ...callContext],
  hours: ['hotlines', 'matchRules', 'operators', 'imports'],
  hoursMaking: ['hotlines', 'matchRules', 'operators', 'imports'],
  ledger: callContext,
  reconciledCalls: callContext,
  pairedSources: callContext,
  compareTotals: callContext,
  findLoss: [],
}
