import type { MachinePlaces } from '../../calls/machines'
import { newDraft, type DraftCall } from '../../calls/call-sink'
import { directionCode, outcomeCode } from '../../calls/outcome'
import type { Outcome } from '../../../domain/archive/block'
import { deviceOf, directionOfLeg, newLeg, placeOf } from './leg'

/** One channel event; one object serves all rows. */
export type CelEvent = {
  event: string
  time: number
  channel: string
  from: string
  to: string
  context: string
  app: string
  data: string
  account: string
  peer: string
  extra: string
  fileRow: number
}

/**
 * A call put together from the events of its channels. A person has it while two channels that are no Local ones and no
 * machines are in a bridge: the caller's and another.
 */
export class CelCall {
  readonly #call: DraftCall
  readonly #machines: MachinePlaces
  readonly #caller: string
  readonly #rows: number[] = []
  readonly #bridged = new Set<string>()
  #end: number
  #together = Number.NaN
  #taken = Number.NaN
  #talk = 0
  #rang = false
  #pickedUp = false
  #machine = false
  #voicemail = false
  #dialled = ''

  constructor(id: string, first: CelEvent, machines: MachinePlaces) {
    this.#machines = machines
    this.#caller = first.channel
    this.#end = first.time
    const leg = { ...newLeg(), channel: first.channel, context: first.context, from: first.from, to: first.to }
    this.#call = { ...newDraft(), start: first.time, callId: id, from: first.from, to: first.to, campaign: first.account, fileRow: first.fileRow, direction: directionCode[directionOfLeg(leg)] }
  }

  /** Takes an event of this call. */
  add(event: CelEvent): void {
    this.#rows.push(event.fileRow)
    this.#end = Math.max(this.#end, event.time)
    // Caller and number can be empty on the first event and known on the next of the same channel.
    if (event.channel === this.#caller) {
      this.#call.from ||= event.from
      if (this.#call.to === '' || this.#call.to === 's') this.#call.to = event.to || this.#call.to
    }
    if (event.app === 'Queue' && this.#call.queue === '') this.#call.queue = event.data.split(/[,|]/, 1)[0] ?? ''
    if (event.app === 'VoiceMail') this.#voicemail = true
    switch (event.event) {
      case 'CHAN_START': if (event.channel !== this.#caller && !isLocal(event.channel)) this.#rang = true; break
      case 'ANSWER': if (event.channel === this.#caller) this.#pickedUp = true; break
      case 'BRIDGE_ENTER': case 'CONF_ENTER': this.#enter(event.channel, event.time); break
      // Before Asterisk 12 one event names both channels.
      case 'BRIDGE_START': this.#enter(event.channel, event.time); this.#enter(event.peer, event.time); break
      case 'BRIDGE_EXIT': case 'CONF_EXIT': this.#leave(event.channel, event.time); break
      case 'BRIDGE_END': this.#leave(event.channel, event.time); this.#leave(event.peer, event.time); break
      case 'HANGUP': this.#leave(event.channel, event.time); this.#dialled ||= dialStatus(event.extra); break
    }
  }

  /** The finished call; `words` are what the statuses of a dial mean. */
  finish(words: Readonly<Record<string, Outcome | 'notACall'>>): DraftCall {
    const call = this.#call
    this.#apart(this.#end)
    const answered = !Number.isNaN(this.#taken)
    call.talk = this.#talk
    call.wait = Math.max(0, (answered ? this.#taken : this.#end) - call.start)
    call.outcome = answered ? outcomeCode.answered : this.#missed(words)
    call.disposition = this.#dialled || (answered ? 'ANSWER' : this.#pickedUp ? 'PICKED UP' : 'NO ANSWER')
    if (call.direction === directionCode.inbound) call.line = call.to
    else call.operator = deviceOf(this.#caller) || call.operator
    call.legs = this.#rows.length
    call.legRows = this.#rows
    return call
  }

  #missed(words: Readonly<Record<string, Outcome | 'notACall'>>): number {
    if (this.#voicemail || (this.#machine && !this.#rang)) return outcomeCode.machine
    const said = words[this.#dialled.toLowerCase()]
    const inbound = this.#call.direction === directionCode.inbound
    if (said && said !== 'answered' && said !== 'notACall' && !(inbound && said === 'unanswered')) return outcomeCode[said]
    if (this.#machine || (this.#pickedUp && !this.#rang && this.#call.queue === '')) return outcomeCode.machine
    return inbound ? outcomeCode.abandoned : outcomeCode.unanswered
  }

  #enter(channel: string, time: number): void {
    if (channel === '' || isLocal(channel)) return
    if (channel !== this.#caller && this.#machines.has(placeOf(channel))) {
      this.#machine = true
      return
    }
    this.#bridged.add(channel)
    if (this.#bridged.size < 2 || !Number.isNaN(this.#together)) return
    this.#together = time
    if (Number.isNaN(this.#taken)) this.#taken = time
    for (const one of this.#bridged) if (one !== this.#caller) this.#call.operator = placeOf(one)
  }

  #leave(channel: string, time: number): void {
    if (this.#bridged.delete(channel) && this.#bridged.size < 2) this.#apart(time)
  }

  #apart(time: number): void {
    if (!Number.isNaN(this.#together)) this.#talk += Math.max(0, time - this.#together)
    this.#together = Number.NaN
  }
}

function isLocal(channel: string): boolean {
  return channel.startsWith('Local/')
}

/** `{"hangupcause":17,"dialstatus":"BUSY"}` → BUSY; the quotes may have been lost on the way. */
function dialStatus(extra: string): string {
  return /dialstatus\W+([A-Z]+)/.exec(extra)?.[1] ?? ''
}
