import type { MachinePlaces } from '../../calls/machines'
import { detached } from '../../calls/detached'
import type { DraftCall } from '../../calls/call-sink'
import { directionCode, outcomeCode } from '../../calls/outcome'
import { UNMAPPED } from '../../calls/word-codes'
import { deviceOf, directionOfLeg, localPair, placeOf, type AsteriskLeg } from './leg'

/**
 * The legs of one call, added up as they come. A person or device took the call when a leg is ANSWERED with lastapp
 * Dial or Queue and a real destination channel; a Local channel counts only if no other leg was taken and it talked.
 */
export class AsteriskCall {
  start = Number.POSITIVE_INFINITY
  firstRow = Number.POSITIVE_INFINITY
  /** Handed out already: later legs open a call of their own. */
  closed = false
  /** The call this one turned out to be a part of. */
  joined: AsteriskCall | null = null
  #firstId = ''
  readonly #callId: string
  readonly #machines: MachinePlaces
  #end = 0
  #rows: number[] = []
  #direction = 0
  #from = ''
  #to = ''
  #line = ''
  #campaign = ''
  #queue = ''
  #operator = ''
  #caller = ''
  #talk = 0
  #localTalk = 0
  #taken = Number.POSITIVE_INFINITY
  #localTaken = Number.POSITIVE_INFINITY
  #answered = false
  #localAnswered = false
  #triedPerson = false
  #voicemail = false
  #machine = false
  #pickedUp = false
  #busy = false
  #rang = false
  /** What a person made of the word of a leg, where it is no mere answer, ringing or failure. */
  #forced = UNMAPPED
  #custom: Record<string, string> | undefined

  /** `machines`: devices and numbers that are no persons. */
  constructor(callId: string, machines: MachinePlaces) {
    this.#callId = callId
    this.#machines = machines
  }

  /** Takes a leg of this call. */
  add(leg: AsteriskLeg): void {
    this.#rows.push(leg.fileRow)
    if (this.#leads(leg)) this.#lead(leg)
    this.#end = Math.max(this.#end, leg.start + leg.total)
    if (leg.queue !== '' && this.#queue === '') this.#queue = leg.queue
    if (this.#line === '') this.#line = leg.line
    const person = leg.lastapp === 'Dial' || leg.lastapp === 'Queue'
    if (person) this.#triedPerson = true
    if (leg.lastapp === 'VoiceMail') this.#voicemail = true
    if (leg.said === outcomeCode.answered) {
      this.#pickedUp = true
      if (!person || leg.dstchannel === '') return
      if (this.#machines.has(leg.to) || this.#machines.has(placeOf(leg.dstchannel))) this.#machine = true
      else this.#take(leg)
    } else if (leg.said === outcomeCode.unanswered) this.#rang = true
    else if (leg.said === outcomeCode.failed) this.#busy = true
    else if (leg.said === outcomeCode.machine) this.#voicemail = true
    else this.#forced = leg.said
  }

  /** Takes over the legs of a call that turned out to be this one. */
  absorb(other: AsteriskCall): void {
    other.joined = this
    if (other.start < this.start || (other.start === this.start && other.firstRow < this.firstRow)) this.#leadFrom(other)
    this.#rows.push(...other.#rows)
    this.#end = Math.max(this.#end, other.#end)
    this.#talk += other.#talk
    this.#localTalk += other.#localTalk
    if (other.#taken <= this.#taken && other.#operator !== '') this.#operator = other.#operator
    this.#taken = Math.min(this.#taken, other.#taken)
    this.#localTaken = Math.min(this.#localTaken, other.#localTaken)
    this.#queue ||= other.#queue
    this.#line ||= other.#line
    this.#answered ||= other.#answered
    this.#localAnswered ||= other.#localAnswered
    this.#triedPerson ||= other.#triedPerson
    this.#voicemail ||= other.#voicemail
    this.#machine ||= other.#machine
    this.#pickedUp ||= other.#pickedUp
    this.#busy ||= other.#busy
    this.#rang ||= other.#rang
    if (this.#forced === UNMAPPED) this.#forced = other.#forced
  }

  /** Writes the finished call. */
  fill(call: DraftCall): void {
    const byDevice = this.#answered
    const answered = byDevice || (this.#localAnswered && this.#localTalk > 0)
    const taken = byDevice ? this.#taken : this.#localTaken
    call.start = this.start
    call.talk = !answered ? 0 : byDevice ? this.#talk : this.#localTalk
    call.wait = Math.max(0, (answered ? Math.min(taken, this.#end) : this.#end) - this.start)
    call.direction = this.#direction
    call.outcome = answered ? outcomeCode.answered : this.#missedOutcome()
    call.disposition = this.#pickedUp ? 'ANSWERED' : this.#rang ? 'NO ANSWER' : 'BUSY/FAILED'
    call.line = this.#line || (this.#direction === directionCode.inbound ? this.#to : '')
    call.queue = this.#queue
    call.campaign = this.#campaign
    call.operator = this.#direction === directionCode.inbound ? this.#operator : this.#caller || this.#operator
    call.callId = this.#callId || this.#firstId
    call.from = this.#from
    call.to = this.#to
    call.fileRow = this.firstRow
    call.legs = this.#rows.length
    if (this.#custom) call.custom = this.#custom
    call.legRows = this.#rows.sort((a, b) => a - b)
  }

  #missedOutcome(): number {
    // A caller who heard a machine and then nobody has left; whom voicemail took has not.
    if (this.#voicemail || (this.#machine && !this.#rang)) return outcomeCode.machine
    if (this.#forced !== UNMAPPED) return this.#forced
    const inbound = this.#direction === directionCode.inbound
    if (this.#triedPerson && (this.#rang || this.#pickedUp)) return inbound ? outcomeCode.abandoned : outcomeCode.unanswered
    if (this.#pickedUp) return outcomeCode.machine
    if (this.#rang) return inbound ? outcomeCode.abandoned : outcomeCode.unanswered
    return this.#busy ? outcomeCode.failed : outcomeCode.unknown
  }

  #take(leg: AsteriskLeg): void {
    const taken = Number.isNaN(leg.answer) ? leg.start + leg.total - leg.talk : leg.answer
    if (localPair(leg.dstchannel) !== '') {
      this.#localAnswered = true
      this.#localTalk += leg.talk
      if (leg.talk > 0) this.#localTaken = Math.min(this.#localTaken, taken)
      if (!this.#answered && this.#operator === '') this.#operator = detached(placeOf(leg.dstchannel))
      return
    }
    this.#answered = true
    this.#talk += leg.talk
    if (taken <= this.#taken) {
      this.#taken = taken
      this.#operator = detached(deviceOf(leg.dstchannel))
    }
  }

  /** The earliest leg leads; at the same second the one whose id names the call, then the older id. */
  #leads(leg: AsteriskLeg): boolean {
    if (leg.start !== this.start) return leg.start < this.start
    const mine = this.#firstId
    if (mine === this.#callId || leg.uniqueId === mine) return false
    if (leg.uniqueId === this.#callId) return true
    return leg.uniqueId.length !== mine.length ? leg.uniqueId.length < mine.length : leg.uniqueId < mine
  }

  #lead(leg: AsteriskLeg): void {
    this.start = leg.start
    this.firstRow = leg.fileRow
    this.#firstId = detached(leg.uniqueId)
    this.#direction = directionCode[directionOfLeg(leg)]
    this.#from = detached(leg.from)
    this.#to = detached(leg.to)
    this.#campaign = detached(leg.campaign)
    this.#custom = leg.custom
    this.#caller = detached(deviceOf(leg.channel))
  }

  #leadFrom(other: AsteriskCall): void {
    this.start = other.start
    this.firstRow = other.firstRow
    this.#firstId = other.#firstId
    this.#direction = other.#direction
    this.#from = other.#from
    this.#to = other.#to
    this.#campaign = other.#campaign
    this.#custom = other.#custom
    this.#caller = other.#caller
  }
}
