import type { TextKey } from '../../i18n/keys'
import { useTexts } from '../../i18n/texts'

type FieldKey = Extract<TextKey, `field.${string}`>

/** What a schema's message may say: exactly the dictionary's area `field`. */
export const fieldKeys: Readonly<Record<FieldKey, true>> = {
  'field.invalid': true, 'field.required': true, 'field.tooLong': true, 'field.number': true, 'field.negative': true, 'field.date': true,
  'field.currency': true, 'field.zone': true, 'field.numberPattern': true, 'field.id': true, 'field.twice': true, 'field.tooMany': true, 'field.meaning': true,
}

function isFieldKey(message: string): message is FieldKey {
  return Object.hasOwn(fieldKeys, message)
}

/** Turns a schema's message code into a sentence; a message without a code becomes the general one. */
export function useFieldErrors(): { said(message: string | undefined): string | undefined } {
  const { t } = useTexts()
  return {
    said(message) {
      if (!message) return undefined
      return t(isFieldKey(message) ? message : 'field.invalid')
    },
  }
}
