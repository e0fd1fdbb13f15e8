import type { Hotline } from '../domain/hotline/hotline'
import type { HotlineId } from '../domain/kernel/ids'
import type { Period } from '../domain/kernel/period'
import type { Selection } from '../domain/selection/selection'
import type { Scope } from './scope'

/** The hotlines and campaigns a scope covers, in id order. */
export function scopeHotlines(scope: Scope, hotlines: readonly Hotline[]): readonly HotlineId[] {
  if (scope.kind === 'hotline') return [scope.hotlineId]
  return hotlines.filter((hotline) => scope.kind === 'centre' || hotline.clientId === scope.clientId).map((hotline) => hotline.id)
}

/** Every call of a scope and period; the whole centre includes calls no hotline claims. */
export function scopeSelection(scope: Scope, period: Period, hotlines: readonly Hotline[], zone: string): Selection {
  if (scope.kind === 'centre') return { period, scope: { kind: 'everything' }, zone }
  return { period, scope: { kind: 'hotlines', ids: [...scopeHotlines(scope, hotlines)] }, zone }
}
