import type { Reading } from '../../../domain/source/source'
import type { CellOf } from '../derived-reader'
import { cellsOf, judged } from '../judged-preset'
import { namedPreset } from '../named-layout'

/**
 * The interactions view of Genesys Cloud: a row a conversation of any medium, cells of several queues or people joined
 * by `; `, durations as the user chose them (milliseconds or a clock).
 */
export const genesysCloud = judged(namedPreset({
  id: 'genesys-cloud', name: 'Genesys Cloud',
  needs: ['fullexportcompleted', 'partialresulttimestamp', 'filters', 'date', 'users|remote|ani|queue|firstqueue'],
  meanings: {
    date: 'start', totalqueue: 'wait', totaltalk: 'talk', totalhandle: 'talk', duration: 'total', totalhold: 'hold', totalacw: 'wrap', users: 'operator', wrapup: 'topic', conversationid: 'callId',
  },
  derived: {
    direction,
    disposition,
    queue: (cell) => cell('firstqueue') || first(cell('queue')),
    from: (cell) => number(cell('ani')) || first(cell('remote')),
    to: (cell) => number(cell('dnis')),
    line: (cell) => (direction(cell) === 'inbound' ? number(cell('dnis')) : ''),
  },
  reading: {
    operatorForm: 'first',
    dispositions: { answered: 'answered', abandoned: 'abandoned', 'no answer': 'unanswered', 'flow only': 'machine', chat: 'notACall', email: 'notACall', message: 'notACall', callback: 'notACall', sms: 'notACall', cobrowse: 'notACall', screenshare: 'notACall' },
  },
}), (look, reading) => ({ durationUnits: unitsOf((meaning) => cellsOf(look, reading, meaning)), callIdMeans: reading.columns.includes('callId') ? 'unique' : 'none' }))

function disposition(cell: CellOf): string {
  const media = word(first(cell('mediatype')))
  if (media !== '' && media !== 'voice' && media !== 'call') return media
  if (isYes(cell('abandoned')) || isYes(cell('abandonedinqueue'))) return 'abandoned'
  if (cell('users') !== '') return 'answered'
  if (direction(cell) === 'outbound') return 'no answer'
  return cell('queue') === '' && cell('firstqueue') === '' ? 'flow only' : 'abandoned'
}

/** The direction a conversation began with: `Inbound/Outbound` and `Inbound; Outbound` began inbound. */
function direction(cell: CellOf): string {
  return word(/^\w+/.exec(cell('initialdirection') || cell('direction'))?.[0] ?? '')
}

const durations = ['wait', 'talk', 'hold', 'wrap', 'total'] as const

/** Whole numbers are milliseconds here; clocks are clocks. */
function unitsOf(cells: (meaning: (typeof durations)[number]) => readonly string[]): Reading['durationUnits'] {
  return Object.fromEntries(durations.map((meaning) => [meaning, cells(meaning).some((cell) => cell.includes(':')) ? 'clock' : 'milliseconds'] as const))
}

function first(cell: string): string {
  return (cell.split(';', 1)[0] ?? '').trim()
}

function word(text: string): string {
  return text.toLowerCase()
}

function isYes(cell: string): boolean {
  return /^(yes|true|1)$/i.test(cell)
}

/** `tel:+380671112233` → +380671112233. */
function number(cell: string): string {
  return first(cell).replace(/^(tel|sip):/i, '')
}
