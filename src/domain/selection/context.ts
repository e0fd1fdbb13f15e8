import type { ImportCaveat, ImportRecord } from '../archive/import-record'
import { hotlineRecord, type Hotline, type MatchRule } from '../hotline/hotline'
import { MatchTable } from '../hotline/match'
import { OpeningTable, roundTheClock } from '../hotline/opening-hours'
import { dayOfDate, type DayNumber, type PlainDate } from '../kernel/calendar'
import { idOf, type HotlineId, type ImportId } from '../kernel/ids'
import { newestFirst } from '../kernel/versions'
import { zoneOf, type Zone } from '../kernel/zone'
import { classBase } from '../measurement/call-class'
import { measurementRulesRecord, type MeasurementRules } from '../measurement/measurement-rules'
import { defaultMeasurementRules, longestShort, longestWithin } from '../measurement/rules-in-force'

/** A definition made ready for a million calls. */
export type ReadyRules = {
  readonly definition: MeasurementRules
  readonly from: DayNumber
  /** Longest waits that are in time and that make an abandon short; -1 = none. */
  readonly inTime: number
  readonly short: number
  /** Where its classes start in the class table. */
  readonly classes: number
}

/** What a query knows of one hotline, or (hotline null) of the calls no rule claims. */
export type HotlineContext = {
  readonly hotline: Hotline | null
  readonly zone: Zone
  readonly opening: OpeningTable
  /** Latest first; the last one holds from ever. */
  readonly definitions: readonly ReadyRules[]
}

/** An import that is unfit to be reported on alone, and why. */
export type CaveatedImport = { readonly fileName: string; readonly caveats: readonly ImportCaveat[] }

/** Everything calls are read with: hotlines in the order of the records, their rules, zones, hours and definitions. */
export type QueryContext = {
  readonly hotlines: readonly HotlineContext[]
  readonly positions: ReadonlyMap<HotlineId, number>
  readonly matches: MatchTable
  /** The widest repeat window of any definition, days. */
  readonly repeatDays: number
  /** Whether any definition counts calls where they end. */
  readonly countsByEnd: boolean
  /** The imports with caveats. */
  readonly caveats: ReadonlyMap<ImportId, CaveatedImport>
}

/** The records a context is made of; imports only where figures are told from their calls. */
export type ContextRecords = {
  readonly hotlines: readonly Hotline[]
  readonly matchRules: readonly MatchRule[]
  readonly definitions: readonly MeasurementRules[]
  readonly imports?: readonly Pick<ImportRecord, 'id' | 'fileName' | 'caveats'>[]
}

/** Makes the context. Throws RangeError when a hotline's zone is unknown to the engine. */
export function queryContext(records: ContextRecords): QueryContext {
  const hotlines = records.hotlines.map((hotline) => hotlineContext(hotline, records.definitions.filter((d) => d.hotlineId === hotline.id)))
  const all = hotlines.flatMap((h) => h.definitions.map((d) => d.definition))
  return {
    hotlines,
    positions: new Map(records.hotlines.map((hotline, i) => [hotline.id, i])),
    matches: new MatchTable(records.matchRules, records.hotlines),
    repeatDays: all.reduce((most, d) => Math.max(most, d.repeatDays), 7),
    countsByEnd: all.some((d) => d.intervalOwner === 'end'),
    caveats: new Map((records.imports ?? []).flatMap(({ id, fileName, caveats = [] }) => (caveats.length > 0 ? [[id, { fileName, caveats }] as const] : []))),
  }
}

/** The context of calls without a hotline: default rules in the given zone. */
export function unmatchedContext(zone: string): HotlineContext {
  const nobody = idOf(hotlineRecord, () => 'none')
  return { hotline: null, zone: zoneOf(zone), opening: new OpeningTable(roundTheClock), definitions: [ready(defaultMeasurementRules(nobody, idOf(measurementRulesRecord, () => 'none')), -Infinity)] }
}

/** The definition in force for a hotline on a local day. */
export function readyOn(context: HotlineContext, day: DayNumber): ReadyRules {
  const found = context.definitions.find((d) => d.from <= day)
  if (!found) throw new Error('a hotline context without a definition')
  return found
}

/** The definitions in force on some day of a span, by date; the hotline's default where it agreed none. */
export function rulesBetween(context: HotlineContext, from: PlainDate, to: PlainDate): readonly MeasurementRules[] {
  const first = dayOfDate(from)
  const last = dayOfDate(to)
  return context.definitions
    .filter((d, i) => d.from < last && (i === 0 || (context.definitions[i - 1]?.from ?? Infinity) > first))
    .map((d) => d.definition)
    .reverse()
}

function hotlineContext(hotline: Hotline, definitions: readonly MeasurementRules[]): HotlineContext {
  const fallback = defaultMeasurementRules(hotline.id, idOf(measurementRulesRecord, () => `default-${hotline.id}`))
  const dated = newestFirst(definitions).filter((d, i, list) => list[i - 1]?.validFrom !== d.validFrom)
  return {
    hotline,
    zone: zoneOf(hotline.zone),
    opening: new OpeningTable(hotline.hours),
    definitions: [...dated.map((d) => ready(d, dayOfDate(d.validFrom))), ready(fallback, -Infinity)],
  }
}

function ready(definition: MeasurementRules, from: DayNumber): ReadyRules {
  return { definition, from, inTime: longestWithin(definition.thresholdSeconds, definition.edge), short: longestShort(definition), classes: classBase(definition.formula) }
}
