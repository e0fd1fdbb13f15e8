import { judged } from '../judged-preset'
import { namedPreset } from '../named-layout'
import { hangupCauses } from './hangup-causes'

/** FusionPBX's call records: the header holds the database's names, quotes inside cells are never escaped. */
export const fusionPbx = judged(namedPreset({
  id: 'fusionpbx', name: 'FusionPBX',
  needs: ['xmlcdruuid', 'startstamp', 'hangupcause', 'calleridnumber'],
  meanings: {
    startstamp: 'start', answerstamp: 'answer', endstamp: 'end', billsec: 'talk', billmsec: 'talk', direction: 'direction', accountcode: 'campaign', calleridnumber: 'from', destinationnumber: 'to', xmlcdruuid: 'callId',
  },
  derived: {
    // The second leg of a call, and the leg a queue dials its agent on, stand beside the row of the call itself.
    disposition: (cell) => {
      if (cell('leg') === 'b') return 'second leg'
      if (cell('ccside') === 'agent') return 'agent leg'
      if (cell('status') === 'voicemail') return 'voicemail'
      return Number(cell('billsec') || cell('billmsec')) > 0 ? 'answered' : cell('status') || cell('hangupcause')
    },
    line: (cell) => (cell('direction') === 'inbound' ? cell('callerdestination') : ''),
    operator: (cell) => cell('extensionname') || cell('extension'),
  },
  reading: {
    callIdMeans: 'unique', directions: { inbound: 'inbound', outbound: 'outbound', local: 'internal' },
    dispositions: { ...hangupCauses, 'second leg': 'notACall', 'agent leg': 'notACall', voicemail: 'machine', no_answer: 'unanswered', missed: 'unanswered', cancelled: 'unanswered', busy: 'failed', failed: 'failed' },
  },
}), (look) => ({ durationUnits: { talk: look.header.some((name) => /^\W*billsec\W*$/i.test(name)) ? 'seconds' : 'milliseconds' } }))
