import type { CellKind } from '../../tables/cell'

/** Colour of a cell's text; a tone never stands alone, the text says the same. */
export type CellTone = 'good' | 'due' | 'wrong' | 'quiet'

/**
 * One column of a DataTable. `value` sorts and filters; `format` is what is shown. What is copied and saved is the value
 * where `kind` says what it is (a duration, a date), else what is shown.
 */
export type Column<T> = {
  readonly key: string
  readonly label: string
  readonly align?: 'start' | 'end'
  readonly value: (row: T) => string | number | null
  readonly format?: (row: T) => string
  readonly kind?: CellKind
  /** Rows whose figure can be opened: dotted underline, emits `figure`. */
  readonly figure?: (row: T) => boolean
  readonly tone?: (row: T) => CellTone | undefined
  /** CSS width, such as `120px`. */
  readonly width?: string
  /** Left out until the person chooses it. */
  readonly hidden?: boolean
}

/** How rows are ordered. */
export type Sort = { readonly key: string; readonly descending: boolean }

/** What a cell shows. */
export function cellText<T>(column: Column<T>, row: T): string {
  if (column.format) return column.format(row)
  const value = column.value(row)
  return value === null ? '—' : String(value)
}
