import type { Reading } from '../../domain/source/source'
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

const yeastarWords: Reading['dispositions'] = { answered: 'answered', answerd: 'answered', 'no answer': 'unanswered', 'no answered': 'unanswered', busy: 'failed', failed: 'failed', voicemail: 'machine', abandoned: 'abandoned' }

/** Yeastar's standard view: a row is a leg. Its inbound caller's number keeps the name before it, as written. */
export const yeastar = namedPreset({
  id: 'yeastar',
  name: 'Yeastar',
  needs: ['id|callid', 'time|timestart', 'callfrom', 'callto', 'talkduration|talkduraction', 'status', 'communicationtype|type'],
  meanings: {
    time: 'start', timestart: 'start', callfrom: 'from', callto: 'to', ringduration: 'wait', agentringtime: 'wait', talkduration: 'talk', talkduraction: 'talk', callduration: 'total', callduraction: 'total',
    status: 'disposition', communicationtype: 'direction', type: 'direction', didddi: 'line', did: 'line', didnumber: 'line', callid: 'callId', id: 'callId',
  },
  derived: { operator: (cell) => (/^out/i.test(cell('communicationtype') || cell('type')) ? cell('callfrom') : cell('callto')) },
  reading: { callIdMeans: 'call', directions: { internal: 'internal', inbound: 'inbound', outbound: 'outbound' }, dispositions: yeastarWords },
})

/**
 * UIS and CoMagic, the report of legs. A leg's direction is the platform's: `in` is who called it, `out` whom it rang, so
 * a call was taken by an `out` leg with a time of connection, and came from an operator when its `in` leg is one.
 */
export const uisLegs = namedPreset({
  id: 'uis-legs',
  name: 'UIS / CoMagic',
  needs: ['callsessionid', 'starttime', 'connecttime', 'direction', 'isoperator|employeefullname|employeeid'],
  meanings: {
    starttime: 'start', connecttime: 'answer', finishtime: 'end', callsessionid: 'callId', virtualphonenumber: 'line', callingphonenumber: 'from', calledphonenumber: 'to', employeefullname: 'operator',
  },
  derived: {
    direction: (cell) => ((cell('direction') === 'in') === ofOperator(cell) ? 'outbound' : 'inbound'),
    disposition: (cell) => (cell('direction') !== 'in' && cell('connecttime') !== '' ? 'connected' : 'not connected'),
  },
  reading: { callIdMeans: 'call', dateOrder: 'ymd', dispositions: { connected: 'answered', 'not connected': 'unanswered' } },
})

function ofOperator(cell: (key: string) => string): boolean {
  const said = cell('isoperator')
  return said === '' ? cell('employeefullname') !== '' || cell('employeeid') !== '' : /^(true|1|yes|t)$/i.test(said)
}

/** Oktell's journal: a row is a switching, `IdChain` ties those of a conversation; calls nobody took are in another report. */
export const oktell = namedPreset({
  id: 'oktell',
  name: 'Oktell',
  needs: ['idchain', 'timestart|datetimestart', 'timestop|datetimestop|lentime'],
  meanings: {
    datetimestart: 'start', timestart: 'start', datetimeanswer: 'answer', timeanswer: 'answer', datetimestop: 'end', timestop: 'end', idchain: 'callId', aoutnumber: 'from', boutnumber: 'to', lentime: 'talk',
  },
  derived: {
    direction: (cell) => (cell('aoutnumber') !== '' ? 'inbound' : cell('boutnumber') !== '' ? 'outbound' : 'internal'),
    operator: (cell) => (cell('aoutnumber') !== '' ? cell('busername') || cell('blinenum') : cell('ausername') || cell('alinenum')),
  },
  reading: { callIdMeans: 'call' },
})
