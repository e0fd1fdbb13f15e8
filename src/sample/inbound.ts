import { directions, outcomes, type Outcome } from '../domain/archive/block'
import type { EpochSeconds } from '../domain/kernel/zone'
import type { InboundTraffic } from './plan'
import type { Random } from './random'
import type { Seat } from './roster'

/** What happened to an inbound call, before it gets its names. Whole seconds. */
export type Handling = {
  readonly outcome: Outcome
  readonly disposition: string
  readonly wait: number
  readonly talk: number
  readonly hold: number
  readonly wrap: number
}

/** After so long in the queue a call is sent to the voice mail. */
const longestQueue = 180

/** The codes a call stores: positions in the archive's own lists. */
export const inboundCode = directions.indexOf('inbound')
export const outboundCode = directions.indexOf('outbound')
export function outcomeCode(outcome: Outcome): number {
  return outcomes.indexOf(outcome)
}

const unserved = { talk: 0, hold: 0, wrap: 0 } as const

/** Outside opening hours a greeting plays; some leave a message. */
export function closedCall(random: Random): Handling {
  return { outcome: 'machine', disposition: random.chance(0.3) ? 'VOICEMAIL' : 'CLOSED', wait: random.whole(4, 38), ...unserved }
}

function waitFor(traffic: InboundTraffic, load: number, seat: Seat | null, start: EpochSeconds, random: Random): number {
  const ring = random.whole(3, 10)
  const share = Math.min(0.72, Math.max(0.03, traffic.pressure * (0.35 + 0.65 * load)))
  const elsewhere = random.chance(share) ? random.exponential(26 + 16 * load) : 0
  const engaged = seat === null ? longestQueue + 1 : Math.max(0, seat.busyUntil - start)
  return Math.round(ring + elsewhere + Math.min(engaged, longestQueue + 1))
}

/**
 * One inbound call in opening hours: the wait grows with the hour's load and with every operator engaged; callers
 * lose patience, a few hang up at once, a few are sent on after three minutes. A taken call engages the operator.
 */
export function inboundCall(traffic: InboundTraffic, load: number, seat: Seat | null, start: EpochSeconds, random: Random): Handling {
  if (random.chance(0.008)) return { outcome: 'failed', disposition: random.chance(0.5) ? 'BUSY' : 'FAILED', wait: 0, ...unserved }
  if (random.chance(0.012)) return { outcome: 'machine', disposition: 'IVR', wait: random.whole(6, 45), ...unserved }
  const wait = waitFor(traffic, load, seat, start, random)
  const patience = random.chance(0.018) ? random.whole(1, 4) : Math.round(random.logNormal(125, 0.95))
  if (patience < wait) return { outcome: 'abandoned', disposition: 'ABANDON', wait: Math.min(patience, longestQueue), ...unserved }
  if (wait > longestQueue || seat === null) return { outcome: 'overflow', disposition: 'EXITWITHTIMEOUT', wait: longestQueue, ...unserved }
  const talk = Math.max(6, Math.round(random.logNormal(traffic.medianTalk, 0.72)))
  const hold = random.chance(0.17) ? random.whole(15, 120) : 0
  const wrap = Math.round(8 + random.exponential(22))
  seat.busyUntil = start + wait + talk + hold + wrap
  return { outcome: 'answered', disposition: 'ANSWERED', wait, talk, hold, wrap }
}
