import type { MeasurementRules } from '../../domain/measurement/measurement-rules'
import { tallyOver } from '../../domain/report/metric-over'
import type { Tally } from '../../domain/report/tally'
import { rulesBetween } from '../../domain/selection/context'
import { daysOf } from '../../domain/selection/days'
import type { Selection } from '../../domain/selection/selection'
import { readContextWithCaveats } from '../calls/read-context'
import type { Room } from '../room'

/** The sums of a selection's calls and the measurement rules in force for its hotlines on some day of its period. */
export type FigureBasis = { readonly tally: Tally; readonly definitions: readonly MeasurementRules[] }

/** What every figure over a selection is computed from, repeat calls included. */
export async function openFigure(room: Room, selection: Selection): Promise<FigureBasis> {
  const context = await readContextWithCaveats(room)
  const days = daysOf({ ...selection, repeat: true }, context)
  const { scope, period } = selection
  const concerned = context.hotlines.filter(({ hotline }) => hotline !== null && (scope.kind === 'everything' || (scope.kind === 'hotlines' && scope.ids.includes(hotline.id))))
  return {
    tally: tallyOver(selection, context, await room.archive.read(days.from, days.to), true),
    definitions: concerned.flatMap((hotline) => rulesBetween(hotline, period.from, period.to)),
  }
}
