import { headerKey } from '../../names/column-names'
import type { CellOf } from '../derived-reader'
import { judged } from '../judged-preset'
import { namedPreset } from '../named-layout'
import { hangupCauses } from './hangup-causes'

/** FusionPBX's call records: the header holds the database's names, quotes inside cells are never escaped. */
export const fusionPbx = judged(namedPreset({
  id: 'fusionpbx', name: 'FusionPBX',
  needs: ['xmlcdruuid', 'startstamp', 'hangupcause', 'calleridnumber'],
  meanings: {
    startstamp: 'start', answerstamp: 'answer', endstamp: 'end', duration: 'total', direction: 'direction', accountcode: 'campaign', calleridnumber: 'from', destinationnumber: 'to', xmlcdruuid: 'callId',
  },
  derived: {
    // The second leg of a call, and the leg a queue dials its agent on, stand beside the row of the call itself.
    disposition: (cell) => {
      if (cell('leg') === 'b') return 'second leg'
      if (cell('ccside') === 'agent') return 'agent leg'
      if (cell('status') === 'voicemail') return 'voicemail'
      // The queue picks up before any agent does: what it states of the caller outranks the seconds it was connected.
      if (leftQueue(cell)) return 'missed'
      return Number(cell('billsec') || cell('billmsec')) > 0 ? 'answered' : cell('status') || cell('hangupcause')
    },
    talk: (cell) => String(Math.max(0, connected(cell) - queued(cell))),
    queue: (cell) => cell('ccqueue').replace(/@.*$/, ''),
    line: (cell) => (cell('direction') === 'inbound' ? cell('callerdestination') : ''),
    operator: (cell) => cell('extensionname') || cell('extension') || cell('ccagent'),
  },
  reading: {
    callIdMeans: 'unique', directions: { inbound: 'inbound', outbound: 'outbound', local: 'internal' },
    dispositions: { ...hangupCauses, 'second leg': 'notACall', 'agent leg': 'notACall', voicemail: 'machine', no_answer: 'unanswered', missed: 'unanswered', cancelled: 'unanswered', busy: 'failed', failed: 'failed' },
  },
}), (look, { columns }) => {
  // Where the queue tells when an agent took the caller, its own picking up is no answer.
  const queues = look.header.some((name) => headerKey(name) === 'ccqueueansweredepoch') && columns.includes('total')
  return { durationUnits: { talk: 'seconds', total: 'seconds' }, columns: queues ? columns.map((meaning) => (meaning === 'answer' ? 'ignore' : meaning)) : columns }
})

/** Whole seconds a call was connected. */
function connected(cell: CellOf): number {
  return Math.round(Number(cell('billsec')) || Number(cell('billmsec')) / 1000 || 0)
}

/** Seconds of them the caller spent in a queue before an agent took the call. */
function queued(cell: CellOf): number {
  const [joined, answered] = [Number(cell('ccqueuejoinedepoch')), Number(cell('ccqueueansweredepoch'))]
  return joined > 0 && answered > joined ? answered - joined : 0
}

/** Tells whether the row states that the caller was missed, or was in a queue from which no agent took them. */
function leftQueue(cell: CellOf): boolean {
  if (/^(missed|abandoned|cancell?ed)$/i.test(cell('status')) || /^(true|t|1|yes)$/i.test(cell('missedcall'))) return true
  const member = cell('ccside') === 'member' || cell('ccqueue') !== ''
  const named = cell('ccagent') || cell('extensionname') || cell('extension')
  return member && named === '' && !(Number(cell('ccqueueansweredepoch')) > 0) && cell('cccause') !== 'answered'
}
