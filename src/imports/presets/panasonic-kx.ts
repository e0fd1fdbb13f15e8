import type { CellOf } from './derived-reader'
import { namedPreset } from './named-layout'

const number = /(?:<I>|<D>)?\s*(\+?[\d*#-]+)/

/** What a line is by its dial field: `<I>` comes in (a DID number before it), `EXT` stays inside, `LOG IN` is no call. */
function directionOf(cell: CellOf): string {
  const dial = cell('dialnumber')
  if (/^LOG (?:IN|OUT)|^(?:FEATURE|WAKE|ALARM)/i.test(dial)) return 'no call'
  if (/<[ID]>/i.test(dial)) return 'inbound'
  return /^EXT/i.test(dial) ? 'internal' : 'outbound'
}

function callerOf(cell: CellOf): string {
  return directionOf(cell) === 'inbound' ? (/<I>\s*(\S+)/i.exec(cell('dialnumber'))?.[1] ?? '') : cell('ext')
}

function calledOf(cell: CellOf): string {
  const dial = cell('dialnumber')
  if (directionOf(cell) === 'inbound') return /<D>\s*([^\s<]+)/i.exec(dial)?.[1] ?? ''
  return /^EXT\s*(\S+)/i.exec(dial)?.[1] ?? number.exec(dial)?.[1] ?? ''
}

/** Panasonic KX (TDA, NS, TDE) as its SMDR prints it: 80 columns, the date and time those of the end, lengths as `00:01'05`. */
export const panasonicKx = namedPreset({
  id: 'panasonic-kx', name: 'Panasonic KX SMDR',
  needs: ['date', 'time', 'ext', 'co', 'dialnumber', 'ring', 'duration'],
  meanings: { date: 'startDate', time: 'startTime', ext: 'operator', ring: 'wait', duration: 'talk', acccode: 'campaign' },
  derived: {
    direction: directionOf, from: callerOf, to: calledOf,
    line: (cell) => calledOf(cell) !== '' && directionOf(cell) === 'inbound' ? calledOf(cell) : cell('co') === '' ? '' : `CO ${cell('co')}`,
    disposition: (cell) => (/[1-9]/.test(cell('duration')) ? 'answered' : 'unanswered'),
  },
  reading: {
    startsAt: 'end', callIdMeans: 'none', durationUnits: { wait: 'clock', talk: 'clock' },
    dispositions: { answered: 'answered', unanswered: 'unanswered' }, directions: { 'no call': 'notACall' },
  },
})
