import { headerKey } from '../names/column-names'
import type { OutboundColumns } from './queue-log-outbound'
import type { TableLook } from './preset'

const events = new Set(['QUEUESTART', 'CONFIGRELOAD', 'ENTERQUEUE', 'CONNECT', 'COMPLETEAGENT', 'COMPLETECALLER', 'ABANDON', 'EXITWITHTIMEOUT', 'EXITEMPTY', 'EXITWITHKEY', 'RINGNOANSWER', 'RINGCANCELED', 'ADDMEMBER', 'REMOVEMEMBER', 'PAUSE', 'UNPAUSE', 'PAUSEALL', 'UNPAUSEALL', 'AGENTLOGIN', 'AGENTLOGOFF', 'AGENTDUMP', 'SYSCOMPAT', 'DID', 'OUTDIAL', 'OUTANSWER', 'OUTCANCEL', 'OUTCHANUNAVAIL', 'OUTCONGESTION', 'AGENTCALLBACKLOGIN', 'AGENTCALLBACKLOGOFF', 'BLINDTRANSFER', 'ATTENDEDTRANSFER', 'TRANSFER'])

/** Position of each part of an event; the table export (Bicom PBXware) has its own column for talk seconds. */
export type QueueLogColumns = Readonly<Record<'time' | 'callId' | 'queue' | 'agent' | 'event' | 'caller' | 'talk' | 'transferTalk', number>>

/** Where an event's parts stand, and those of an outbound call where the log has such calls; null when it is no queue log. */
export type QueueLogLook = { readonly at: QueueLogColumns; readonly outbound: OutboundColumns | null }

/** By the header of a table export, else by the column that holds the events: the parts before it are always the same four. */
export function queueLogColumns(look: TableLook): QueueLogLook | null {
  const rows = look.rows.slice(0, 200)
  const isEvent = (cell: string | undefined) => events.has((cell ?? '').trim())
  const keys = look.header.map(headerKey)
  const event = keys.length > 0 ? keys.indexOf('event') : Array.from({ length: Math.min(look.width, 7) }, (_, i) => i).find((i) => rows.some((row) => isEvent(row[i]))) ?? -1
  if (event < 0 || rows.length === 0 || rows.filter((row) => isEvent(row[event])).length < rows.length * 0.5) return null
  if (keys.includes('param1')) return pbxware(keys)
  return keys.length > 0 ? tableForm(keys) : plainForm(event, look.width, rows)
}

/** Bicom PBXware has columns of its own for the seconds; its text time is read: its epochs are wrong in some rows. */
function pbxware(keys: readonly string[]): QueueLogLook | null {
  const at = {
    time: keys.indexOf('time'), callId: keys.indexOf('callid'), queue: keys.indexOf('queuename'), agent: keys.indexOf('type'), event: keys.indexOf('event'), caller: keys.indexOf('param1'),
    talk: keys.indexOf('ttime'), transferTalk: keys.indexOf('ttime'),
  }
  const ringing = keys.indexOf('htime')
  if (ringing < 0 || Object.values(at).some((index) => index < 0)) return null
  return { at, outbound: { callId: at.callId, agent: at.agent, event: at.event, dialled: at.caller, ringing, talk: at.talk } }
}

/** A database table: `time, callid, queuename, agent, event, data1 … data5`, sometimes with an id before and an old column `data` between. */
function tableForm(keys: readonly string[]): QueueLogLook | null {
  const at = {
    time: keys.indexOf('time'), callId: keys.indexOf('callid'), queue: keys.indexOf('queuename'), agent: keys.indexOf('agent'), event: keys.indexOf('event'),
    caller: keys.indexOf('data2'), talk: keys.indexOf('data2'), transferTalk: keys.indexOf('data4'),
  }
  return Object.values(at).some((index) => index < 0) ? null : { at, outbound: null }
}

function plainForm(event: number, width: number, rows: readonly (readonly string[])[]): QueueLogLook | null {
  if (event < 4) return null
  const timed = rows.filter((row) => /^(\d{9,10}(\.\d+)?|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d.*)$/.test((row[event - 4] ?? '').trim())).length
  if (timed < rows.length * 0.5) return null
  // The old column `data` is empty wherever data1 … data5 are filled.
  const skip = width > event + 5 && rows.every((row) => (row[event + 1] ?? '').trim() === '') && rows.some((row) => (row[event + 2] ?? '').trim() !== '' && row[event]?.trim() === 'CONNECT') ? 1 : 0
  const data = (n: number) => event + skip + n
  return { at: { time: event - 4, callId: event - 3, queue: event - 2, agent: event - 1, event, caller: data(2), talk: data(2), transferTalk: data(4) }, outbound: null }
}
