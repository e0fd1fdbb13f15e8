/** One choice of a select or a group of checks. */
export type FieldOption = { readonly value: string; readonly label: string; readonly disabled?: boolean }

/** Options of a closed list of codes, labelled by the given function. */
export function optionsOf(values: readonly string[], label: (value: string) => string): FieldOption[] {
  return values.map((value) => ({ value, label: label(value) }))
}
