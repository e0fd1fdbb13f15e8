import { isPlainDate } from '../../domain/kernel/calendar'
import { useTexts } from '../../i18n/texts'
import type { Named } from '../../storage/records/port'

/** A record's title as the screen writes it: the dates in it in the language of the screen. */
export function useNamedText(): { titleSays(named: Pick<Named, 'title'>): string } {
  const { formats } = useTexts()
  return {
    titleSays: ({ title }) => title.replace(/\d{4}-\d\d-\d\d/g, (date) => (isPlainDate(date) ? formats.date(date) : date)),
  }
}
