import type { ColumnMeaning, Reading } from '../../../domain/source/source'
import { StartedRows } from '../../calls/started-rows'
import { headerKey } from '../../names/column-names'
import { countPlaces } from '../../columns/places'
import type { Preset } from '../preset'
import { LegChains } from './leg-chains'
import { isMachine } from './places'

const words: Reading['dispositions'] = { answered: 'answered', unanswered: 'unanswered', 'not answered': 'unanswered', missed: 'unanswered', redirected: 'overflow', failed: 'failed', waiting: 'unanswered' }

/** The 3CX v20 call log: a row is a leg (menu, queue, ring group, extension), there is no call id, the last line is a total. */
export const threeCxCallLog = callLog('3cx-call-log', '3CX Call Log', ['calltime', 'callerid', 'destination', 'did', 'status', 'ringing', 'talking'], {
  calltime: 'start', callerid: 'from', destination: 'to', did: 'line', status: 'disposition', ringing: 'wait', talking: 'talk', totalduration: 'total', calltype: 'direction',
})

/** The newer 3CX report: the legs of a call share a Call ID. */
export const threeCxReport = callLog('3cx-report', '3CX Call Report', ['calltime', 'callid', 'from', 'to', 'direction', 'status', 'talking'], {
  calltime: 'start', callid: 'callId', from: 'from', to: 'to', did: 'line', status: 'disposition', ringing: 'wait', talking: 'talk', direction: 'direction',
})

function callLog(id: string, name: string, needed: readonly string[], meanings: Readonly<Record<string, ColumnMeaning>>): Preset {
  return {
    id, name,
    recognise(look) {
      const names = look.header.map(headerKey)
      if (!needed.every((key) => names.includes(key))) return null
      const columns = names.map((key) => meanings[key] ?? 'ignore')
      return { columns, callIdMeans: columns.includes('callId') ? 'call' : 'none', durationUnits: { wait: 'clock', talk: 'clock', total: 'clock' }, dispositions: words }
    },
    places(look, reading) {
      const to = reading.columns.indexOf('to')
      return countPlaces(look.rows.map((row) => (row[to] ?? '').trim()), reading.machines, isMachine)
    },
    reader(reading, look, sink) {
      return new StartedRows(reading, look.header, sink, new LegChains(reading, sink))
    },
  }
}
