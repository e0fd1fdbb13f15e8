import { headerKey } from '../columns/column-names'
import type { Preset, PresetReading, TableLook } from './preset'
import { QueueLogReader, type QueueLogColumns } from './queue-log-reader'

const events = new Set(['QUEUESTART', 'CONFIGRELOAD', 'ENTERQUEUE', 'CONNECT', 'COMPLETEAGENT', 'COMPLETECALLER', 'ABANDON', 'EXITWITHTIMEOUT', 'EXITEMPTY', 'EXITWITHKEY', 'RINGNOANSWER', 'ADDMEMBER', 'REMOVEMEMBER', 'PAUSE', 'UNPAUSE', 'AGENTLOGIN', 'AGENTLOGOFF', 'DID', 'OUTDIAL', 'OUTANSWER', 'OUTCANCEL', 'OUTCHANUNAVAIL', 'OUTCONGESTION', 'AGENTCALLBACKLOGIN', 'AGENTCALLBACKLOGOFF', 'BLINDTRANSFER', 'ATTENDEDTRANSFER', 'TRANSFER'])

/** Asterisk's queue_log: a row is an event, a call is the events of one id that entered a queue. */
export const queueLog: Preset = {
  id: 'queue-log',
  name: 'Asterisk queue_log',
  brings: 'both',
  recognise(look: TableLook): PresetReading | null {
    const at = queueLogColumns(look)
    if (!at) return null
    const columns: PresetReading['columns'] = Array.from({ length: look.width }, () => 'ignore')
    columns[at.time] = 'start'
    columns[at.callId] = 'callId'
    columns[at.queue] = 'queue'
    columns[at.agent] = 'operator'
    columns[at.event] = 'disposition'
    return { columns, callIdMeans: 'call', dateOrder: look.header.length > 0 ? 'ymd' : 'epoch', durationUnits: {} }
  },
  reader(reading, look, sink) {
    return new QueueLogReader(reading, queueLogColumns(look), sink)
  },
}

/** By the header of a table export (its text time is read: its epochs are wrong in some rows), or by the events of a file without one; null when it is no queue log. */
function queueLogColumns(look: TableLook): QueueLogColumns | null {
  const names = look.header.map(headerKey)
  const at = names.length > 0
    ? { time: names.indexOf('time'), callId: names.indexOf('callid'), queue: names.indexOf('queuename'), agent: names.indexOf('type'), event: names.indexOf('event'), caller: names.indexOf('param1'), talk: names.indexOf('ttime'), transferTalk: names.indexOf('ttime') }
    : { time: 0, callId: 1, queue: 2, agent: 3, event: 4, caller: 6, talk: 6, transferTalk: 8 }
  if (Object.values(at).some((index) => index < 0)) return null
  const rows = look.rows.slice(0, 200)
  const good = rows.filter((row) => events.has((row[at.event] ?? '').trim()) && (names.length > 0 || /^\d{9,10}(\.\d+)?$/.test(row[at.time] ?? '')))
  return rows.length > 0 && good.length >= rows.length * 0.5 ? at : null
}
