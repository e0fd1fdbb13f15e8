import { directionCode } from '../../calls/outcome'
import type { SocketColumns } from './socket-columns'

/** The rule of closed hours that ends a call; it stands where a place is expected. */
export const END_CALL = 'EndCall'
/** The destination was replaced: a queue passed the call to an agent, or someone transferred it. */
export const PASSED = 'ReplacedDst'
/** The PBX rang an extension itself, for a program or to record a greeting: nobody called. */
const noCaller = new Set(['MakeCall', 'PlayFile'])
/** A place that passes on this share of the calls it picks up is a queue; of a person's calls few are transferred. */
const QUEUE_SHARE = 0.25

/** The place of a party: `Ext.610` → 610. */
export function placeOf(party: string): string {
  return party.startsWith('Ext.') ? party.slice(4) : party
}

/** Which way a call went, by its types or, where they are not sent, by who is an extension. */
export function sideOf(cells: readonly string[], at: SocketColumns): number {
  const cell = (index: number) => (index < 0 ? '' : (cells[index] ?? '').trim())
  const from = cell(at['from-no'])
  if (noCaller.has(from)) return directionCode.internal
  const inside = (type: string, party: string) => (type === '' ? party.startsWith('Ext.') : type === 'Internal')
  if (!inside(cell(at['from-type']), from)) return directionCode.inbound
  return inside(cell(at['to-type']), cell(at['to-no'])) ? directionCode.internal : directionCode.outbound
}

/** Learns from the calls which places are queues. */
export class Queues {
  readonly #seen = new Map<string, { calls: number; passed: number }>()

  /** Takes an inbound call a place picked up. */
  see(place: string, passed: boolean): void {
    let seen = this.#seen.get(place)
    if (!seen) this.#seen.set(place, (seen = { calls: 0, passed: 0 }))
    seen.calls++
    if (passed) seen.passed++
  }

  isQueue(place: string): boolean {
    const seen = this.#seen.get(place)
    return seen !== undefined && seen.passed > 0 && seen.passed >= seen.calls * QUEUE_SHARE
  }
}
