import type { HotlineId } from '../../domain/kernel/ids'
import type { ReportFigures } from '../../domain/report/report'

/** Who a report is about and by whom; hotlines by id, with their zones. */
export type ReportNames = {
  /** The hotline's, client's or centre's name. */
  readonly scope: string
  /** The client's legal name, `''` for the whole centre. */
  readonly client: string
  readonly company: string
  readonly hotlines: ReadonlyMap<HotlineId, { readonly name: string; readonly zone: string }>
}

/** A report's figures with the names and the moment its documents need. */
export type ReportInput = {
  readonly figures: ReportFigures
  readonly names: ReportNames
  /** Identifies the document, such as `report-2026-10-hot_…`. */
  readonly documentId: string
  /** Epoch seconds. */
  readonly createdAt: number
}
