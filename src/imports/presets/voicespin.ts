import type { CellOf } from './derived-reader'
import { namedPreset } from './named-layout'

/**
 * The call report of VoiceSpin (Voicenter): the operator stands in brackets behind the number shown to the customer,
 * or, when the call came in, where the number called stands otherwise. `Duration-Min` holds hours, minutes and seconds.
 */
export const voiceSpin = namedPreset({
  id: 'voicespin', name: 'VoiceSpin / Voicenter',
  needs: ['datetime', 'type', 'callerno', 'destination', 'recording', 'durationmin', 'provider'],
  meanings: { datetime: 'start', type: 'direction', line: 'line', durationmin: 'talk' },
  derived: {
    operator: (cell) => (comesIn(cell) ? cell('destination') : cell('callerno')),
    from: (cell) => cell('callerno').replace(/\s*\([^()]*\)$/, ''),
    to: (cell) => (comesIn(cell) ? cell('line') : cell('destination')),
  },
  reading: {
    callIdMeans: 'none', operatorForm: 'brackets', durationUnits: { talk: 'clock' },
    directions: { 'click2call leg2': 'outbound', 'click2call leg1': 'internal', 'extension outgoing': 'outbound', 'incoming call': 'inbound' },
  },
})

function comesIn(cell: CellOf): boolean {
  return /^incoming/i.test(cell('type'))
}
