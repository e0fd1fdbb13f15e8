import type { ColumnMeaning, Reading } from '../../../domain/source/source'
import { soundsLikeMachine } from '../../calls/machines'
import { headerKey } from '../../names/column-names'
import { countPlaces } from '../../columns/places'
import type { PlaceView } from '../../port'
import type { Preset, PresetReading, TableLook } from '../preset'
import { asteriskColumns } from './columns'
import { placeOf } from './leg'
import { AsteriskReader } from './reader'
import { asteriskWords } from './words'

const meanings: Readonly<Record<string, ColumnMeaning>> = {
  start: 'start', answer: 'answer', end: 'end', duration: 'total', billsec: 'talk', disposition: 'disposition',
  src: 'from', dst: 'to', did: 'line', accountcode: 'campaign',
}

/** Asterisk cdr_csv and cdr_custom, FreePBX and Issabel reports, the cdr table, Bicom PBXware: one row a leg. */
export const asteriskCdr: Preset = {
  id: 'asterisk-cdr',
  name: 'Asterisk CDR (Master.csv, FreePBX)',
  recognise: (look) => (isGrandstream(look) ? null : recognise(look)),
  places,
  reader,
}

/** Grandstream's records are Asterisk's with columns of its own; its commas inside `lastdata` are not quoted. */
export const grandstream: Preset = {
  id: 'grandstream-ucm',
  name: 'Grandstream UCM',
  recognise: (look) => (isGrandstream(look) ? recognise(look) : null),
  places,
  reader,
}

function isGrandstream(look: TableLook): boolean {
  const keys = look.header.map(headerKey)
  return keys.includes('acctid') && ['channelext', 'chanext', 'dstchannelext', 'actiontype'].some((key) => keys.includes(key))
}

function recognise(look: TableLook): PresetReading | null {
  const names = asteriskColumns(look)
  if (!names) return null
  // The 16-column Master.csv carries no id: a row is a call unless its Local channel says otherwise.
  const id = names.includes('linkedid') ? 'linkedid' : 'uniqueid'
  const columns = names.map((name) => (name === id ? 'callId' : meanings[name] ?? 'ignore'))
  return { columns, callIdMeans: 'call', durationUnits: { talk: 'seconds', total: 'seconds' }, dispositions: asteriskWords }
}

/** Devices that were rung, which are persons, and destinations the dialplan answered itself, which are not. */
function places(look: TableLook, reading: Reading): readonly PlaceView[] {
  const names = asteriskColumns(look) ?? []
  const at = (name: string) => names.indexOf(name)
  const [lastapp, dstchannel, dst] = [at('lastapp'), at('dstchannel'), at('dst')]
  const people = new Set<string>()
  const found = look.rows.map((row) => {
    const device = placeOf((row[dstchannel] ?? '').trim())
    const person = /^(Dial|Queue)$/.test((row[lastapp] ?? '').trim())
    const place = (person && device) || (row[dst] ?? '').trim()
    if (person && !soundsLikeMachine(place)) people.add(place)
    return place
  })
  return countPlaces(found, reading.machines, (place) => !people.has(place))
}

function reader(reading: Reading, look: TableLook, sink: ConstructorParameters<typeof AsteriskReader>[3]): AsteriskReader {
  // Rows with unquoted commas may be wider than the header and the most frequent, too.
  return new AsteriskReader(reading, asteriskColumns(look) ?? [], look.header.length || look.width, sink, look.header)
}
