import type { NewCall } from '../domain/archive/new-call'
import { OpeningTable } from '../domain/hotline/opening-hours'
import { dateOfDay, dayOfDate, type DayNumber, type PlainDate } from '../domain/kernel/calendar'
import { zoneOf, type Zone } from '../domain/kernel/zone'
import { arrivalsOfDay, type Arrival } from './arrivals'
import { Callers } from './callers'
import { lineOn, runsOn } from './day-book'
import { closedCall, inboundCall, inboundCode, outboundCode, outcomeCode, type Handling } from './inbound'
import { outboundCall } from './outbound'
import type { ProjectPlan } from './plan'
import { Random } from './random'
import { Roster, type Seat } from './roster'
import type { Sample } from './sample'

/** A line of the PBX no rule claims: someone at the client tests it now and then. */
const strayLine = '380440000199'

/** Of the people who would call in opening hours, those who try outside them. */
const callWhenClosed = 0.4

type Desk = {
  readonly random: Random
  /** For values of own fields alone, so that they leave everything else of the sample as it is. */
  readonly values: Random
  readonly roster: Roster
  readonly centre: Zone
  readonly callers: ReadonlyMap<ProjectPlan, Callers>
  readonly opening: ReadonlyMap<ProjectPlan, OpeningTable>
  serial: number
}

/** Where a call came in or went out, and what was said. */
type Named = Pick<NewCall, 'start' | 'direction' | 'line' | 'queue' | 'campaign' | 'operator' | 'topic' | 'from' | 'to' | 'custom'>

function callOf(desk: Desk, named: Named, handling: Handling): NewCall {
  return {
    start: named.start,
    wait: handling.wait,
    talk: handling.talk,
    hold: handling.hold,
    wrap: handling.wrap,
    direction: named.direction,
    outcome: outcomeCode(handling.outcome),
    line: named.line,
    queue: named.queue,
    campaign: named.campaign,
    operator: named.operator,
    topic: named.topic,
    disposition: handling.disposition,
    callId: `${named.start}.${++desk.serial}`,
    from: named.from,
    to: named.to,
    fileRow: 0,
    legs: 1,
    ...(named.custom ? { custom: named.custom } : {}),
  }
}

/** What a call's own fields say: some of every call, some only of a call a person took. */
function ownFieldOf(desk: Desk, { fields = [] }: ProjectPlan, answered: boolean): Pick<NewCall, 'custom'> {
  if (fields.length === 0) return {}
  return { custom: Object.fromEntries(fields.filter((field) => answered || field.of === 'every').map(({ name, values }) => [name, desk.values.weighted(values)])) }
}

function handle(desk: Desk, { plan, load, start }: Arrival, seat: Seat | null): Handling | null {
  const { traffic } = plan
  // Nobody dials while all are engaged: the attempt is left for another day.
  if (traffic.kind === 'outbound') return seat !== null && seat.busyUntil > start ? null : outboundCall(traffic, seat, start, desk.random)
  if (desk.opening.get(plan)?.isOpen(zoneOf(plan.zone).toLocal(start))) return inboundCall(traffic, load, seat, start, desk.random)
  return desk.random.chance(callWhenClosed) ? closedCall(desk.random) : null
}

function callFrom(desk: Desk, arrival: Arrival, line: string): NewCall | null {
  const { plan, start } = arrival
  const { traffic } = plan
  const local = desk.centre.toLocal(start)
  const day = Math.floor(local / 86_400)
  const seat = desk.roster.pick(plan.operators, day, Math.floor((local - day * 86_400) / 60))
  const handling = handle(desk, arrival, seat)
  const callers = desk.callers.get(plan)
  if (handling === null || !callers) return null
  const answered = handling.outcome === 'answered'
  const inbound = traffic.kind === 'inbound'
  const person = inbound ? callers.next(desk.random) : callers.known(desk.random)
  callers.remember(person, answered)
  return callOf(desk, {
    start,
    direction: inbound ? inboundCode : outboundCode,
    line,
    queue: inbound ? traffic.queue : '',
    campaign: inbound ? '' : traffic.campaign,
    operator: seat !== null && (answered || !inbound) ? seat.logName : '',
    topic: answered ? desk.random.weighted(traffic.topics) : '',
    from: inbound ? person : line,
    to: inbound ? line : person,
    ...ownFieldOf(desk, plan, answered),
  }, handling)
}

function strayCall(desk: Desk, day: DayNumber): NewCall {
  const start = desk.centre.startOfLocalDay(day) + desk.random.whole(9 * 3600, 18 * 3600)
  const from = `+38000${String(desk.random.whole(0, 9_999_999)).padStart(7, '0')}`
  const named = { start, direction: inboundCode, line: strayLine, queue: '', campaign: '', operator: '', topic: '', from, to: strayLine }
  return callOf(desk, named, { outcome: 'answered', disposition: 'ANSWERED', wait: desk.random.whole(3, 20), talk: desk.random.whole(8, 90), hold: 0, wrap: 0 })
}

type Expected = { readonly arrival: Arrival; readonly line: string }

/** The calls of one local day of the centre. */
export type SampleDay = { readonly date: PlainDate; readonly calls: readonly NewCall[] }

/** The arrivals of one local day of every project that runs then, each with the line it comes over. */
function expected(desk: Desk, sample: Sample, day: DayNumber): Expected[] {
  const running = sample.projects.filter((project) => runsOn(project, dateOfDay(day)))
  return running.flatMap((project) => {
    const line = lineOn(project, sample, dateOfDay(day))
    return arrivalsOfDay(project, day, dayOfDate(sample.from), desk.random).map((arrival) => ({ arrival, line }))
  })
}

function callsOf(desk: Desk, due: Expected[], day: DayNumber): NewCall[] {
  due.sort((a, b) => a.arrival.start - b.arrival.start)
  const calls: NewCall[] = []
  for (const { arrival, line } of due) {
    const call = callFrom(desk, arrival, line)
    if (call !== null) calls.push(call)
  }
  for (let stray = desk.random.poisson(0.4); stray > 0; stray--) calls.push(strayCall(desk, day))
  return calls
}

/**
 * The sample's calls, day by day: thirteen months, about 60,000. The same sample gives the same calls; each has an
 * id like a PBX's (start and a running number) and no file row yet.
 */
export function* sampleCalls(sample: Sample): Generator<SampleDay> {
  const desk: Desk = {
    random: new Random(sample.seed),
    values: new Random(sample.seed + 1),
    roster: new Roster(sample.today),
    centre: zoneOf(sample.company.zone),
    callers: new Map(sample.projects.map(({ plan }) => [plan, new Callers(plan.traffic.callers)])),
    opening: new Map(sample.projects.map(({ plan, hotline }) => [plan, new OpeningTable(hotline.hours)])),
    serial: 1000,
  }
  const last = dayOfDate(sample.to)
  let waiting = expected(desk, sample, dayOfDate(sample.from))
  for (let day = dayOfDate(sample.from); day < last; day++) {
    // Further east tomorrow has begun before midnight here: look one day ahead, so that calls stay in order.
    if (day + 1 < last) waiting.push(...expected(desk, sample, day + 1))
    const from = desk.centre.startOfLocalDay(day)
    const to = desk.centre.startOfLocalDay(day + 1)
    const due = waiting.filter(({ arrival }) => arrival.start >= from && arrival.start < to)
    waiting = waiting.filter(({ arrival }) => arrival.start >= to)
    yield { date: dateOfDay(day), calls: callsOf(desk, due, day) }
  }
}
