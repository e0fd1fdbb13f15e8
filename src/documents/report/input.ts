import type { Language } from '../../domain/kernel/fields'
import type { HotlineId } from '../../domain/kernel/ids'
import type { ReportFigures } from '../../domain/report/report'

/** Who a report is about and by whom; hotlines by id, with their zones. */
export type ReportNames = {
  /** The hotline's, client's or centre's name. */
  readonly scope: string
  /** The client's legal name, and the short one files bear; `''` for the whole centre. */
  readonly client: string
  readonly clientShort: string
  readonly company: string
  /** The contact centre's own zone: the clock by which the paper was made. */
  readonly zone: string
  readonly hotlines: ReadonlyMap<HotlineId, { readonly name: string; readonly zone: string }>
}

/** A report's figures with the names and the moment its documents need. */
export type ReportInput = {
  readonly figures: ReportFigures
  readonly names: ReportNames
  /** The reader's. */
  readonly language: Language
  /** Identifies the document, such as `report-2026-10-hot_…`. */
  readonly documentId: string
  /** Epoch seconds. */
  readonly createdAt: number
}
