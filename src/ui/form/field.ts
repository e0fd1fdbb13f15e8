/** What every field takes besides its model; `hint`, `error` and `warning` are translated sentences. */
export type FieldProps = {
  label: string
  name: string
  hint?: string | undefined
  error?: string | undefined
  /** Amber: worth a look, does not block. */
  warning?: string | undefined
  required?: boolean
  disabled?: boolean
}

/** One choice of a list. */
export type FieldOption = { readonly value: string; readonly label: string; readonly disabled?: boolean }

/** What a field's input needs so that its label, hint and error are announced with it. */
export type FieldWiring = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}
