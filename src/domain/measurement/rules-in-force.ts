import { usualRules, type MeasurementRules } from './measurement-rules'
import type { PlainDate } from '../kernel/calendar'
import type { MeasurementRulesId, HotlineId } from '../kernel/ids'

/** The day from which a default holds: before any call. */
const always = '1970-01-01' as PlainDate

/** Tells rules somebody agreed on from the usual ones, which hold where nothing was agreed. */
export function isAgreed({ validFrom }: Pick<MeasurementRules, 'validFrom'>): boolean {
  return validFrom > always
}

/** The usual rules, of a hotline that agreed none. */
export function defaultMeasurementRules(hotlineId: HotlineId, id: MeasurementRulesId): MeasurementRules {
  return { id, hotlineId, validFrom: always, ...usualRules }
}

/** The longest wait in whole seconds that is still within a limit, by the edge rule; -1 when none is. */
export function longestWithin(limitSeconds: number, edge: MeasurementRules['edge']): number {
  return edge === 'inclusive' ? limitSeconds : limitSeconds - 1
}

/** The longest wait of a short abandon; a limit of 0 means that no abandon is short. */
export function longestShort(definition: MeasurementRules): number {
  return definition.shortAbandonSeconds === 0 ? -1 : longestWithin(definition.shortAbandonSeconds, definition.edge)
}
