import type { MeasurementRules } from '../../../src/domain/measurement/measurement-rules'
import { definition, hotlineA, hotlineB, type PlainCall } from './report-kit'

/** A call judged one by one, with text dates from the platform: slow, plain, and made of nothing the product uses. */
export type JudgedCall = PlainCall & {
  readonly date: string
  readonly minute: number
  readonly weekday: number
  readonly definition: MeasurementRules
  readonly within: boolean
  readonly short: boolean
  readonly leftOut: boolean
  readonly repeat: boolean
  readonly offered: boolean
  /** Its import lists abandoned calls only. */
  readonly listed: boolean
}

const formats = new Map(['Europe/Kyiv', 'America/New_York', 'UTC'].map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
})]))

function clock(epoch: number, zone: string): { date: string; minute: number; weekday: number } {
  const text = formats.get(zone)?.format(epoch * 1000) ?? ''
  const date = text.slice(0, 10)
  return { date, minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)), weekday: ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1 }
}

const zoneOfQueue = { a: 'Europe/Kyiv', b: 'America/New_York', '': 'UTC' } as const
const idOfQueue = { a: hotlineA, b: hotlineB, '': hotlineA } as const

function inForce(definitions: readonly MeasurementRules[], call: PlainCall): MeasurementRules {
  const { date } = clock(call.start, zoneOfQueue[call.queue])
  const fallback = definition(idOfQueue[call.queue], 'x', {})
  if (call.queue === '') return fallback
  return definitions.filter((d) => d.hotlineId === idOfQueue[call.queue] && d.validFrom <= date)
    .sort((a, b) => (a.validFrom === b.validFrom ? (a.id < b.id ? 1 : -1) : a.validFrom < b.validFrom ? 1 : -1))[0] ?? fallback
}

/** Judges calls that all exist; repeat calls look back over all of them. */
export function judge(calls: readonly PlainCall[], definitions: readonly MeasurementRules[], isListed: (position: number) => boolean = () => false): readonly JudgedCall[] {
  const first = calls.map((call, position) => {
    const d = inForce(definitions, call)
    const owner = d.intervalOwner === 'end' ? call.start + call.wait + call.talk + call.hold + call.wrap : call.start
    const at = clock(call.start, zoneOfQueue[call.queue])
    const open = call.queue !== 'b' || (at.weekday <= 5 && at.minute >= 540 && at.minute < 1080)
    const inside = (limit: number) => (d.edge === 'inclusive' ? call.wait <= limit : call.wait < limit)
    return {
      ...call, ...clock(owner, zoneOfQueue[call.queue]), definition: d,
      within: inside(d.thresholdSeconds), short: d.shortAbandonSeconds > 0 && inside(d.shortAbandonSeconds),
      leftOut: d.outsideHours === 'leaveOut' && !open,
      listed: isListed(position),
      offered: call.direction === 'inbound' && ['answered', 'abandoned', 'overflow'].includes(call.outcome),
    }
  })
  return first.map((call) => ({
    ...call,
    repeat: call.offered && !call.leftOut && call.from !== '' && first.some((other) => other.offered && !other.leftOut && other.queue === call.queue
      && other.from === call.from && other.start < call.start && call.start - other.start <= call.definition.repeatDays * 86_400),
  }))
}

/** The tally of judged calls, field by field. */
export function naiveTally(calls: readonly JudgedCall[]): Record<string, number> {
  const n = (test: (c: JudgedCall) => boolean) => calls.filter(test).length
  const sum = (test: (c: JudgedCall) => boolean, of: (c: JudgedCall) => number) => calls.filter(test).reduce((s, c) => s + of(c), 0)
  const inbound = (outcome: string) => (c: JudgedCall) => c.direction === 'inbound' && c.outcome === outcome
  const answered = inbound('answered')
  const abandoned = inbound('abandoned')
  const contact = (c: JudgedCall) => c.direction === 'outbound' && c.outcome === 'answered'
  const sl = (c: JudgedCall) => c.definition.formula
  return {
    calls: calls.length,
    offered: n((c) => c.offered), offeredListed: n((c) => c.offered && c.listed), answered: n(answered), abandoned: n(abandoned), overflow: n(inbound('overflow')),
    machine: n(inbound('machine')), failed: n(inbound('failed')), unknown: n((c) => inbound('unknown')(c) || inbound('unanswered')(c)),
    answeredInTime: n((c) => answered(c) && c.within), abandonedInTime: n((c) => abandoned(c) && c.within), abandonedShort: n((c) => abandoned(c) && c.short),
    serviceLevelNumerator: n((c) => (answered(c) && c.within) || (abandoned(c) && ((sl(c) === 'SL1' && c.within) || (sl(c) === 'SL5' && c.short)))),
    serviceLevelDenominator: n((c) => {
      if (answered(c)) return true
      if (inbound('overflow')(c)) return sl(c) === 'SL7'
      if (!abandoned(c)) return false
      return sl(c) === 'SL2' ? false : sl(c) === 'SL4' ? !c.within : sl(c) === 'SL6' ? !c.short : true
    }),
    waitAnswered: sum(answered, (c) => c.wait), talk: sum(answered, (c) => c.talk), hold: sum(answered, (c) => c.hold), wrap: sum(answered, (c) => c.wrap),
    repeat: n((c) => c.repeat),
    attempts: n((c) => c.direction === 'outbound'), contacts: n(contact),
    outboundTalk: sum(contact, (c) => c.talk), outboundHold: sum(contact, (c) => c.hold), outboundWrap: sum(contact, (c) => c.wrap),
    internal: n((c) => c.direction === 'internal'),
    longestWait: Math.max(0, ...calls.filter((c) => c.offered).map((c) => c.wait)),
  }
}
