import type { ColumnMeaning, Reading } from '../../domain/source/source'
import { asteriskColumns } from './asterisk-columns'
import { AsteriskReader } from './asterisk-reader'
import type { Preset, PresetReading, TableLook } from './preset'

const meanings: Readonly<Record<string, ColumnMeaning>> = {
  start: 'start', answer: 'answer', end: 'end', duration: 'total', billsec: 'talk', disposition: 'disposition',
  src: 'from', dst: 'to', did: 'line', accountcode: 'campaign',
}

/** Asterisk cdr_csv and cdr_custom, FreePBX and Issabel reports, the cdr table, Bicom PBXware: one row a leg. */
export const asteriskCdr: Preset = {
  id: 'asterisk-cdr',
  name: 'Asterisk CDR (Master.csv, FreePBX)',
  recognise(look: TableLook): PresetReading | null {
    const names = asteriskColumns(look)
    if (!names || !names.includes('uniqueid')) return names ? withoutIds(names) : null
    const id = names.includes('linkedid') ? 'linkedid' : 'uniqueid'
    const columns = names.map((name) => (name === id ? 'callId' : meanings[name] ?? 'ignore'))
    return { columns, callIdMeans: 'call', durationUnits: { talk: 'seconds', total: 'seconds' } }
  },
  reader(reading: Reading, look: TableLook, sink) {
    return new AsteriskReader(reading, asteriskColumns(look) ?? [], look.width, sink, look.header)
  },
}

/** The 16-column Master.csv carries no id: a row is a call unless its Local channel says otherwise. */
function withoutIds(names: readonly string[]): PresetReading {
  return { columns: names.map((name) => meanings[name] ?? 'ignore'), callIdMeans: 'call', durationUnits: { talk: 'seconds', total: 'seconds' } }
}
