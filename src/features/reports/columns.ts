import { valueText } from '../../desk/figure-text'
import type { MeasureId } from '../../domain/report/measure-id'
import { measureValue } from '../../domain/report/measures'
import type { Tally } from '../../domain/report/tally'
import type { Texts } from '../../i18n/texts'
import type { Column } from '../../ui/table/column'

/** A row of a report table: what it is of, and its sums. */
export type TallyRow = { readonly key: string; readonly label: string; readonly tally: Tally }

/** Columns of measures over a row's tally; every figure opens. */
export function measureColumns(ids: readonly MeasureId[], { t, formats }: Pick<Texts, 't' | 'formats'>): Column<TallyRow>[] {
  return ids.map((id) => ({
    key: id,
    label: t(`figure.measure.${id}`),
    align: 'end',
    value: (row) => measureValue(id, row.tally).value,
    format: (row) => valueText(measureValue(id, row.tally), formats),
    figure: (row) => measureValue(id, row.tally).value !== null && measureValue(id, row.tally).value !== 0,
  }))
}

/** The same measures over the sum of all rows. */
export function measureSums(ids: readonly MeasureId[], total: Tally, { formats }: Pick<Texts, 'formats'>): Record<string, string> {
  return Object.fromEntries(ids.map((id) => [id, valueText(measureValue(id, total), formats)]))
}
