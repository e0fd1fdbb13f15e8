import type { FieldOption } from '../../ui/form/field'

/** Options of a closed list of codes, labelled by the given function. */
export function optionsOf(values: readonly string[], label: (value: string) => string): FieldOption[] {
  return values.map((value) => ({ value, label: label(value) }))
}
