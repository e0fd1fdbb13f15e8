import type { Call } from '../../../src/domain/archive/block'
import type { PresenceEntry } from '../../../src/domain/person-hours/presence'

/** The figures of some calls as one line: `inbound answered 2 talk 65 wait 15; …`, the parts that exist in a fixed order. */
export function figuresOf(calls: readonly Pick<Call, 'direction' | 'outcome' | 'talk' | 'wait'>[]): string {
  const groups = new Map<string, { n: number; talk: number; wait: number }>()
  for (const { direction, outcome, talk, wait } of calls) {
    const key = `${direction} ${outcome}`
    const group = groups.get(key) ?? { n: 0, talk: 0, wait: 0 }
    groups.set(key, { n: group.n + 1, talk: group.talk + talk, wait: group.wait + wait })
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { n, talk, wait }]) => `${key} ${n} talk ${talk} wait ${wait}`).join('; ')
}

/** The hours present, as one line. */
export function hoursOf(presence: readonly PresenceEntry[]): string {
  return `hours ${presence.reduce((sum, entry) => sum + (entry.form === 'stretch' ? entry.to - entry.from : entry.kind === 'present' ? entry.seconds : 0), 0) / 3600}`
}
