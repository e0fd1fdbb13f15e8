import { namedPreset } from './named-layout'

/** Binotel's call list: a row a leg, `generalCallID` the call; the outside number stands in one column whichever way the call went. */
export const binotel = namedPreset({
  id: 'binotel',
  name: 'Binotel',
  needs: ['generalcallid', 'starttime', 'externalnumber', 'disposition', 'billsec'],
  meanings: {
    starttime: 'start', generalcallid: 'callId', internalnumber: 'operator', didnumber: 'line', did: 'line', waitsec: 'wait', billsec: 'talk', disposition: 'disposition', calltype: 'direction',
  },
  derived: {
    from: (cell) => (cell('calltype') === '1' ? cell('internalnumber') : cell('externalnumber')),
    to: (cell) => (cell('calltype') === '1' ? cell('externalnumber') : cell('didnumber') || cell('did')),
  },
  reading: {
    callIdMeans: 'call', durationUnits: { wait: 'seconds', talk: 'seconds' },
    directions: { 0: 'inbound', 1: 'outbound' },
    // TRANSFER is the leg of whoever passed the caller on, after talking to them.
    dispositions: { answer: 'answered', transfer: 'answered', online: 'answered', vm: 'machine', 'vm-success': 'machine', noanswer: 'unanswered', cancel: 'unanswered', busy: 'failed', congestion: 'failed', chanunavail: 'failed' },
  },
})

/** Zadarma's statistics of its PBX: a row a leg, `pbx_call_id` the call; its prefix says which way the call went. */
export const zadarmaPbx = namedPreset({
  id: 'zadarma-pbx',
  name: 'Zadarma PBX',
  needs: ['pbxcallid', 'callstart', 'clid', 'destination', 'disposition', 'seconds'],
  meanings: { callstart: 'start', pbxcallid: 'callId', clid: 'from', destination: 'to', disposition: 'disposition', seconds: 'talk' },
  derived: {
    direction: (cell) => (cell('pbxcallid').startsWith('out_') ? 'outbound' : cell('pbxcallid').startsWith('in_') ? 'inbound' : 'internal'),
    operator: (cell) => extension(cell('pbxcallid').startsWith('out_') ? cell('clid') : cell('destination')),
  },
  reading: {
    callIdMeans: 'call', durationUnits: { talk: 'seconds' },
    dispositions: {
      answered: 'answered', 'no answer': 'unanswered', cancel: 'unanswered', busy: 'failed', failed: 'failed', 'no money': 'failed', 'no money, no limit': 'failed', 'unallocated number': 'failed',
      'no limit': 'failed', 'no day limit': 'failed', 'line limit': 'failed',
    },
  },
})

/** An internal number: at most six digits; '' for an outside number or a scenario. */
function extension(number: string): string {
  return /^\d{2,6}$/.test(number) ? number : ''
}
