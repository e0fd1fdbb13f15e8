import { namedPreset } from '../named-layout'

/** Bitrix24's telephony statistics: times carry their zone; types and results are codes. */
export const bitrix24 = namedPreset({
  id: 'bitrix24', name: 'Bitrix24',
  needs: ['callid', 'calltype', 'phonenumber', 'callduration', 'callstartdate', 'callfailedcode'],
  meanings: { callstartdate: 'start', callduration: 'talk', calltype: 'direction', callfailedcode: 'disposition', portaluserid: 'operator', portalnumber: 'line', callid: 'callId' },
  derived: {
    from: (cell) => (comesIn(cell('calltype')) ? cell('phonenumber') : cell('portalnumber')),
    to: (cell) => (comesIn(cell('calltype')) ? cell('portalnumber') : cell('phonenumber')),
  },
  reading: {
    callIdMeans: 'unique', durationUnits: { talk: 'seconds' }, directions: { 1: 'outbound', 2: 'inbound', 3: 'inbound', 4: 'outbound' },
    dispositions: {
      200: 'answered', 304: 'unanswered', 603: 'unanswered', '603-s': 'unanswered', 480: 'unanswered', 486: 'failed', 403: 'failed', 404: 'failed', 484: 'failed', 503: 'failed', 402: 'failed', 423: 'failed', other: 'unknown',
    },
  },
})

/** 2 = came in, 3 = came in and was passed on to a mobile; 1 and 4 (a callback) went out. */
function comesIn(type: string): boolean {
  return type === '2' || type === '3'
}

/** Zadarma's statistics of the account (not of its PBX): a row a call, `sip` the account's own number. */
export const zadarmaStatistics = namedPreset({
  id: 'zadarma', name: 'Zadarma',
  needs: ['sip', 'callstart', 'disposition', 'billseconds', 'from', 'to'],
  meanings: { callstart: 'start', billseconds: 'talk', disposition: 'disposition', sip: 'operator', from: 'from', to: 'to', id: 'callId' },
  derived: { direction: (cell) => (cell('to') === cell('sip') ? 'inbound' : 'outbound') },
  reading: {
    callIdMeans: 'unique', durationUnits: { talk: 'seconds' },
    dispositions: {
      answered: 'answered', 'no answer': 'unanswered', cancel: 'unanswered', busy: 'failed', failed: 'failed', 'no money': 'failed', 'no money, no limit': 'failed', 'unallocated number': 'failed', 'no limit': 'failed', 'no day limit': 'failed', 'line limit': 'failed',
    },
  },
})
