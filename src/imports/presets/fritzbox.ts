import { headerKey } from '../names/column-names'
import type { CellOf } from './derived-reader'
import { cellsOf, judged } from './judged-preset'
import { namedPreset } from './named-layout'
import { oneOf } from './one-of-layouts'
import type { Preset, TableLook } from './preset'

/** Call types: 1 taken, 2 missed or not connected, 4 called out; 3 is calling out on old boxes, turned away on new ones; 9 to 11 the same as 1, 3 and 4 elsewhere. */
const types = new Set(['1', '2', '3', '4', '9', '10', '11'])

/** The call list of AVM's FRITZ!Box, German or English: `sep=;` above the header, durations in hours and minutes. */
export const fritzBox = oneOf('fritzbox', 'FRITZ!Box', [
  boxWith(['1', '2', '3', '9', '10'], (look, said) => said.includes('4') || look.header.some((name) => headerKey(name) === 'landesortsnetzbereich')),
  boxWith(['1', '2', '9', '10'], () => true),
])

/** A box with these types for calls that come in. */
function boxWith(inbound: readonly string[], fits: (look: TableLook, said: readonly string[]) => boolean): Preset {
  const comesIn = (cell: CellOf) => inbound.includes(cell('typ') || cell('type'))
  return judged(namedPreset({
    id: 'fritzbox', name: 'FRITZ!Box',
    needs: ['typ|type', 'datum|date', 'rufnummer|number', 'nebenstelle|extension', 'eigenerufnummer|outgoingcallerid|localnumber|ownnumber|telephonenumber', 'dauer|duration'],
    meanings: { typ: 'direction', type: 'direction', datum: 'start', date: 'start', nebenstelle: 'operator', extension: 'operator', dauer: 'talk', duration: 'talk' },
    derived: {
      from: (cell) => (comesIn(cell) ? other(cell) : own(cell)),
      to: (cell) => (comesIn(cell) ? own(cell) : other(cell)),
      line: own,
      disposition: (cell) => {
        if (/[1-9]/.test(cell('dauer') || cell('duration'))) return 'answered'
        const type = cell('typ') || cell('type')
        return comesIn(cell) && (type === '3' || type === '10') ? 'turned away' : 'not answered'
      },
    },
    reading: {
      callIdMeans: 'none', dateOrder: 'dmy', durationUnits: { talk: 'hoursMinutes' },
      directions: Object.fromEntries([...types].map((type) => [type, inbound.includes(type) ? 'inbound' : 'outbound'])),
      dispositions: { answered: 'answered', 'not answered': 'unanswered', 'turned away': 'failed' },
    },
  }), (look, reading) => {
    const said = cellsOf(look, reading, 'direction')
    return said.length > 0 && said.every((type) => types.has(type)) && fits(look, said) ? {} : null
  })
}

function other(cell: CellOf): string {
  return cell('rufnummer') || cell('number')
}

/** The number of the line; calls over the internet carry a word in front of it. */
function own(cell: CellOf): string {
  const number = cell('eigenerufnummer') || cell('outgoingcallerid') || cell('localnumber') || cell('ownnumber') || cell('telephonenumber')
  return number.replace(/^Internet:\s*/i, '')
}
