import { findLoss } from '../storage/workspace/find-loss'
import { readMonthFacts } from './agenda/read-month-facts'
import { exportCalls } from './calls/export-calls'
import { callSpan, listCalls } from './calls/list-calls'
import { listUnmatched } from './calls/list-unmatched'
import { traceCall } from './calls/trace-call'
import { findDrift, findTouchedInvoices } from './invoice/find-drift'
import { computeInvoice } from './invoice/invoice-content'
import { listLineCalls } from './invoice/list-line-calls'
import { exportAnnex, gatherAnnex } from './papers/gather-annex'
import { gatherInvoice } from './papers/gather-invoice'
import { gatherReport } from './papers/gather-report'
import { makeHours, openHours } from './person-hours/make-hours'
import { compareSystemTotals, listReconciledCalls, makeLedger, pairTwoSources } from './reconcile/reconcile-calls'
import { findMissedCallers } from './report/find-missed-callers'
import { makeReport } from './report/make-report'
import { openFigure } from './report/open-figure'
import { startReport } from './report/start-report'
import type { Room } from './room'

/** Everything pages ask of a workspace; answered in a worker, changes nothing. What each reads: reads.ts. */
export const questions = {
  startReport,
  report: makeReport,
  missedCallers: findMissedCallers,
  monthFacts: readMonthFacts,
  figure: openFigure,
  calls: listCalls,
  unmatched: listUnmatched,
  span: callSpan,
  callsCsv: exportCalls,
  rawRows: traceCall,
  computeInvoice,
  invoiceCalls: listLineCalls,
  reportPaper: gatherReport,
  invoicePaper: gatherInvoice,
  annexPaper: gatherAnnex,
  annexCsv: exportAnnex,
  invoiceDrift: findDrift,
  touchedInvoices: findTouchedInvoices,
  hours: makeHours,
  hoursMaking: openHours,
  ledger: makeLedger,
  reconciledCalls: listReconciledCalls,
  pairedSources: pairTwoSources,
  compareTotals: compareSystemTotals,
  findLoss: ({ db }: Room) => findLoss(db),
}
export type Questions = typeof questions
