import type { FieldOption } from '../../ui/form/field'

/** Options of a closed list of codes, labelled by the given function. */
export function optionsOf<const Value extends string>(values: readonly Value[], label: (value: Value) => string): FieldOption[] {
  return values.map((value) => ({ value, label: label(value) }))
}
