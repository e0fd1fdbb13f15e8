import type { EpochSeconds } from '../domain/kernel/zone'
import type { Handling } from './inbound'
import type { OutboundTraffic } from './plan'
import type { Random } from './random'
import type { Seat } from './roster'

const noOne = { talk: 0, hold: 0, wrap: 4 } as const

/** One attempt of a campaign: about a third reach a person. `wait` is the ringing, seconds. */
export function outboundCall(traffic: OutboundTraffic, seat: Seat | null, start: EpochSeconds, random: Random): Handling {
  const share = random.next()
  const wait = random.whole(6, 31)
  if (seat === null || share < 0.4) return { outcome: 'unanswered', disposition: 'NO ANSWER', wait: Math.max(wait, 24), ...noOne }
  if (share < 0.52) return { outcome: 'failed', disposition: share < 0.47 ? 'BUSY' : 'CONGESTION', wait: random.whole(1, 5), ...noOne }
  if (share < 0.65) return { outcome: 'machine', disposition: 'MACHINE', wait, ...noOne }
  const talk = Math.max(5, Math.round(random.logNormal(traffic.medianTalk, 0.65)))
  const wrap = Math.round(10 + random.exponential(18))
  seat.busyUntil = start + wait + talk + wrap
  return { outcome: 'answered', disposition: 'ANSWERED', wait, talk, hold: 0, wrap }
}
