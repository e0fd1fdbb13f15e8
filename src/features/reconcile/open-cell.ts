import type { ReconcileCell } from '../../domain/reconcile/cell'

/** A figure whose calls are shown, with the words above them. */
export type OpenCell = { readonly cell: ReconcileCell; readonly title: string }
