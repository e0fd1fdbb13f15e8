import { namedPreset } from './named-layout'

/** The call log of a widespread ACD report suite: a row a call of an operator; the last column runs on over the report. */
export const acdCallLog = namedPreset({
  id: 'acd-call-log', name: 'ACD Call Log',
  needs: ['date', 'timereceived', 'agent', 'talktime', 'totalcalltime'],
  meanings: { date: 'startDate', timereceived: 'startTime', agent: 'operator', talktime: 'talk' },
  reading: { callIdMeans: 'none', durationUnits: { talk: 'clock' } },
})

/** Its cradle-to-grave report: a row is what one operator had of a call, without anything to join the rows by. */
export const acdCradleToGrave = namedPreset({
  id: 'acd-cradle-to-grave', name: 'ACD Cradle To Grave',
  needs: ['date', 'time', 'direction', 'agent', 'duration', 'result', 'holdtime', 'totalduration'],
  meanings: { date: 'startDate', time: 'startTime', direction: 'direction', agent: 'operator', duration: 'talk', result: 'disposition', holdtime: 'hold' },
  reading: {
    callIdMeans: 'none', durationUnits: { talk: 'clock', hold: 'clock' },
    directions: { inc: 'inbound', out: 'outbound', int: 'internal' }, dispositions: { released: 'answered', transferred: 'answered' },
  },
})
