import type { CellOf } from '../derived-reader'
import { cellsOf, judged } from '../judged-preset'
import { namedPreset } from '../named-layout'

/** Talkdesk's report of calls, in UTC: times are fractions of a day in older files and seconds in newer ones. */
export const talkdesk = judged(namedPreset({
  id: 'talkdesk', name: 'Talkdesk',
  needs: ['interactionid', 'calltype', 'starttime', 'talkdeskphonenumber', 'customerphonenumber'],
  meanings: {
    starttime: 'start', endtime: 'end', talktime: 'talk', waitingtime: 'wait', waittime: 'wait', holdingtime: 'hold', holdtime: 'hold', wrapuptime: 'wrap', acwtime: 'wrap', talkdeskphonenumber: 'line',
    agentname: 'operator', username: 'operator', handlingagent: 'operator', agent: 'operator', ringgroups: 'queue', ringgroup: 'queue', teamname: 'queue', interactionid: 'callId', calltype: 'disposition',
  },
  derived: {
    direction: (cell) => (goesOut(cell) ? 'outbound' : 'inbound'),
    from: (cell) => cell(goesOut(cell) ? 'talkdeskphonenumber' : 'customerphonenumber'),
    to: (cell) => cell(goesOut(cell) ? 'customerphonenumber' : 'talkdeskphonenumber'),
  },
  reading: {
    zone: 'Etc/UTC', callIdMeans: 'call',
    dispositions: { inbound: 'answered', outbound: 'answered', missed: 'unanswered', abandoned: 'abandoned', short_abandoned: 'abandoned', outbound_missed: 'unanswered', voicemail: 'machine', outbound_voicemail: 'machine' },
  },
}), (look, reading) => {
  const unit = (['talk', 'wait', 'hold'] as const).some((meaning) => cellsOf(look, reading, meaning).some(isFraction)) ? 'dayFraction' : 'seconds'
  return { durationUnits: { talk: unit, wait: unit, hold: unit, wrap: unit } }
})

function goesOut(cell: CellOf): boolean {
  return /^outbound/i.test(cell('calltype'))
}

/** Less than one, and not whole: no number of seconds. */
function isFraction(cell: string): boolean {
  const value = Number(cell.replace(',', '.'))
  return value > 0 && value < 1
}
