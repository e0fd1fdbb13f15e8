import type { CellOf } from '../derived-reader'
import { namedPreset } from '../named-layout'

/** Aircall's history of calls: the direction, and beside it how the call went. */
export const aircall = namedPreset({
  id: 'aircall', name: 'Aircall',
  needs: ['calldirection|calldirectiontype', 'calltype', 'calliduuid|callidinternal', 'datetime|calldate|callstart|callstarttime|starttime|startedat|callstartedat|date'],
  meanings: {
    datetime: 'start', callstart: 'start', callstarttime: 'start', callstartedat: 'start', startedat: 'start', starttime: 'start', calldate: 'start', date: 'start', calldirection: 'direction', calldirectiontype: 'direction', calltype: 'disposition',
    waitingtime: 'wait', waitingduration: 'wait', incallduration: 'talk', talktime: 'talk', calliduuid: 'callId', callidinternal: 'callId', linename: 'line', line: 'line', numbername: 'line', agentname: 'operator', username: 'operator', user: 'operator', agent: 'operator',
    team: 'queue', teams: 'queue', from: 'from', to: 'to', tags: 'topic',
  },
  reading: {
    callIdMeans: 'unique', directions: { inbound: 'inbound', outbound: 'outbound', internal: 'internal' },
    dispositions: {
      answered: 'answered', abandoned: 'abandoned', missed: 'unanswered', unanswered: 'unanswered', 'not answered': 'unanswered', voicemail: 'machine', 'ai call': 'machine', 'out of business hours': 'failed', 'out of opening hours': 'failed',
    },
  },
})

/** Zendesk Talk's export of calls; `completed` is also said of a call only the voicemail took. */
export const zendeskTalk = namedPreset({
  id: 'zendesk-talk', name: 'Zendesk Talk',
  needs: ['completionstatus', 'createdat', 'direction', 'talktime', 'waittime', 'minutesbilled|callgroupid|ivrtimespent'],
  meanings: {
    createdat: 'start', direction: 'direction', talktime: 'talk', waittime: 'wait', holdtime: 'hold', wrapuptime: 'wrap', duration: 'total', phonenumber: 'line', agentname: 'operator', agentid: 'operator', callgroupname: 'queue', callgroupid: 'queue', id: 'callId',
  },
  derived: {
    disposition: (cell) => {
      if (Number(cell('talktime')) > 0) return 'answered'
      return /^(true|yes|1)$/i.test(cell('voicemail')) ? 'voicemail' : cell('completionstatus')
    },
  },
  reading: {
    callIdMeans: 'unique', durationUnits: { talk: 'seconds', wait: 'seconds', hold: 'seconds', wrap: 'seconds', total: 'seconds' }, directions: { inbound: 'inbound', outbound: 'outbound' },
    dispositions: {
      answered: 'answered', completed: 'unanswered', voicemail: 'machine', pending_voicemail: 'machine', abandoned_in_queue: 'abandoned', abandoned_in_ivr: 'abandoned', abandoned_in_voicemail: 'abandoned', abandoned_on_hold: 'abandoned',
      agent_missed: 'unanswered', agent_declined: 'unanswered', agent_transfer_declined: 'unanswered', not_connected: 'failed', failed: 'failed',
    },
  },
})

/** Bright Pattern's call detail, in UTC: who is inside stands in the two types of phone; chats and mails are no calls. */
export const brightPattern = namedPreset({
  id: 'bright-pattern', name: 'Bright Pattern',
  needs: ['starttime', 'mediatype', 'callerphonetype', 'calleephonetype'],
  meanings: {
    starttime: 'start', duration: 'total', talktime: 'talk', queuetime: 'wait', holdtime: 'hold', held: 'hold', acwtime: 'wrap', servicename: 'queue', disposition: 'topic', dispositionname: 'topic', accessnumber: 'line', originaldestinationphone: 'line', id: 'callId',
  },
  derived: {
    direction: brightDirection,
    disposition: (cell) => {
      const media = cell('mediatype').toLowerCase()
      if (media !== '' && media !== 'voice') return media
      if (Number(cell('talktime')) > 0 || /[1-9]/.test(cell('talktime'))) return 'answered'
      return Number(cell('queuetime')) === 0 && Number(cell('ivrtime')) > 0 ? 'menu only' : 'not answered'
    },
    operator: (cell) => (brightDirection(cell) === 'inbound' ? cell('calleeloginid') || cell('calleename') : cell('callerloginid') || cell('callername')),
    from: (cell) => cell('callerphone') || cell('fromphone'),
    to: (cell) => cell('calleephone') || cell('tophone'),
  },
  reading: {
    zone: 'Etc/UTC', callIdMeans: 'unique',
    dispositions: { answered: 'answered', 'not answered': 'unanswered', 'menu only': 'machine', chat: 'notACall', email: 'notACall', sms: 'notACall', messenger: 'notACall' },
  },
})

function brightDirection(cell: CellOf): 'inbound' | 'outbound' | 'internal' {
  if (!/^internal/i.test(cell('callerphonetype'))) return 'inbound'
  return /^internal/i.test(cell('calleephonetype')) ? 'internal' : 'outbound'
}
