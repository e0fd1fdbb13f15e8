import type { Hotline, MatchRule } from '../../../src/domain/hotline/hotline'
import type { HotlineId } from '../../../src/domain/kernel/ids'
import { makeId } from '../../../src/domain/records'

/** A hotline of a zone, round the clock. */
export function hotlineOf(name: string, zone = 'UTC'): Hotline {
  return {
    id: makeId('hotline', () => name), clientId: makeId('client', () => 'c'), kind: 'hotline', name, number: '', zone, operatorIds: [], startsOn: null, endsOn: null, note: '', archived: false,
    hours: { week: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]), exceptions: [] },
  }
}

/** A rule that gives a queue to a hotline. */
export function ruleOf(hotlineId: HotlineId, queue: string): MatchRule {
  return { id: makeId('matchRule', () => `${hotlineId}-${queue}`), hotlineId, field: 'queue', value: queue, from: null, to: null }
}
