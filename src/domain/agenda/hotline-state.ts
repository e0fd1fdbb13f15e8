import type { Hotline } from '../hotline/hotline'
import type { PlainDate } from '../kernel/calendar'
import { oldestFirst } from '../kernel/versions'
import type { Tariff } from '../tariff/tariff'

/** How a hotline or campaign stands. Read from what is recorded, never typed. */
export type HotlineState
  = | { readonly kind: 'archived' | 'settingUp' | 'running' }
    | { readonly kind: 'ended' | 'toStart'; readonly on: PlainDate }

/** What is still missing before its calls are found and invoiced. */
export type HotlineStep
  = | { readonly kind: 'names' | 'sameName' | 'tariff' }
    | { readonly kind: 'tariffLater'; readonly on: PlainDate }

/** What the state and the steps are read from: how many names it owns, how many of them another hotline claims, its prices. */
export type HotlineFacts = { readonly names: number; readonly claimedTwice: number; readonly tariffs: readonly Tariff[] }

/** The state on a date. A hotline that owns no name of the logs is still being set up. */
export function hotlineState(hotline: Hotline, facts: HotlineFacts, today: PlainDate): HotlineState {
  if (hotline.archived) return { kind: 'archived' }
  if (hotline.endsOn !== null && hotline.endsOn < today) return { kind: 'ended', on: hotline.endsOn }
  if (facts.names === 0) return { kind: 'settingUp' }
  return hotline.startsOn !== null && hotline.startsOn > today ? { kind: 'toStart', on: hotline.startsOn } : { kind: 'running' }
}

/** What to do next; nothing for a hotline that is over. */
export function hotlineSteps(hotline: Hotline, facts: HotlineFacts, today: PlainDate): readonly HotlineStep[] {
  if (['archived', 'ended'].includes(hotlineState(hotline, facts, today).kind)) return []
  const first = oldestFirst(facts.tariffs)[0]
  const begins = hotline.startsOn !== null && hotline.startsOn > today ? hotline.startsOn : today
  return [
    ...(facts.names === 0 ? [{ kind: 'names' as const }] : []),
    ...(facts.claimedTwice > 0 ? [{ kind: 'sameName' as const }] : []),
    ...(!first ? [{ kind: 'tariff' as const }] : first.validFrom <= begins ? [] : [{ kind: 'tariffLater' as const, on: first.validFrom }]),
  ]
}
