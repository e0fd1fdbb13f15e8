import * as v from 'valibot'
import { isIdOf, type Id, type Noun } from './ids'
import { isPlainDate, type PlainDate } from './calendar'
import { isCurrency, type CurrencyCode } from './currency'

/** Schema of an id of one noun. */
export function idField<K extends string>(noun: Noun<K>) {
  return v.custom<Id<K>>((value) => isIdOf(noun, value), 'field.id')
}

/** Schema of a business date, `YYYY-MM-DD`. */
export const dateField = v.custom<PlainDate>((value) => isPlainDate(value), 'field.date')

/** Schema of a currency code the money kernel knows. */
export const currencyField = v.custom<CurrencyCode>((value) => isCurrency(value), 'field.currency')

/** Schema of a required one-line text. */
export const nameField = v.pipe(v.string('field.required'), v.trim(), v.minLength(1, 'field.required'), v.maxLength(200, 'field.tooLong'))

/** Schema of an optional text, stored as `''` when absent. */
export const textField = v.pipe(v.string(), v.trim(), v.maxLength(4000, 'field.tooLong'))

/** Schema of a whole number of minor units or of scaled units. */
export const integerField = v.pipe(v.number('field.number'), v.safeInteger('field.number'))

/** Schema of a whole number ≥ 0. */
export const countField = v.pipe(v.number('field.number'), v.safeInteger('field.number'), v.minValue(0, 'field.negative'))

/** Schema of an IANA zone name. Whether the engine knows it is checked where it is used. */
export const zoneField = v.pipe(v.string('field.required'), v.regex(/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, 'field.zone'))

/** The languages of screens and documents. */
export const languages = ['en', 'uk', 'ru', 'tr'] as const
export type Language = (typeof languages)[number]
export const languageField = v.picklist(languages, 'field.required')
