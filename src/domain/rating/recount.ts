import type { Call } from '../archive/block'
import type { PlainDate } from '../kernel/calendar'
import type { HotlineId } from '../kernel/ids'
import type { TariffClause, Tariff } from '../tariff/tariff'
import { datesBetween, localDates } from './recount-dates'

// The second count. It shares no code with rate.ts: plain objects instead of columns, dates as text from Intl
// instead of the zone table, BigInt instead of numbers, its own rounding. It is slow and simple on purpose, and
// it must be able to disagree.

/** What the recount needs of a call. */
export type RecountCall = Pick<Call, 'importId' | 'row' | 'start' | 'wait' | 'talk' | 'hold' | 'wrap' | 'direction' | 'outcome'>

/** One hotline's month to count again: its calls, at least all of the month; others are sorted out here. */
export type RecountInput = {
  readonly hotlineId: HotlineId
  readonly zone: string
  /** First day of the month, and first day of the next. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly tariffs: readonly Tariff[]
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
  readonly calls: Iterable<RecountCall>
}

/** One line counted again. `seconds` are those after the increment. */
export type RecountedLine = {
  readonly key: string
  readonly calls: number
  readonly billed: number
  readonly excluded: number
  readonly seconds: number
  readonly amount: number
}

/** A hotline's month counted again; `uncovered` calls came on days without a tariff. */
export type RecountedHotline = { readonly hotlineId: HotlineId; readonly calls: number; readonly uncovered: number; readonly lines: readonly RecountedLine[] }

type Dated = { readonly call: RecountCall; readonly date: string }

/** Counts one hotline's month again, independently of the rating. */
export function recountHotline(input: RecountInput): RecountedHotline {
  const dateOf = localDates(input.zone)
  const calls: Dated[] = []
  for (const call of input.calls) {
    const date = dateOf(call.start)
    if (date >= input.from && date < input.to) calls.push({ call, date })
  }
  calls.sort((a, b) => a.call.start - b.call.start || (a.call.importId < b.call.importId ? -1 : a.call.importId > b.call.importId ? 1 : a.call.row - b.call.row))
  const dates = datesBetween(input.from, input.to)
  const versions = new Map<string, Tariff[]>()
  for (const date of dates) versions.set(date, input.tariffs.filter((tariff) => tariff.validFrom <= date).sort(newestFirst).slice(0, 1))
  const spent = new Map<string, bigint>()
  const lines: RecountedLine[] = []
  for (const [tariff, held] of heldDates(dates, versions)) {
    const inSpan = calls.filter(({ date }) => held.has(date))
    const first = [...held][0] ?? input.from
    for (const clause of tariff.clauses) {
      const line = clause.kind === 'monthlyFee'
        ? feeLine(clause.amount, [...held].filter((date) => lives(date, input)).length, dates.length)
        : usageLine(clause, tariff, inSpan, spent)
      if (line !== null) lines.push({ key: `${clause.id}@${first}`, ...line })
    }
  }
  return { hotlineId: input.hotlineId, calls: calls.length, uncovered: calls.filter(({ date }) => versions.get(date)?.length === 0).length, lines }
}

type Line = Omit<RecountedLine, 'key'>

function feeLine(amount: number, days: number, monthDays: number): Line | null {
  if (days === 0) return null
  return { calls: 0, billed: 0, excluded: 0, seconds: 0, amount: Number(divide(BigInt(amount) * BigInt(days), BigInt(monthDays))) }
}

function usageLine(clause: Exclude<TariffClause, { kind: 'monthlyFee' }>, tariff: Tariff, calls: readonly Dated[], spent: Map<string, bigint>): Line {
  const billed: RecountCall[] = []
  let excluded = 0
  for (const { call } of calls) {
    if (isBilled(clause, call)) billed.push(call)
    else excluded++
  }
  const units = billed.map((call) => (clause.kind === 'perCall' ? 1n : increment(clause, lengthOf(clause.measured, call))))
  const allowance = BigInt(clause.kind === 'perCall' ? clause.includedCalls : clause.includedSeconds)
  let gone = spent.get(clause.id) ?? 0n
  const charged = units.map((unit) => {
    const free = allowance - gone <= 0n ? 0n : allowance - gone < unit ? allowance - gone : unit
    gone += free
    return unit - free
  })
  spent.set(clause.id, gone)
  const unitsPerPrice = clause.kind === 'perCall' ? 1n : 60n
  const price = (quantity: bigint): bigint => divide(quantity * BigInt(clause.price) * minorUnits(tariff.currency), unitsPerPrice * 1_000_000n)
  const once = clause.kind === 'perCall' || clause.rounding === 'once'
  return {
    calls: calls.length,
    billed: billed.length,
    excluded,
    seconds: clause.kind === 'perCall' ? 0 : Number(sum(units)),
    amount: Number(once ? price(sum(charged)) : sum(charged.map(price))),
  }
}

function isBilled(clause: Exclude<TariffClause, { kind: 'monthlyFee' }>, call: RecountCall): boolean {
  if (clause.calls.direction === 'both' ? call.direction === 'internal' : call.direction !== clause.calls.direction) return false
  if (!clause.calls.outcomes.includes(call.outcome)) return false
  return lengthOf(clause.kind === 'perCall' ? ['talk'] : clause.measured, call) >= BigInt(clause.calls.freeBelowSeconds)
}

function lengthOf(parts: readonly ('wait' | 'talk' | 'hold' | 'wrap')[], call: RecountCall): bigint {
  return sum([...new Set(parts)].map((part) => BigInt(call[part])))
}

/** Takes one stretch after the other until the call is covered. */
function increment(clause: { readonly first: number; readonly next: number }, seconds: bigint): bigint {
  if (seconds <= 0n) return 0n
  const beyond = seconds - BigInt(clause.first)
  if (beyond <= 0n) return BigInt(clause.first)
  const stretches = beyond / BigInt(clause.next) + (beyond % BigInt(clause.next) === 0n ? 0n : 1n)
  return BigInt(clause.first) + stretches * BigInt(clause.next)
}

/** n ÷ d, half away from zero. */
function divide(n: bigint, d: bigint): bigint {
  const [quotient, rest] = [n / d, n % d]
  const twice = 2n * (rest < 0n ? -rest : rest)
  return twice >= d ? quotient + (n < 0n ? -1n : 1n) : quotient
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n)
}

/** Minor units in one major unit, by ISO 4217 as written out here. */
function minorUnits(currency: string): bigint {
  if (['JPY', 'KRW'].includes(currency)) return 1n
  return ['KWD', 'BHD'].includes(currency) ? 1000n : 100n
}

function lives(date: string, input: RecountInput): boolean {
  return (input.startsOn === null || date >= input.startsOn) && (input.endsOn === null || date <= input.endsOn)
}

/** Its own rule, not the kernel's: a second count that shared it could not find it wrong. */
function newestFirst(a: Tariff, b: Tariff): number {
  if (a.validFrom !== b.validFrom) return a.validFrom < b.validFrom ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/** The dates each version holds, versions in the order they come. */
function heldDates(dates: readonly string[], versions: ReadonlyMap<string, readonly Tariff[]>): Map<Tariff, Set<string>> {
  const held = new Map<Tariff, Set<string>>()
  for (const date of dates) {
    for (const tariff of versions.get(date) ?? []) {
      const own = held.get(tariff)
      if (own) own.add(date)
      else held.set(tariff, new Set([date]))
    }
  }
  return held
}
