import { namedPreset } from './named-layout'
import { oneOf } from './one-of-layouts'
import type { Preset } from './preset'

/** The orders of fields consumers are seen to ask for, the documented default first; a file has no header. */
const orders: readonly [string, ...string[]] = [
  'records start finish answer fromextension fromnumber toextension tonumber disconnectreason linenumber location entryid',
  'records start finish answer fromextension fromnumber toextension tonumber disconnectreason entryid linenumber location',
  'records start finish answer fromextension fromnumber toextension tonumber disconnectreason linenumber entryid',
  'records start finish answer fromextension fromnumber toextension tonumber disconnectreason entryid linenumber',
  'records start finish answer fromextension fromnumber toextension tonumber disconnectreason entryid',
  'records start finish answer fromextension fromnumber toextension tonumber disconnectreason linenumber',
  'records start finish answer fromextension fromnumber toextension tonumber disconnectreason',
  'records start finish fromextension fromnumber toextension tonumber disconnectreason',
  'start finish answer fromextension fromnumber toextension tonumber disconnectreason linenumber location entryid',
]

const number = /^(\+?\d{3,15}|sip:\S+|)$/i
/** What a cell of each field looks like, whatever the row; fields not named here may hold anything. */
const shapes: Readonly<Record<string, RegExp>> = {
  records: /^\[.*\]$/, start: /^1\d{9}$/, finish: /^1\d{9}$/, answer: /^(1\d{9}|0|)$/,
  fromextension: /^\d{0,6}$/, toextension: /^\d{0,6}$/, fromnumber: number, tonumber: number, disconnectreason: /^1\d{3}$/, linenumber: number,
  entryid: /^(?=.*[A-Za-z=])[\w+/=-]{8,}$/,
}

const [byDefault, ...others] = orders

/** Mango Office's statistics: no header, the columns are the fields asked for, in Unix seconds. */
export const mangoOffice = oneOf('mango-office', 'Mango Office', [inOrder(byDefault), ...others.map(inOrder)])

function inOrder(order: string): Preset {
  const keys = order.split(' ')
  return namedPreset({
    id: 'mango-office', name: 'Mango Office',
    needs: ['records', 'fromextension', 'toextension', 'disconnectreason', 'entryid'],
    meanings: { start: 'start', answer: 'answer', finish: 'end', linenumber: 'line', fromnumber: 'from', tonumber: 'to', entryid: 'callId' },
    derived: {
      direction: (cell) => (cell('fromextension') === '' ? 'inbound' : cell('toextension') === '' ? 'outbound' : 'internal'),
      operator: (cell) => (cell('fromextension') === '' ? cell('toextension') : cell('fromextension')),
      // Without the field nothing says whether anybody answered; with it, 0 says nobody did.
      disposition: (cell) => (Number(cell('answer')) > 0 ? 'answered' : cell('answer') === '0' ? 'no answer' : ''),
    },
    reading: { callIdMeans: keys.includes('entryid') ? 'call' : 'none', dateOrder: 'epoch', durationUnits: {}, dispositions: { answered: 'answered', 'no answer': 'unanswered' } },
    unnamed: { keys, like: (cells) => cells.length === keys.length && fits(cells, keys) },
  })
}

/** Every cell has its field's shape, and the call is not over before it begins. */
function fits(cells: readonly string[], keys: readonly string[]): boolean {
  const at = (key: string) => Number(cells[keys.indexOf(key)] ?? 0)
  const answer = at('answer')
  return keys.every((key, i) => (shapes[key] ?? /^/).test((cells[i] ?? '').trim())) && at('start') <= at('finish') && (answer === 0 || (answer >= at('start') && answer <= at('finish')))
}
