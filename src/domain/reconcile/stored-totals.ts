import { directions, outcomes, type CallBlock, type MaskedBlock } from '../archive/block'
import { addDays, dateOfDay, dayOfDate, type PlainDate } from '../kernel/calendar'
import type { QueryContext } from '../selection/context'
import type { Selection } from '../selection/selection'
import { eachRow } from './each-row'

/** Stored calls of one day, as different ways of counting have them. */
export type StoredCounts = {
  /** Inbound calls; of them answered by a person, abandoned, taken by a machine only. */
  readonly calls: number
  readonly answered: number
  readonly abandoned: number
  readonly machine: number
  readonly outbound: number
  readonly internal: number
  /** Rows of the file the inbound calls were joined from. */
  readonly legs: number
}
type Growing = { -readonly [F in keyof StoredCounts]: number }

/** Stored calls by group (a hotline, or a name no rule claims) and day; inbound calls by hour of UTC for other zones. */
export type StoredTotals = { readonly days: ReadonlyMap<string, StoredCounts>; readonly hours: ReadonlyMap<string, ReadonlyMap<number, number>> }

/** The key of a group's day. */
function dayKey(group: string, date: PlainDate): string {
  return `${date} ${group}`
}

const noCounts: StoredCounts = { calls: 0, answered: 0, abandoned: 0, machine: 0, outbound: 0, internal: 0, legs: 0 }
const [INBOUND, OUTBOUND] = [directions.indexOf('inbound'), directions.indexOf('outbound')]

/**
 * Counts the stored calls of a selection's scope and period by group and day. `groupOf` names the group of a row;
 * `legsOf` the number of file rows a call was joined from. Blocks: of a day more on either side, for other zones.
 */
export function storedTotals(
  selection: Pick<Selection, 'period' | 'scope' | 'zone'>, context: QueryContext, blocks: readonly MaskedBlock[],
  groupOf: (block: CallBlock, row: number, hotline: number) => string, legsOf: (block: CallBlock, row: number) => number,
): StoredTotals {
  const days = new Map<string, Growing>()
  const hours = new Map<string, Map<number, number>>()
  const [first, beyond] = [dayOfDate(selection.period.from), dayOfDate(selection.period.to)]
  const wider = { ...selection, period: { ...selection.period, from: addDays(selection.period.from, -1), to: addDays(selection.period.to, 1) } }
  eachRow(wider, context, blocks, ({ block, row, hotline, day, counts, outside }) => {
    if (!counts || outside) return
    const group = groupOf(block, row, hotline)
    const inbound = block.direction[row] === INBOUND
    if (inbound) {
      let own = hours.get(group)
      if (!own) hours.set(group, (own = new Map<number, number>()))
      const hour = Math.floor((block.start[row] ?? 0) / 3600)
      own.set(hour, (own.get(hour) ?? 0) + 1)
    }
    if (day < first || day >= beyond) return
    const key = dayKey(group, dateOfDay(day))
    let line = days.get(key)
    if (!line) days.set(key, (line = { ...noCounts }))
    addRow(line, block, row, legsOf)
  })
  return { days, hours }
}

function addRow(line: Growing, block: CallBlock, row: number, legsOf: (block: CallBlock, row: number) => number): void {
  const direction = block.direction[row]
  if (direction !== INBOUND) {
    line[direction === OUTBOUND ? 'outbound' : 'internal']++
    return
  }
  line.calls++
  line.legs += legsOf(block, row)
  const outcome = outcomes[block.outcome[row] ?? 0]
  if (outcome === 'answered' || outcome === 'abandoned' || outcome === 'machine') line[outcome]++
}

/** A day's counts, zeros where nothing is stored. */
export function countsOn(stored: StoredTotals, group: string, date: PlainDate): StoredCounts {
  return stored.days.get(dayKey(group, date)) ?? noCounts
}

/** A group's inbound calls on a date of a zone so many hours east of UTC. */
export function callsAtOffset(stored: StoredTotals, group: string, date: PlainDate, offset: number): number {
  const own = stored.hours.get(group)
  if (!own) return 0
  const from = dayOfDate(date) * 24 - offset
  let calls = 0
  for (let hour = from; hour < from + 24; hour++) calls += own.get(hour) ?? 0
  return calls
}
