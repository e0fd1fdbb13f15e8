import type { OpeningHours } from '../../../domain/hotline/hotline'
import { useTexts } from '../../../i18n/texts'
import { shiftsText } from './shifts-text'

/** Opening hours in a line, in the language of the screen. */
export function useWeekText(): { weekSays(hours: OpeningHours): string } {
  const { t, formats } = useTexts()
  return {
    weekSays({ week }) {
      const runs: { from: number; to: number; says: string }[] = []
      week.forEach((shifts, index) => {
        const says = shiftsText(shifts)
        const last = runs.at(-1)
        if (last?.says === says) last.to = index
        else runs.push({ from: index, to: index, says })
      })
      const days = ({ from, to }: { from: number; to: number }): string => (from === to ? formats.weekday(from + 1) : `${formats.weekday(from + 1)}–${formats.weekday(to + 1)}`)
      return runs.map((run) => `${days(run)} ${run.says || t('hotline.closed')}`).join(', ')
    },
  }
}
