import type { Call } from '../archive/block'
import type { HotlineId } from '../kernel/ids'
import { ownFieldName, isOwnFieldMeaning, type OwnFieldMeaning } from '../source/source'
import type { Hotline } from './hotline'
import { columnOf, type OwnField } from './own-field'

/** A field as a report asks for it: hotlines that use one name share it. */
export type ReportField = OwnField & { readonly hotlineIds: readonly HotlineId[] }

/** The fields of several hotlines in their order, each name once, called what the first hotline calls it. */
export function fieldsOf(hotlines: readonly Hotline[]): readonly ReportField[] {
  const found = new Map<string, OwnField & { hotlineIds: HotlineId[] }>()
  for (const { id, fields = [] } of hotlines) {
    for (const { name, label } of fields) {
      const known = found.get(name)
      if (known) known.hotlineIds.push(id)
      else found.set(name, { name, label, hotlineIds: [id] })
    }
  }
  return [...found.values()]
}

/** The columns of custom fields some calls have a value in. */
export function columnsIn(calls: Iterable<Pick<Call, 'custom'>>): ReadonlySet<string> {
  const columns = new Set<string>()
  for (const { custom } of calls) for (const column of Object.keys(custom ?? {})) columns.add(column)
  return columns
}

/** A column of a list of calls. */
export type FieldColumn = { readonly column: OwnFieldMeaning; readonly label: string }

/** Columns for the fields hotlines define, then for those calls bring besides (by name): a list shows what a log had. */
export function fieldColumns(hotlines: readonly Hotline[], columns: Iterable<string>): readonly FieldColumn[] {
  const defined = fieldsOf(hotlines).map(({ name, label }): FieldColumn => ({ column: columnOf(name), label }))
  const known = new Set<string>(defined.map(({ column }) => column))
  const others = [...new Set(columns)].filter(isOwnFieldMeaning).filter((column) => !known.has(column)).sort()
  return [...defined, ...others.map((column) => ({ column, label: ownFieldName(column) }))]
}
