import type { OpeningHours, Hotline, Shift } from '../domain/hotline/hotline'
import type { MatchField } from '../domain/hotline/hotline'
import type { OwnField } from '../domain/hotline/own-field'
import type { PlainDate } from '../domain/kernel/calendar'

/** How calls come in on an inbound line. Shares and medians; seconds. */
export type InboundTraffic = {
  readonly kind: 'inbound'
  /** Calls of an average open day. */
  readonly perDay: number
  /** Relative load of the seven weekdays, Monday first. */
  readonly week: readonly number[]
  /** Relative load of the 24 local hours. */
  readonly hours: readonly number[]
  /** Relative load of the twelve months. */
  readonly year: readonly number[]
  readonly medianTalk: number
  /** Share of calls that find every operator busy with other work on a calm hour. */
  readonly pressure: number
  readonly topics: readonly (readonly [string, number])[]
  readonly queue: string
  /** International prefix of the callers' made-up numbers. */
  readonly callers: string
}

/** How a campaign dials. */
export type OutboundTraffic = {
  readonly kind: 'outbound'
  readonly perDay: number
  readonly week: readonly number[]
  readonly hours: readonly number[]
  readonly medianTalk: number
  /** What people said, of the calls they took. */
  readonly topics: readonly (readonly [string, number])[]
  readonly campaign: string
  readonly callers: string
}

/** A name the PBX uses from a month to a month (months from the current one; null = open). */
export type NamePlan = { readonly field: MatchField; readonly value: string; readonly from: number | null; readonly to: number | null }

/** A field of the client's own, what it calls it, its values by share, and whether every call has one or only those people took. */
export type FieldPlan = OwnField & { readonly values: readonly (readonly [string, number])[]; readonly of: 'every' | 'answered' }

/** One project of the sample: what its record says and how its calls behave. */
export type ProjectPlan = {
  readonly key: string
  readonly client: string
  readonly name: string
  readonly number: string
  readonly zone: string
  readonly week: OpeningHours['week']
  readonly exceptions: (today: PlainDate) => OpeningHours['exceptions']
  readonly operators: readonly string[]
  /** Months from the current one; null = open. */
  readonly starts: number | null
  readonly ends: number | null
  readonly names: readonly NamePlan[]
  readonly note: string
  readonly fields?: readonly FieldPlan[]
  readonly traffic: InboundTraffic | OutboundTraffic
}

/** A project's record and its plan. */
export type PlannedProject = { readonly plan: ProjectPlan; readonly hotline: Hotline }

/** A shift by clock hours. */
export function hours(from: number, to: number): Shift {
  return { from: Math.round(from * 60), to: Math.round(to * 60) }
}

/** The same shifts on the first so many weekdays, other shifts on Saturday and Sunday. */
export function week(workdays: readonly Shift[], saturday: readonly Shift[], sunday: readonly Shift[]): OpeningHours['week'] {
  return [...Array.from({ length: 5 }, () => [...workdays]), [...saturday], [...sunday]]
}

/** 24 relative loads from pairs of an hour and the load from it on. */
export function byHour(steps: readonly (readonly [number, number])[]): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => steps.reduce((load, [from, next]) => (hour >= from ? next : load), 0))
}
