import { namedPreset } from '../named-layout'

type Cell = (key: string) => string

/** Where the columns used here stand in every version; later versions only add columns at the end. */
const positions: Readonly<Record<number, string>> = {
  0: 'cdrrecordtype', 1: 'globalcallidcallmanagerid', 2: 'globalcallidcallid', 4: 'datetimeorigination', 8: 'callingpartynumber', 11: 'origcausevalue', 29: 'originalcalledpartynumber',
  30: 'finalcalledpartynumber', 33: 'destcausevalue', 47: 'datetimeconnect', 48: 'datetimedisconnect', 55: 'duration', 56: 'origdevicename', 57: 'destdevicename', 65: 'globalcallidclusterid',
  102: 'huntpilotdn', 112: 'wascallqueued', 113: 'totalwaittimeinqueue',
}
/** Q.850 causes of a call that found no way: no number, busy, rejected, out of order, congestion, incompatible. */
const failedCauses = ['1', '2', '3', '17', '20', '21', '22', '27', '28', '34', '38', '41', '42', '44', '47', '50', '57', '58', '63', '65', '79', '88', '127']

/** Call records of Cisco Unified Communications Manager: times are epoch seconds, a row is a leg of `globalCallID`. */
export const ciscoCucm = namedPreset({
  id: 'cisco-cucm',
  name: 'Cisco CUCM CDR',
  needs: ['globalcallidcallid', 'datetimeorigination', 'datetimeconnect', 'callingpartynumber', 'finalcalledpartynumber', 'duration'],
  meanings: {
    datetimeorigination: 'start', datetimeconnect: 'answer', datetimedisconnect: 'end', duration: 'total', callingpartynumber: 'from', originalcalledpartynumber: 'to', huntpilotdn: 'queue',
  },
  unnamed: {
    keys: Array.from({ length: 140 }, (_, i) => positions[i] ?? ''),
    like: (cells) => cells.length >= 94 && /^\d$/.test(cells[0] ?? '') && /^\d+$/.test(cells[2] ?? '') && [4, 48].every((i) => /^1\d{9}$/.test(cells[i] ?? '')) && /^\d+$/.test(cells[55] ?? ''),
  },
  derived: {
    // The counter behind globalCallID_callId is one node's own.
    callId: (cell) => [cell('globalcallidclusterid'), cell('globalcallidcallmanagerid'), cell('globalcallidcallid')].filter((part) => part !== '').join('-'),
    direction,
    operator: (cell) => (direction(cell) === 'inbound' ? (taken(cell) ? cell('finalcalledpartynumber') : '') : cell('callingpartynumber')),
    disposition: (cell) => (cell('cdrrecordtype') !== '1' ? 'no call record' : taken(cell) ? 'connected' : leftQueue(cell) ? 'left the queue' : failedCause(cell)),
    wait: (cell) => String(waited(cell)),
    // A queue connects the call itself; what it waited there afterwards is no talk.
    talk: (cell) => String(Math.max(0, Math.min(Number(cell('duration')), Number(cell('datetimedisconnect')) - Number(cell('datetimeorigination')) - waited(cell)))),
  },
  reading: {
    callIdMeans: 'call', dateOrder: 'epoch', durationUnits: { total: 'seconds' },
    dispositions: {
      connected: 'answered', 'left the queue': 'abandoned', 'not connected': 'unanswered', 'no call record': 'notACall', ...Object.fromEntries(failedCauses.map((cause) => [`cause ${cause}`, 'failed' as const])),
    },
  },
})

/** dateTimeConnect is 0 for a call nobody took. */
function taken(cell: Cell): boolean {
  return Number(cell('datetimeconnect')) > 0 && !leftQueue(cell)
}

/** Queued and connected to nothing but the hunt pilot itself. */
function leftQueue(cell: Cell): boolean {
  return cell('wascallqueued') === '1' && cell('finalcalledpartynumber') === cell('huntpilotdn')
}

function failedCause(cell: Cell): string {
  const cause = failedCauses.find((known) => known === cell('destcausevalue') || known === cell('origcausevalue'))
  return cause ? `cause ${cause}` : 'not connected'
}

/** Seconds until a person took the call, or until it ended. */
function waited(cell: Cell): number {
  const start = Number(cell('datetimeorigination'))
  if (!taken(cell)) return Math.max(0, Number(cell('datetimedisconnect')) - start)
  return Math.max(0, Number(cell('datetimeconnect')) - start, Number(cell('totalwaittimeinqueue')) || 0)
}

function direction(cell: Cell): string {
  const number = cell('callingpartynumber')
  // A phone's built-in bridge (`b` and digits) sends a recorder its copy: nobody dialled.
  if (/^b\d+$/.test(number)) return 'internal'
  const device = cell('destdevicename')
  const toPhone = device === '' ? !/^\+?\d{7,}$/.test(cell('finalcalledpartynumber')) : isPhone(device)
  return isPhone(cell('origdevicename')) ? (toPhone ? 'internal' : 'outbound') : 'inbound'
}

/** Desk phones, soft phones and analogue ports have prefixes of their own; the rest are trunks and gateways. */
function isPhone(device: string): boolean {
  return /^(SEP|CSF|TCT|BOT|TAB|ATA|VGC|AN[0-9A-F]|CIPC|UPC|CTI)/i.test(device)
}
