import { outcomes } from '../domain/archive/block'
import type { NewCall } from '../domain/archive/new-call'
import { dayOfDate, weekdayOfDay, type DayNumber } from '../domain/kernel/calendar'
import type { Zone } from '../domain/kernel/zone'
import type { PresenceEntry } from '../domain/person-hours/presence'
import type { SampleDay } from './calls'
import { monthStart } from './months'
import { samplePeople } from './people'
import { Random } from './random'
import type { Sample } from './sample'

const ANSWERED = outcomes.indexOf('answered')
/** A meal takes so long, and is taken where no call is for that long. */
const MEAL = 1800
/** Someone asked in outside the shift is logged in this long before and after the call. */
const MARGIN = 300

type Busy = { readonly from: number; readonly to: number; readonly queue: string }

/** Who was logged in when: the shifts of the fourteen operators in the queues of their projects, and whoever took a call besides. */
export class LoginBook {
  readonly entries: PresenceEntry[] = []
  readonly #sample: Sample
  readonly #centre: Zone
  readonly #random: Random

  constructor(sample: Sample, centre: Zone, seed: number) {
    this.#sample = sample
    this.#centre = centre
    this.#random = new Random(seed)
  }

  /** Adds a local day of the centre: every call of an operator lies inside a stretch of that operator. */
  add(day: SampleDay): void {
    const number = dayOfDate(day.date)
    for (const person of samplePeople) {
      const name = person.alias ?? person.name
      const calls = day.calls.filter((call) => call.operator === name).map(busyWith)
      const shift = this.#shift(person, number)
      if (shift) {
        for (const queue of this.#queuesOf(person.key)) this.#put(name, queue, 'present', shift.from, shift.to)
        // A night shift eats before midnight: the calls after it are tomorrow's.
        this.#meal(name, shift, person.work.to > person.work.from ? 0.4 : 0.15, calls)
      }
      for (const call of calls) if (!shift || call.from < shift.from || call.to > shift.to) this.#put(name, call.queue, 'present', call.from - MARGIN, call.to + MARGIN)
    }
  }

  #shift({ work, joined, left }: (typeof samplePeople)[number], day: DayNumber): { from: number; to: number } | null {
    const employed = day >= dayOfDate(monthStart(this.#sample.today, joined ?? -30)) && (left === undefined || day < dayOfDate(monthStart(this.#sample.today, left)))
    if (!employed || work.resting.includes(weekdayOfDay(day))) return null
    const end = work.to > work.from ? day : day + 1
    // Half a day is the most anyone is logged in at a stretch.
    const slack = work.to > work.from ? 360 : 0
    return {
      from: this.#centre.toEpoch(day * 86_400 + work.from * 60) - this.#random.whole(0, slack),
      to: this.#centre.toEpoch(end * 86_400 + work.to * 60) + this.#random.whole(0, slack),
    }
  }

  /** A meal after a share of the shift, in the first gap between calls that is long enough; none on a day without one. */
  #meal(name: string, shift: { from: number; to: number }, share: number, calls: readonly Busy[]): void {
    let from = shift.from + Math.floor((shift.to - shift.from) * share)
    for (const call of [...calls].sort((a, b) => a.from - b.from)) {
      if (call.to <= from) continue
      if (call.from >= from + MEAL) break
      from = call.to
    }
    if (from + MEAL < shift.to - 3600) this.#put(name, '', 'pause', from, from + MEAL)
  }

  #queuesOf(key: string): string[] {
    return this.#sample.projects.flatMap(({ plan }) => (plan.operators.includes(key) ? [plan.traffic.kind === 'inbound' ? plan.traffic.queue : plan.traffic.campaign] : []))
  }

  #put(operator: string, queue: string, kind: PresenceEntry['kind'], from: number, to: number): void {
    this.entries.push({ form: 'stretch', operator, queue, kind, from, to, fileRow: this.entries.length + 2 })
  }
}

/** From the ring to the end of the work after the call. */
function busyWith(call: NewCall): Busy {
  const length = call.outcome === ANSWERED ? call.wait + call.talk + call.hold + call.wrap : call.wait
  return { from: call.start, to: call.start + length, queue: call.queue || call.campaign }
}
