import { countPlaces } from '../columns/places'
import { soundsLikeMachine } from '../calls/machines'
import type { Preset, PresetReading, TableLook } from './preset'
import { queueLogColumns } from './queue-log-columns'
import { QueueLogReader } from './queue-log-reader'
import { eventOutcomes } from './queue-log-words'

/** Asterisk's queue_log: a row is an event, a call is the events of one id that entered a queue, or that an agent dialled. */
export const queueLog: Preset = {
  id: 'queue-log',
  name: 'Asterisk queue_log',
  brings: 'both',
  recognise(look: TableLook): PresetReading | null {
    const found = queueLogColumns(look)
    if (!found) return null
    const { at } = found
    const columns: PresetReading['columns'] = Array.from({ length: look.width }, () => 'ignore')
    columns[at.time] = 'start'
    columns[at.callId] = 'callId'
    columns[at.queue] = 'queue'
    columns[at.agent] = 'operator'
    columns[at.event] = 'disposition'
    return { columns, callIdMeans: 'call', dateOrder: look.rows.some((row) => (row[at.time] ?? '').includes('-')) ? 'ymd' : 'epoch', durationUnits: {}, dispositions: eventOutcomes }
  },
  places(look, reading) {
    const at = queueLogColumns(look)?.at
    const names = at ? look.rows.map((row) => (row[at.agent] ?? '').trim()).filter((name) => name !== 'NONE') : []
    return countPlaces(names, reading.machines, soundsLikeMachine)
  },
  reader(reading, look, sink) {
    return new QueueLogReader(reading, queueLogColumns(look), sink)
  },
}
