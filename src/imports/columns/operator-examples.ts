import { operatorForms, type OperatorForm } from '../../domain/source/source'
import { operatorIn } from '../calls/operator-name'

/** What each form makes of one operator cell: of the first in which the forms differ, else of the first one. */
export function operatorExamples(cells: readonly string[]): Readonly<Record<OperatorForm, string>> {
  const made = cells.map((cell) => ({ whole: operatorIn(cell, 'whole'), brackets: operatorIn(cell, 'brackets'), device: operatorIn(cell, 'device'), first: operatorIn(cell, 'first') }))
  const telling = made.find((names) => operatorForms.some((form) => names[form] !== names.whole))
  return telling ?? made[0] ?? { whole: '', brackets: '', device: '', first: '' }
}
