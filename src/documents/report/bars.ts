import type { ReportFigures } from '../../domain/report/report'
import { addTallies, type Tally } from '../../domain/report/tally'
import type { BarsBlock } from '../page/model'
import type { DocumentTexts } from '../texts'

/** Calls by hour of the day. */
export function barsByHour(figures: ReportFigures, texts: DocumentTexts): BarsBlock {
  const hours = Array.from({ length: 24 }, (_, hour) => ({
    label: String(hour).padStart(2, '0'),
    tally: addTallies(figures.byInterval.filter((row) => Math.floor(row.minute / 60) === hour).map((row) => row.tally)),
  }))
  return barsOf(hours, figures.total, texts)
}

/** Calls by day of the period. */
export function barsByDay(figures: ReportFigures, texts: DocumentTexts): BarsBlock {
  return barsOf(figures.byDay.map((row) => ({ label: String(Number(row.date.slice(8))), tally: row.tally })), figures.total, texts)
}

/** Inbound: answered and the rest of the offered; outbound alone: contacts and the other attempts. */
function barsOf(cells: readonly { readonly label: string; readonly tally: Tally }[], total: Tally, { t, formats }: DocumentTexts): BarsBlock {
  const outbound = total.offered === 0 && total.attempts > 0
  const parts = (x: Tally) => (outbound ? [x.contacts, x.attempts - x.contacts] : [x.answered, x.offered - x.answered])
  const bars = cells.map((cell) => ({ label: cell.label, parts: parts(cell.tally) }))
  const highest = Math.max(0, ...bars.map((bar) => bar.parts.reduce((sum, part) => sum + part, 0)))
  return {
    kind: 'bars',
    legend: outbound ? [t('terms.metric.contacts'), t('document.report.noContact')] : [t('terms.metric.answered'), t('document.report.notAnswered')],
    bars,
    ticks: tickValues(highest).map((value) => ({ value, label: formats.count(value) })),
  }
}

/** Round heights from 0 to the first one that covers the highest bar, in 1-2-5 steps, three to six of them. */
export function tickValues(highest: number): number[] {
  if (highest <= 0) return [0, 1]
  const power = 10 ** Math.floor(Math.log10(highest / 4 || 1))
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((one) => highest / one <= 4) ?? 10 * power)
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, i) => i * step)
}
