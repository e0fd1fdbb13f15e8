import { headerKey } from '../../names/column-names'
import type { TableLook } from '../preset'

/** Where each part of a channel event stands, −1 where the log does not have it. */
export type CelColumns = Readonly<Record<'event' | 'time' | 'from' | 'to' | 'context' | 'channel' | 'app' | 'data' | 'account' | 'uniqueid' | 'linkedid' | 'peer' | 'extra', number>>

const events = new Set(['CHAN_START', 'CHAN_END', 'ANSWER', 'HANGUP', 'APP_START', 'APP_END', 'PARK_START', 'PARK_END', 'BRIDGE_START', 'BRIDGE_END', 'BRIDGE_ENTER', 'BRIDGE_EXIT', 'BRIDGE_UPDATE', 'BRIDGE_TO_CONF', 'CONF_START', 'CONF_END', 'CONF_ENTER', 'CONF_EXIT', '3WAY_START', '3WAY_END', 'BLINDTRANSFER', 'ATTENDEDTRANSFER', 'TRANSFER', 'PICKUP', 'FORWARD', 'USER_DEFINED', 'LINKEDID_END', 'LOCAL_OPTIMIZE', 'LOCAL_OPTIMIZE_BEGIN', 'STREAM_BEGIN', 'STREAM_END', 'DTMF', 'HOOKFLASH'])
const keys: Readonly<Record<string, keyof CelColumns>> = {
  eventtype: 'event', eventname: 'event', eventtime: 'time', cidnum: 'from', exten: 'to', context: 'context', channame: 'channel', channel: 'channel', appname: 'app', app: 'app', appdata: 'data',
  accountcode: 'account', uniqueid: 'uniqueid', linkedid: 'linkedid', peer: 'peer', extra: 'extra', eventextra: 'extra',
}
/** Steps from the time to the other parts in the order Asterisk ships with. */
const shipped: Readonly<Partial<Record<keyof CelColumns, number>>> = { from: 2, to: 6, context: 7, channel: 8, app: 9, data: 10, account: 12, uniqueid: 13, linkedid: 14, peer: 15, extra: 18 }

const none: Record<keyof CelColumns, number> = { event: -1, time: -1, from: -1, to: -1, context: -1, channel: -1, app: -1, data: -1, account: -1, uniqueid: -1, linkedid: -1, peer: -1, extra: -1 }

/** The columns of an Asterisk channel event log: by header, by the shipped order, else by what stands in them; null for another table. */
export function celColumns(look: TableLook): CelColumns | null {
  const rows = look.rows.slice(0, 300)
  const column = (index: number) => rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '')
  const all = Array.from({ length: look.width }, (_, i) => column(i))
  const event = all.findIndex((cells) => cells.length * 2 > rows.length && cells.filter((cell) => events.has(cell)).length >= cells.length * 0.6)
  if (event < 0) return null
  const at = look.header.length > 0 ? { ...byHeader(look.header), event } : byContent(all, event, rows.length)
  return at.time >= 0 && at.linkedid >= 0 && at.channel >= 0 ? at : null
}

function byHeader(header: readonly string[]): CelColumns {
  const at = { ...none }
  header.forEach((name, i) => {
    const part = keys[headerKey(name)]
    if (part && at[part] < 0) at[part] = i
  })
  return at
}

function byContent(all: readonly (readonly string[])[], event: number, rows: number): CelColumns {
  const like = (pattern: RegExp) => all.flatMap((cells, i) => (i !== event && cells.length * 2 > rows && cells.every((cell) => pattern.test(cell)) ? [i] : []))
  const distinct = (index: number) => new Set(all[index]).size
  const ids = like(/^(\S+-)?\d{9,10}\.\d+$/)
  const dates = like(/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d/)
  // A time written as an epoch with fractions looks like an id; it differs in nearly every row.
  const time = dates[0] ?? [...ids].sort((a, b) => distinct(b) - distinct(a))[0] ?? -1
  const calls = ids.filter((i) => i !== time).sort((a, b) => distinct(a) - distinct(b) || b - a)
  const channel = like(/^[A-Za-z][\w-]*\/\S/)[0] ?? -1
  const at = { ...none, event, time, channel, linkedid: calls[0] ?? -1, uniqueid: calls[1] ?? calls[0] ?? -1 }
  if (channel === time + (shipped.channel ?? 0) && at.linkedid === time + (shipped.linkedid ?? 0)) {
    for (const [part, step] of Object.entries(shipped)) at[part as keyof CelColumns] = time + step < all.length ? time + step : -1
    return at
  }
  const some = (pattern: RegExp) => all.findIndex((cells, i) => i !== event && cells.length > 0 && cells.every((cell) => pattern.test(cell)))
  const numbers = like(/^(\+?\d{2,15}|[sht])$/)
  const app = some(/^(Dial|Queue|AppDial2?|AppQueue|Answer|Playback|BackGround|VoiceMail(Main)?|Wait|Hangup|MeetMe|ConfBridge|Macro|AGI|Echo|Stasis)$/)
  return { ...at, from: numbers[0] ?? -1, to: numbers[1] ?? -1, app, data: app < 0 ? -1 : app + 1, extra: some(/^\{.*\}$/) }
}
