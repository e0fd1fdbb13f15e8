import { columnOf } from '../hotline/own-field'
import type { ReportField } from '../hotline/report-fields'
import type { AnnotatedBlock } from '../selection/annotated'
import type { QueryContext } from '../selection/context'
import { CellList } from './cell-list'
import { NamedCells } from './named-cells'
import type { ReportFigures } from './report'

type FieldTable = { readonly field: ReportField; readonly positions: readonly number[]; readonly named: NamedCells }

/** Cells by the values of the hotlines' own fields; a field counts the calls of the hotlines that define it. */
export class FieldCells {
  readonly #tables: readonly FieldTable[]
  readonly #list = new CellList()

  constructor(fields: readonly ReportField[], context: QueryContext) {
    this.#tables = fields.map((field) => ({ field, positions: field.hotlineIds.flatMap((id) => context.positions.get(id) ?? []), named: new NamedCells() }))
  }

  add(judged: AnnotatedBlock, rows: Uint32Array): void {
    const { starts } = judged.groups()
    for (const { field, positions, named } of this.#tables) {
      const present = positions.filter((h) => starts[h] !== starts[h + 1])
      if (present.length === 0) continue
      const cells = this.#list.room(rows.length)
      nameByField(judged, field, present, named, rows, cells)
      named.add(judged, rows, cells)
    }
  }

  tables(): ReportFigures['byField'] {
    return this.#tables.map(({ field, named }) => ({ ...field, values: named.tallies().map(([value, tally]) => ({ value, tally })) }))
  }
}

/** The column is found once per block; a block without it gives every row the value ''. */
function nameByField({ block, hotline }: AnnotatedBlock, field: ReportField, positions: readonly number[], named: NamedCells, rows: Uint32Array, cells: Int32Array): void {
  const column = block.coded[columnOf(field.name)]
  const cellOf = named.cellsOf(column?.dictionary ?? [''])
  const codes = column?.codes
  for (let from = 0; from < rows.length;) {
    const h = hotline[rows[from] ?? 0] ?? 0
    const wanted = positions.includes(h)
    let i = from
    for (; i < rows.length && hotline[rows[i] ?? 0] === h; i++) cells[i] = wanted ? (cellOf[codes?.[rows[i] ?? 0] ?? 0] ?? -1) : -1
    from = i
  }
}
