import type { ColumnMeaning, Reading } from '../../domain/source/source'
import { headerKey } from '../columns/column-names'
import type { Preset, PresetReading, TableLook } from './preset'
import { ThreeCxReader } from './threecx-reader'

const meanings: Readonly<Record<string, ColumnMeaning>> = {
  calltime: 'start', callerid: 'from', destination: 'to', did: 'line', status: 'disposition', ringing: 'wait', talking: 'talk', totalduration: 'total', calltype: 'direction',
}

/** The 3CX v20 call log: a row is a leg (menu, queue, ring group, extension), there is no call id, the last line is a total. */
export const threeCxCallLog: Preset = {
  id: '3cx-call-log',
  name: '3CX Call Log',
  recognise(look: TableLook): PresetReading | null {
    const names = look.header.map(headerKey)
    if (!['calltime', 'callerid', 'destination', 'did', 'status', 'ringing', 'talking'].every((name) => names.includes(name))) return null
    return {
      columns: names.map((name) => meanings[name] ?? 'ignore'), callIdMeans: 'none', dateOrder: 'ymd',
      durationUnits: { wait: 'clock', talk: 'clock', total: 'clock' },
    }
  },
  reader(reading: Reading, look: TableLook, sink) {
    return new ThreeCxReader(reading, look, sink)
  },
}
