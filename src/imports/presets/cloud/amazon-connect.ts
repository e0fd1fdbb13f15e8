import { headerKey } from '../../names/column-names'
import type { CallSink } from '../../calls/call-sink'
import type { CellOf } from '../derived-reader'
import { namedPreset } from '../named-layout'
import type { Preset } from '../preset'
import { HeldRows, type HeldRow } from './held-rows'

const layout = namedPreset({
  id: 'amazon-connect', name: 'Amazon Connect',
  needs: ['contactid', 'initiationmethod', 'initiationtimestamp'],
  meanings: {
    initiationtimestamp: 'start', agentconnectedtoagenttimestamp: 'answer', connectedtoagenttimestamp: 'answer', disconnecttimestamp: 'end', agentagentinteractionduration: 'talk', agentinteractionduration: 'talk',
    agentcustomerholdduration: 'hold', customerholdduration: 'hold', agentaftercontactworkduration: 'wrap', aftercontactworkduration: 'wrap',
    queuename: 'queue', queue: 'queue', agentusername: 'operator', agent: 'operator', systemendpointaddress: 'line', customerendpointaddress: 'from',
  },
  derived: {
    direction: (cell) => (/OUTBOUND|^CALLBACK$|^API$/i.test(cell('initiationmethod')) ? 'outbound' : 'inbound'),
    disposition,
    // A transfer opens a new contact that names the first one of its chain.
    callId: (cell) => cell('initialcontactid') || cell('contactid'),
  },
  reading: {
    callIdMeans: 'call', durationUnits: { talk: 'seconds', hold: 'seconds', wrap: 'seconds' },
    dispositions: { answered: 'answered', abandoned: 'abandoned', 'no answer': 'unanswered', 'flow only': 'machine', chat: 'notACall', task: 'notACall', email: 'notACall' },
  },
})

/** Amazon Connect's contact records: delivered at least once, the newest update of a contact counts. */
export const amazonConnect: Preset = {
  ...layout,
  reader(reading, look, sink) {
    const keys = look.header.map(headerKey)
    return new HeldRows(layout.reader(reading, look, sink), look.header, (rows) => newestOnly(rows, keys.indexOf('contactid'), keys.indexOf('lastupdatetimestamp'), sink))
  },
}

function disposition(cell: CellOf): string {
  const channel = cell('channel').toLowerCase()
  if (channel !== '' && channel !== 'voice' && channel !== 'telephony') return channel
  if ((cell('agentconnectedtoagenttimestamp') || cell('connectedtoagenttimestamp')) !== '' || Number(cell('agentagentinteractionduration') || cell('agentinteractionduration')) > 0) return 'answered'
  if (/OUTBOUND|^CALLBACK$|^API$/i.test(cell('initiationmethod'))) return 'no answer'
  return (cell('queuename') || cell('queue')) === '' ? 'flow only' : 'abandoned'
}

/** One row of each contact: the last updated, the lower one where that is equal; the others are refused as repeated. */
function newestOnly(rows: readonly HeldRow[], id: number, updated: number, sink: CallSink): readonly HeldRow[] {
  const newest = new Map<string, HeldRow>()
  const stamp = (row: HeldRow) => (row.cells[updated] ?? '').trim()
  const of = (row: HeldRow) => (row.cells[id] ?? '').trim()
  for (const row of rows) {
    const known = newest.get(of(row))
    if (!known || stamp(row) >= stamp(known)) newest.set(of(row), row)
  }
  return rows.filter((row) => {
    if (newest.get(of(row)) === row) return true
    sink.repeatedIds++
    sink.reject('row.repeatedId', row.fileRow, { value: of(row).slice(0, 60) })
    return false
  })
}
