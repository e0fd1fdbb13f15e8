import { inject, type InjectionKey } from 'vue'
import type { Call } from '../domain/archive/block'
import type { ImportRecord } from '../domain/archive/import-record'
import type { InvoiceDrift } from '../domain/invoice/line-drift'
import type { InvoiceTotals, InvoiceLine, IssuedInvoice, Recount } from '../domain/invoice/invoice'
import type { DayNumber, PlainDate } from '../domain/kernel/calendar'
import type { HotlineId, ImportId, InvoiceId, SourceId } from '../domain/kernel/ids'
import type { Language } from '../domain/kernel/fields'
import type { Period } from '../domain/kernel/period'
import type { Result } from '../domain/kernel/result'
import type { MeasurementRules } from '../domain/measurement/measurement-rules'
import type { ReconcileCell } from '../domain/reconcile/cell'
import type { LedgerLine } from '../domain/reconcile/ledger'
import type { SourceTotal, TotalsLine } from '../domain/reconcile/totals'
import type { HoursMaking, HoursMakingRequest } from '../domain/person-hours/hours-making'
import type { HoursFigures, HoursRequest } from '../domain/person-hours/hours-table'
import type { ExclusionReason } from '../domain/rating/rated'
import type { ReportFigures, ReportRequest } from '../domain/report/report'
import type { Tally } from '../domain/report/tally'
import type { Selection } from '../domain/selection/selection'
import type { OperatorForm, Reading } from '../domain/source/source'
import type { ImportPreview, ImportProgress, Inspection, PresetView, RawRows } from '../imports/port'
import type { ByHand } from '../imports/rethink'
import type { KeptFile, UndoReceipt } from '../storage/archive/port'
import type { RecordStore } from '../storage/records/port'

/** A page of calls of a selection, newest first, and how many there are in all. */
export type CallPage = { readonly total: number; readonly calls: readonly (Call & { readonly hotlineId: HotlineId | null })[] }

/** A draft's computed content. */
export type InvoiceComputation = {
  readonly lines: readonly InvoiceLine[]
  readonly totals: InvoiceTotals
  readonly recount: Recount
  /** Calls on days without a tariff, by hotline: they block issuing. */
  readonly uncovered: readonly { readonly hotlineId: HotlineId; readonly calls: number }[]
}

/** The sums of a selection's calls and the definitions in force for its hotlines on some day of its period. */
export type FigureBasis = { readonly tally: Tally; readonly definitions: readonly MeasurementRules[] }

/** An issued invoice under which calls moved, and how many. */
export type TouchedInvoice = { readonly invoiceId: InvoiceId; readonly number: string; readonly client: string } & InvoiceDrift['counts']

/** One day of one hotline in two sources: calls of both, and of one only. */
export type PairedLine = { readonly date: PlainDate; readonly hotlineId: HotlineId | null; readonly both: number; readonly onlyA: number; readonly onlyB: number }

/** Questions to the archive, answered in a worker over the typed arrays. */
export interface CallQueries {
  report(request: ReportRequest): Promise<ReportFigures>
  /** What every figure over a selection is computed from, repeat calls included. */
  figure(selection: Selection): Promise<FigureBasis>
  calls(selection: Selection, offset: number, limit: number): Promise<CallPage>
  /** Distinct names no rule claims in the period, most calls first. */
  unmatched(period: Period): Promise<ImportPreview['unmatched']>
  span(): Promise<{ readonly first: DayNumber; readonly last: DayNumber } | null>
  /** Lines, totals and recount of a draft, from the archive as it is now. */
  computeInvoice(invoiceId: InvoiceId): Promise<Result<InvoiceComputation>>
  /** The calls a line billed (`billed`), or left out for one reason: live for a draft, frozen for an issued invoice. */
  invoiceCalls(invoiceId: InvoiceId, lineKey: string, which: 'billed' | { readonly excluded: ExclusionReason }, offset: number, limit: number): Promise<CallPage>
  /** What moved under an issued invoice since it was issued; null for a draft. Changes nothing. */
  invoiceDrift(invoiceId: InvoiceId): Promise<InvoiceDrift | null>
  /** Issued invoices of the days of an import under which something moved. */
  touchedInvoices(importId: ImportId): Promise<readonly TouchedInvoice[]>
  /** Recomputes, recounts and, when balanced, freezes and numbers the draft. */
  issueInvoice(invoiceId: InvoiceId, issuedOn: string): Promise<Result<IssuedInvoice>>
  /** The calls of an invoice's lines as CSV text parts (the annex). */
  invoiceAnnex(invoiceId: InvoiceId, language: Language): Promise<Blob>
  /**
   * The rows of the file one call was made of, leg by leg. Fails with `import.fileNotKept`, `import.unreadable` or
   * `record.notFound`.
   */
  rawRows(importId: ImportId, day: DayNumber, row: number): Promise<Result<RawRows & { readonly fileName: string }>>
  /** Per day and hotline: what the files hold, what counts, and why the rest does not. */
  ledger(selection: Selection): Promise<readonly LedgerLine[]>
  /** The calls of a figure of the reconciliation; `zone` for calls no rule claims. */
  reconciledCalls(zone: string, cell: ReconcileCell, offset: number, limit: number): Promise<CallPage>
  /** Inbound calls of two sources, matched by caller within a minute. */
  pairedSources(selection: Selection, a: SourceId, b: SourceId): Promise<readonly PairedLine[]>
  /** A system's own totals beside what is stored on their days. */
  compareTotals(totals: readonly SourceTotal[], scope: Selection['scope'], zone: string): Promise<readonly TotalsLine[]>
  /** Person-hours of a period: per operator, per hotline, with the files they come from. */
  hours(request: HoursRequest): Promise<HoursFigures>
  /** How one figure of them was made. */
  hoursMaking(request: HoursMakingRequest): Promise<HoursMaking>
  /** All calls of a selection as CSV. */
  callsCsv(selection: Selection, language: Language): Promise<Blob>
}

/** A file looked at, and the source it seems to come from. */
export type InspectedFile = Inspection & {
  /** The source whose saved reading or machines were used; null = none yet, or not asked for. */
  readonly sourceId: SourceId | null
  /** What each way of taking the operator out of its cell makes of one cell; null without an operator column. */
  readonly operatorExamples: Readonly<Record<OperatorForm, string>> | null
}

/** Calls of a file not stored yet, and how many there are in all. */
export type ImportedCalls = { readonly total: number; readonly calls: readonly Call[] }

/** One file on its way in. Every step can be repeated; nothing is stored before `commit`. */
export interface ImportDesk {
  /**
   * Looks at the file with what its source knows: saved reading, machines, zone. `sourceId` null finds the source by the
   * layout (else the first one); an id no source has means a new one.
   */
  inspect(file: File, sourceId: SourceId | null, zone: string): Promise<Result<InspectedFile>>
  /** Looks again with a corrected reading (encoding, delimiter, header row …). */
  inspectAgain(reading: Reading, byHand?: ByHand): Promise<Result<InspectedFile>>
  /** Reads the whole file with the reading and counts what would change. */
  preview(reading: Reading, sourceId: SourceId, onProgress: (progress: ImportProgress) => void): Promise<Result<ImportPreview>>
  /** Calls of the file as previewed, oldest first. */
  calls(offset: number, limit: number): Promise<ImportedCalls>
  /** The rows of the file one of these calls was made of, leg by leg. Fails with `import.unreadable` or `import.cancelled`. */
  rawRows(day: DayNumber, row: number): Promise<Result<RawRows & { readonly fileName: string }>>
  /** Stores what was previewed. */
  commit(): Promise<Result<ImportRecord>>
  /** Stops whatever runs and forgets the file. */
  cancel(): Promise<void>
  /** The layouts known without any mapping. */
  presets(): Promise<readonly PresetView[]>
}

/** The imports that are in the archive. */
export interface ImportShelf {
  list(): Promise<readonly ImportRecord[]>
  watch(onChange: (imports: readonly ImportRecord[]) => void): () => void
  undo(importId: ImportId): Promise<Result<UndoReceipt>>
  /** Which imports have their file kept. */
  kept(): Promise<readonly KeptFile[]>
  /** Drops every kept file; returns how many there were. */
  forgetFiles(): Promise<Result<number>>
}

/** Documents drawn in a worker, in the client's language. */
export interface DocumentDesk {
  reportPdf(figures: ReportFigures, language: Language): Promise<Result<Blob>>
  reportCsv(figures: ReportFigures, language: Language): Promise<Blob>
  /** The invoice as PDF; a draft carries the draft mark and no number. */
  invoicePdf(invoiceId: InvoiceId): Promise<Result<Blob>>
}

/** The workspace as a whole. */
export interface WorkspaceDesk {
  /** Which database this window works in. */
  readonly kind: 'own' | 'sample'
  /** The workspace as a file, with the kept files or without. */
  export(options: { readonly files: boolean }): Promise<Result<Blob>>
  /** Checks everything first; replaces an empty workspace's content only. */
  import(file: File): Promise<Result<{ readonly records: number; readonly calls: number }>>
  /** Makes (once) and opens the sample centre, or goes back to the own workspace; the window reloads. */
  openSample(onProgress: (share: number) => void): Promise<Result<void>>
  leaveSample(): Promise<void>
  /** Deletes the sample centre and goes back to the own workspace. */
  removeSample(): Promise<void>
  /** Empties the own workspace for good. */
  erase(): Promise<Result<void>>
  /** Whether the browser promised not to evict the data; `ask` may show its question. */
  persisted(): Promise<boolean>
  askToPersist(): Promise<boolean>
  usedBytes(): Promise<number>
}

/** Where a feature sends the person: route names and parameters, known to the shell. */
export interface Navigation {
  go(name: string, params?: Record<string, string>, query?: Record<string, string>): Promise<void>
}

/** Everything a feature may ask of the world. Built once in `src/main.ts`; tests hand in their own. */
export interface Services {
  readonly records: RecordStore
  readonly queries: CallQueries
  readonly importing: ImportDesk
  readonly imports: ImportShelf
  readonly documents: DocumentDesk
  readonly workspace: WorkspaceDesk
  readonly navigation: Navigation
  /** Epoch milliseconds; injected so that tests choose the day. */
  readonly now: () => number
  /** Unique text for new ids. */
  readonly newId: () => string
  /** The device's zone, offered as a default only. */
  readonly deviceZone: string
}

export const servicesKey: InjectionKey<Services> = Symbol('services')

/** The services, inside a component's setup. Throws when the composition root did not provide them: a bug. */
export function useServices(): Services {
  const services = inject(servicesKey)
  if (!services) throw new Error('services were not provided')
  return services
}
