import type { Reading } from '../../domain/source/source'
import { outcomeCode } from '../calls/outcome'

/** How an event ends a call, unless a person says otherwise. */
export const eventOutcomes = {
  connect: 'answered', abandon: 'abandoned', exitwithtimeout: 'overflow', exitempty: 'overflow', exitwithkey: 'overflow',
  outanswer: 'answered', outcancel: 'unanswered', outnoanswer: 'unanswered', outbusy: 'failed', outchanunavail: 'failed', outcongestion: 'failed', outfailed: 'failed',
} as const satisfies Reading['dispositions']

/** Code of the outcome of an ending event under a reading. */
export function eventOutcome(event: string, reading: Reading): number {
  const said = reading.dispositions[event.toLowerCase()] ?? (eventOutcomes as Reading['dispositions'])[event.toLowerCase()] ?? 'unknown'
  return outcomeCode[said === 'notACall' ? 'unknown' : said]
}
