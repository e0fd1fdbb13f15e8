import type { ColumnMeaning } from '../../../domain/source/source'
import { GenericReader } from '../../calls/generic-reader'
import { directionCode } from '../../calls/outcome'
import { StartedRows } from '../../calls/started-rows'
import { countPlaces } from '../../columns/places'
import type { Preset } from '../preset'
import { SocketCalls } from './socket-calls'
import { socketColumns, type SocketColumns } from './socket-columns'
import { END_CALL, PASSED, placeOf, Queues, sideOf } from './socket-places'

const meanings: Readonly<Partial<Record<keyof SocketColumns, ColumnMeaning>>> = {
  'time-start': 'start', 'time-answered': 'answer', 'time-end': 'end', duration: 'talk', historyid: 'callId', 'from-no': 'from', 'to-no': 'to', 'from-dn': 'line',
}

/** The call records 3CX writes to a socket or file: a row is a call, there is no header, and a site may leave fields out. */
export const threeCxSocket: Preset = {
  id: '3cx-cdr',
  name: '3CX CDR',
  recognise(look) {
    const at = socketColumns(look)
    if (!at) return null
    const columns: ColumnMeaning[] = Array.from({ length: look.width }, () => 'ignore')
    for (const [field, meaning] of Object.entries(meanings)) {
      const index = at[field as keyof SocketColumns]
      if (index >= 0) columns[index] = meaning
    }
    return { columns, callIdMeans: 'call', dateOrder: 'ymd', durationUnits: { talk: 'clock' } }
  },
  places(look, reading) {
    const at = socketColumns(look)
    if (!at) return []
    const queues = new Queues()
    const names = look.rows.flatMap((row) => {
      if (sideOf(row, at) !== directionCode.inbound) return []
      const place = placeOf(row[at['to-no']] ?? '')
      const final = placeOf(row[at['final-number']] ?? '')
      if ((row[at['time-answered']] ?? '') !== '') queues.see(place, row[at['reason-changed']] === PASSED)
      return final === '' ? [place] : [place, final]
    })
    return countPlaces(names, reading.machines, (place) => place === END_CALL || queues.isQueue(place))
  },
  reader(reading, look, sink) {
    const at = socketColumns(look)
    return at ? new StartedRows(reading, look.header, sink, new SocketCalls(reading, at, sink)) : new GenericReader(reading, look.header, look.width, sink)
  },
}
