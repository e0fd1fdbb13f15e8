import { UNMAPPED } from '../../calls/word-codes'

/** One CDR row of the Asterisk family; one object serves all rows. */
export type AsteriskLeg = {
  start: number
  total: number
  talk: number
  /** Epoch seconds of the answer; NaN when unknown or none. */
  answer: number
  /** Outcome code its word stands for, UNMAPPED for a word nobody knows. */
  said: number
  lastapp: string
  queue: string
  channel: string
  dstchannel: string
  context: string
  from: string
  to: string
  line: string
  campaign: string
  uniqueId: string
  callId: string
  /** The call's own fields; absent when no column is kept as one. */
  custom?: Record<string, string>
  fileRow: number
}

/** A leg with nothing in it. */
export function newLeg(): AsteriskLeg {
  return {
    start: 0, total: 0, talk: 0, answer: Number.NaN, said: UNMAPPED, lastapp: '', queue: '', channel: '', dstchannel: '',
    context: '', from: '', to: '', line: '', campaign: '', uniqueId: '', callId: '', fileRow: 0,
  }
}

/** The pair a Local channel belongs to: `Local/0@from-internal-0000000f;2` and `…;1` share it; '' for other channels. */
export function localPair(channel: string): string {
  if (!channel.startsWith('Local/')) return ''
  const cut = channel.lastIndexOf(';')
  return cut > 0 ? channel.slice(0, cut) : channel
}

/** The extension a Local channel was made for: `Local/1142@from-queue-0000000f;1` → 1142. */
function localTarget(channel: string): string {
  return /^Local\/([^@]+)@/.exec(channel)?.[1] ?? ''
}

/** The device in a channel: `SIP/301-00000004` → 301, `PJSIP/agent-7-0000000a` → agent-7; '' for a Local channel. */
export function deviceOf(channel: string): string {
  const slash = channel.indexOf('/')
  if (slash < 0 || channel.startsWith('Local/')) return ''
  const dash = channel.lastIndexOf('-')
  const at = channel.indexOf('@', slash)
  const end = dash > slash ? dash : channel.length
  return channel.slice(slash + 1, at > slash && at < end ? at : end)
}

/** The place a leg rang: the device, or the extension a Local channel was made for. */
export function placeOf(dstchannel: string): string {
  return deviceOf(dstchannel) || localTarget(dstchannel)
}

/** inbound, outbound or internal, from the dialplan context first, then from the lengths of the numbers. */
export function directionOfLeg(leg: AsteriskLeg): 'inbound' | 'outbound' | 'internal' {
  if (/trunk|pstn|incoming|inbound|ext-did|from-did|from-external|^did/i.test(leg.context) || leg.line !== '') return 'inbound'
  if (/outbound|outgoing|outrt|dialout|trunkdial/i.test(leg.context)) return 'outbound'
  const fromOutside = isOutside(leg.from)
  const toOutside = isOutside(leg.to)
  if (toOutside && !fromOutside) return 'outbound'
  if (fromOutside && !toOutside) return 'inbound'
  if (!fromOutside && !toOutside) return 'internal'
  return deviceOf(leg.channel) === leg.from ? 'outbound' : 'inbound'
}

/** An outside number has seven digits or more. */
function isOutside(number: string): boolean {
  return /^\+?\d{7,}$/.test(number)
}
