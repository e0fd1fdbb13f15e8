import { namedPreset } from '../named-layout'

/** RingCentral's call log: records of one session are one call; faxes stand among the calls. */
export const ringCentral = namedPreset({
  id: 'ringcentral', name: 'RingCentral',
  needs: ['sessionid', 'starttime', 'direction', 'action', 'result', 'type'],
  meanings: { starttime: 'start', duration: 'total', direction: 'direction', sessionid: 'callId', extensionname: 'operator', extension: 'operator', extensionextensionnumber: 'operator', queuename: 'queue' },
  derived: {
    disposition: (cell) => (/^(fax|sms)$/i.test(cell('type')) ? cell('type') : cell('result')),
    from: (cell) => cell('fromphonenumber') || cell('from') || cell('fromextensionnumber'),
    to: (cell) => cell('tophonenumber') || cell('to') || cell('toextensionnumber'),
    line: (cell) => (/^in/i.test(cell('direction')) ? cell('tophonenumber') || cell('to') : ''),
  },
  reading: {
    callIdMeans: 'call', durationUnits: { total: 'seconds' }, directions: { inbound: 'inbound', outbound: 'outbound' },
    dispositions: {
      accepted: 'answered', 'call connected': 'answered', connected: 'answered', answered: 'answered', missed: 'unanswered', 'no answer': 'unanswered', 'hang up': 'unanswered', abandoned: 'abandoned', voicemail: 'machine',
      reply: 'machine', busy: 'failed', rejected: 'failed', declined: 'failed', blocked: 'failed', 'wrong number': 'failed', 'call failed': 'failed', 'call failure': 'failed', 'internal error': 'failed', 'ip phone offline': 'failed',
      'restricted number': 'failed', 'no calling credit': 'failed', 'not allowed': 'failed', stopped: 'unanswered', fax: 'notACall', sms: 'notACall',
    },
  },
})

/** Zoom Phone's call log: rows of one call path are legs of one call. */
export const zoomPhone = namedPreset({
  id: 'zoom-phone', name: 'Zoom Phone',
  needs: ['callernumber|callerdidnumber', 'calleenumber|calleedidnumber', 'callername', 'calleename', 'direction', 'result|callresult', 'datetime|starttime'],
  meanings: {
    datetime: 'start', starttime: 'start', answerstarttime: 'answer', answertime: 'answer', callendtime: 'end', endtime: 'end', duration: 'total', waitingtime: 'wait', direction: 'direction', result: 'disposition', callresult: 'disposition',
    callpathid: 'callId', callid: 'callId', sitename: 'queue',
  },
  derived: {
    operator: (cell) => cell(/^out/i.test(cell('direction')) ? 'callername' : 'calleename'),
    from: (cell) => cell('callernumber') || cell('callerdidnumber'),
    to: (cell) => cell('calleenumber') || cell('calleedidnumber'),
    line: (cell) => (/^in/i.test(cell('direction')) ? cell('calleedidnumber') || cell('calleenumber') : ''),
  },
  reading: {
    zone: 'Etc/UTC', dateOrder: 'ymd', callIdMeans: 'call', durationUnits: { total: 'seconds', wait: 'seconds' }, directions: { inbound: 'inbound', outbound: 'outbound', internal: 'internal' },
    dispositions: {
      'call connected': 'answered', connected: 'answered', answered: 'answered', accepted: 'answered', recorded: 'answered', 'auto recorded': 'answered', missed: 'unanswered', 'no answer': 'unanswered', no_answer: 'unanswered',
      'call cancel': 'unanswered', 'call canceled': 'unanswered', cancelled: 'unanswered', abandoned: 'abandoned', voicemail: 'machine', busy: 'failed', rejected: 'failed', declined: 'failed', blocked: 'failed', 'call failed': 'failed',
      'restricted number': 'failed', 'service unavailable': 'failed', overflowed: 'overflow',
    },
  },
})

/** Teams' PSTN usage report, in UTC: its call id is not sure to be unique; a call of no seconds was not taken. */
export const teamsPstn = namedPreset({
  id: 'teams-pstn', name: 'Microsoft Teams PSTN',
  needs: ['userdisplayname', 'starttime|startdatetime', 'durationseconds|duration', 'destinationnumber|calleenumber', 'calldirection|calltype'],
  meanings: {
    starttime: 'start', startdatetime: 'start', durationseconds: 'talk', duration: 'talk', userdisplayname: 'operator', callerid: 'from', callernumber: 'from', destinationnumber: 'to', calleenumber: 'to', calldirection: 'direction', calltype: 'direction',
  },
  reading: {
    zone: 'Etc/UTC', callIdMeans: 'none', durationUnits: { talk: 'seconds' },
    directions: {
      inbound: 'inbound', outbound: 'outbound', user_in: 'inbound', user_out: 'outbound', ucap_in: 'inbound', ucap_out: 'outbound', byot_in: 'inbound', byot_out: 'outbound', oc_in: 'inbound', oc_out: 'outbound', user_out_conf: 'outbound',
      conf_in: 'inbound', conf_out: 'outbound',
    },
  },
})

/** Dialpad's call records: a call that was connected has a time for it. */
export const dialpad = namedPreset({
  id: 'dialpad', name: 'Dialpad',
  needs: ['callid', 'datestarted', 'dateended', 'direction', 'externalnumber', 'targettype|targetkind|targetid'],
  meanings: {
    datestarted: 'start', dateconnected: 'answer', dateended: 'end', direction: 'direction', name: 'operator', targetname: 'queue',
  },
  derived: {
    callId: (cell) => cell('entrypointcallid') || cell('callid'),
    disposition: (cell) => {
      if (isTrue(cell('voicemail')) || /(^|[,; ])voicemail/i.test(cell('categories'))) return 'voicemail'
      if (cell('dateconnected') !== '') return 'answered'
      return /abandoned/i.test(cell('categories')) ? 'abandoned' : 'not answered'
    },
    line: (cell) => (/^in/i.test(cell('direction')) ? cell('internalnumber') : ''),
    from: (cell) => cell(/^in/i.test(cell('direction')) ? 'externalnumber' : 'internalnumber'),
    to: (cell) => cell(/^in/i.test(cell('direction')) ? 'internalnumber' : 'externalnumber'),
  },
  reading: {
    callIdMeans: 'call', durationUnits: {}, directions: { inbound: 'inbound', outbound: 'outbound' },
    dispositions: { answered: 'answered', voicemail: 'machine', abandoned: 'abandoned', 'not answered': 'unanswered' },
  },
})

function isTrue(cell: string): boolean {
  return /^(true|yes|1)$/i.test(cell)
}
