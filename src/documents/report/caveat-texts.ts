import type { ReportFigures } from '../../domain/report/report'
import type { DocumentTexts } from '../texts'

/** What makes a report's figures less than whole: a sentence for each import and caveat. */
export function caveatTexts(figures: ReportFigures, { t }: DocumentTexts): string[] {
  return figures.caveats.flatMap(({ fileName, caveats, calls }) => caveats.map((caveat) => t(`terms.caveat.${caveat}`, { file: fileName, n: calls })))
}
