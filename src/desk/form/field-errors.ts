import { useTexts } from '../../i18n/texts'

/** Turns a schema's message code into a sentence; a message without a code becomes the general one. */
export function useFieldErrors(): { said(message: string | undefined): string | undefined } {
  const { t } = useTexts()
  return {
    said(message) {
      if (!message) return undefined
      return t(message.startsWith('field.') ? message : 'field.invalid')
    },
  }
}
