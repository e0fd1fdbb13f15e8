import { GenericReader } from '../../calls/generic-reader'
import { StartedRows } from '../../calls/started-rows'
import { soundsLikeMachine } from '../../calls/machines'
import { countPlaces } from '../../columns/places'
import { layoutKeys, namedPreset, type NamedLayout } from '../named-layout'
import type { Preset } from '../preset'
import { placeOfParty, SmdrSegments } from './smdr-segments'

const order = 'callstart connectedtime ringtime caller direction callednumber diallednumber account isinternal callid continuation party1device party1name party2device party2name holdtime parktime'.split(' ')

const layout: NamedLayout = {
  id: 'avaya-ip-office',
  name: 'Avaya IP Office SMDR',
  needs: ['callstart', 'connectedtime|callduration', 'ringtime|ringduration', 'caller', 'isinternal', 'callid', 'continuation'],
  meanings: {
    callstart: 'start', connectedtime: 'talk', callduration: 'talk', ringtime: 'wait', ringduration: 'wait', caller: 'from', callednumber: 'to', diallednumber: 'line', dialednumber: 'line', account: 'campaign', callid: 'callId',
    holdtime: 'hold',
  },
  unnamed: {
    keys: order,
    like: (cells) => cells.length >= 15 && /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/.test(cells[0] ?? '') && /^\d+:\d\d:\d\d$/.test(cells[1] ?? '') && /^\d+$/.test(cells[2] ?? '') && /^[IO]$/.test(cells[4] ?? '') && /^\d+$/.test(cells[9] ?? '') && /^[01]$/.test(cells[10] ?? ''),
  },
  reading: { callIdMeans: 'call', dateOrder: 'ymd', durationUnits: { talk: 'clock', wait: 'seconds', hold: 'seconds' } },
}

/** Avaya IP Office SMDR: a row is a segment of a call; a file has a header, a socket's log has none. */
export const avayaIpOffice: Preset = {
  ...namedPreset(layout),
  places(look, reading) {
    const keys = layoutKeys(layout, look) ?? []
    const cell = (row: readonly string[], key: string) => (row[keys.indexOf(key)] ?? '').trim()
    const names = look.rows.map((row) => placeOfParty(cell(row, 'party1device'), cell(row, 'party1name')))
    return countPlaces(names, reading.machines, soundsLikeMachine)
  },
  reader(reading, look, sink) {
    const keys = layoutKeys(layout, look)
    return keys ? new StartedRows(reading, look.header, sink, new SmdrSegments(reading, keys, sink)) : new GenericReader(reading, look.header, look.width, sink)
  },
}
