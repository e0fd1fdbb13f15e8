import * as v from 'valibot'
import { ownFieldName, isOwnFieldMeaning, type OwnFieldMeaning } from '../source/source'

/** Most fields a hotline can define: each is a table of its reports. */
export const MOST_FIELDS = 12

/** A field of the client's own: its name as columns are mapped to it, and what the client calls it in reports. */
export const ownFieldSchema = v.object({
  name: v.pipe(v.string('field.required'), v.trim(), v.minLength(1, 'field.required'), v.check((name) => isOwnFieldMeaning(columnOf(name)), 'field.tooLong')),
  label: v.pipe(v.string('field.required'), v.trim(), v.minLength(1, 'field.required'), v.maxLength(60, 'field.tooLong')),
})
export type OwnField = v.InferOutput<typeof ownFieldSchema>

/** A hotline's fields in the order of its reports; no name and no label twice. */
export const ownFieldsSchema = v.pipe(
  v.array(ownFieldSchema),
  v.maxLength(MOST_FIELDS, 'field.tooMany'),
  v.check((fields) => isUnlike(fields.map(({ name }) => name)) && isUnlike(fields.map(({ label }) => label)), 'field.twice'),
)

/** The column of a block that holds a field's values. */
export function columnOf(name: string): OwnFieldMeaning {
  return `custom:${name}`
}

/** The names readings map columns to, by name. */
export function namesInReadings(readings: Iterable<{ readonly columns: readonly string[] }>): readonly string[] {
  const names = new Set<string>()
  for (const { columns } of readings) for (const meaning of columns) if (isOwnFieldMeaning(meaning)) names.add(ownFieldName(meaning))
  return [...names].sort()
}

/** What is wrong with a field beside the others of its hotline: the part of it and the message's code. */
export function fieldProblems(field: OwnField, others: readonly OwnField[]): readonly { readonly key: keyof OwnField; readonly code: string }[] {
  const { issues = [] } = v.safeParse(ownFieldSchema, field)
  const twice = (['name', 'label'] as const).filter((key) => !isUnlike([...others.map((one) => one[key]), field[key].trim()]))
  return [...issues.map((issue) => ({ key: issue.path?.[0].key === 'label' ? 'label' as const : 'name' as const, code: issue.message })), ...twice.map((key) => ({ key, code: 'field.twice' }))]
}

function isUnlike(words: readonly string[]): boolean {
  return new Set(words.map((word) => word.normalize('NFC').toLowerCase())).size === words.length
}
