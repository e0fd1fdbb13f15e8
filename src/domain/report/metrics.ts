import type { Direction, Outcome } from '../archive/block'
import { serviceLevelFormulas, type ServiceLevelFormula } from '../measurement/measurement-rules'
import { ratioOf, serviceLevel, type Quotient } from '../measurement/service-level'
import type { Selection } from '../selection/selection'
import type { MetricId, MetricUnit, MetricValue } from './metric-id'
import { ratesAreKnown } from './caveats'
import type { Tally, TallyField } from './tally'

/** The calls a metric looks at, as conditions added to any selection. */
type Conditions = {
  readonly direction?: readonly Direction[]
  readonly outcome?: readonly Outcome[]
  readonly waitRule?: NonNullable<Selection['waitRule']>
  readonly repeat?: true
}

/** How a metric is made: sums of a tally, the calls behind it, and the metrics the panel opens as its parts. */
export type Metric = {
  readonly unit: MetricUnit
  readonly numerator: readonly TallyField[] | 'longestWait'
  /** Null for counts, sums and maxima. */
  readonly denominator: readonly TallyField[] | null
  readonly calls: Conditions
  readonly parts: readonly MetricId[]
}

const inbound: readonly Direction[] = ['inbound']
const outbound: readonly Direction[] = ['outbound']
const offered = { direction: inbound, outcome: ['answered', 'abandoned', 'overflow'] } as const
const answered = { direction: inbound, outcome: ['answered'] } as const
const abandoned = { direction: inbound, outcome: ['abandoned'] } as const
const contacts = { direction: outbound, outcome: ['answered'] } as const

function count(field: TallyField, calls: Conditions, parts: readonly MetricId[] = []): Metric {
  return { unit: 'count', numerator: [field], denominator: null, calls, parts }
}

function seconds(fields: readonly TallyField[], per: TallyField | null, calls: Conditions, parts: readonly MetricId[]): Metric {
  return { unit: 'seconds', numerator: fields, denominator: per === null ? null : [per], calls, parts }
}

function ratio(numerator: TallyField, denominator: TallyField, calls: Conditions, parts: readonly MetricId[]): Metric {
  return { unit: 'ratio', numerator: [numerator], denominator: [denominator], calls, parts }
}

/** Every metric of a report. Talk, hold and wrap are total seconds of answered inbound calls. */
export const metrics: Readonly<Record<MetricId, Metric>> = {
  calls: count('calls', {}, ['offered', 'machine', 'failed', 'unknown', 'attempts', 'internal']),
  offered: count('offered', offered, ['answered', 'abandoned', 'overflow']),
  answered: count('answered', answered, ['answeredInTime']),
  abandoned: count('abandoned', abandoned, ['abandonedShort']),
  overflow: count('overflow', { direction: inbound, outcome: ['overflow'] }),
  machine: count('machine', { direction: inbound, outcome: ['machine'] }),
  failed: count('failed', { direction: inbound, outcome: ['failed'] }),
  unknown: count('unknown', { direction: inbound, outcome: ['unknown', 'unanswered'] }),
  abandonedShort: count('abandonedShort', { ...abandoned, waitRule: 'short' }),
  abandonedInTime: count('abandonedInTime', { ...abandoned, waitRule: 'withinThreshold' }),
  answeredInTime: count('answeredInTime', { ...answered, waitRule: 'withinThreshold' }),
  serviceLevel: ratio('serviceLevelNumerator', 'serviceLevelDenominator', offered, ['answeredInTime', 'answered', 'abandoned', 'abandonedShort', 'offered']),
  answerRate: ratio('answered', 'offered', offered, ['answered', 'offered']),
  abandonRate: ratio('abandoned', 'offered', offered, ['abandoned', 'offered', 'abandonedShort']),
  asa: seconds(['waitAnswered'], 'answered', answered, ['answered']),
  att: seconds(['talk'], 'answered', answered, ['talk', 'answered']),
  averageHold: seconds(['hold'], 'answered', answered, ['hold', 'answered']),
  averageWrap: seconds(['wrap'], 'answered', answered, ['wrap', 'answered']),
  aht: seconds(['talk', 'hold', 'wrap'], 'answered', answered, ['talk', 'hold', 'wrap', 'answered']),
  hold: seconds(['hold'], null, answered, ['answered']),
  wrap: seconds(['wrap'], null, answered, ['answered']),
  talk: seconds(['talk'], null, answered, ['answered']),
  longestWait: { unit: 'seconds', numerator: 'longestWait', denominator: null, calls: offered, parts: ['offered'] },
  repeat: count('repeat', { ...offered, repeat: true }, ['offered']),
  repeatRate: ratio('repeat', 'offered', offered, ['repeat', 'offered']),
  attempts: count('attempts', { direction: outbound }, ['contacts']),
  contacts: count('contacts', contacts),
  contactRate: ratio('contacts', 'attempts', { direction: outbound }, ['contacts', 'attempts']),
  outboundAht: seconds(['outboundTalk', 'outboundHold', 'outboundWrap'], 'contacts', contacts, ['outboundTalk', 'contacts']),
  outboundTalk: seconds(['outboundTalk'], null, contacts, ['contacts']),
  internal: count('internal', { direction: ['internal'] }),
}

/** Times most systems do not export at all: a sum of nothing over all calls says that nobody measured them. */
const unmeasuredAtZero: ReadonlySet<MetricId> = new Set(['averageHold', 'averageWrap', 'hold', 'wrap'])

/** Metrics that set the calls people took beside those they missed. */
const needBoth: ReadonlySet<MetricId> = new Set(['serviceLevel', 'answerRate', 'abandonRate'])

/**
 * The value of a metric over a tally: Σ numerators ÷ Σ denominators, null where there was nothing to measure, or
 * where only lists of abandoned calls are known and the metric sets them beside the answered ones.
 */
export function metricValue(id: MetricId, tally: Tally): MetricValue {
  const metric = metrics[id]
  const numerator = metric.numerator === 'longestWait' ? tally.longestWait : sumOf(metric.numerator, tally)
  const unmeasured = numerator === 0 && unmeasuredAtZero.has(id)
  if (metric.unit === 'ratio') {
    const denominator = sumOf(metric.denominator ?? [], tally)
    const known = !needBoth.has(id) || ratesAreKnown(tally)
    return { unit: 'ratio', value: known ? ratioOf({ numerator, denominator }) : null, numerator, denominator }
  }
  if (metric.denominator === null) {
    const value = unmeasured || (metric.numerator === 'longestWait' && tally.offered === 0) ? null : numerator
    return { unit: metric.unit, value, numerator, denominator: null }
  }
  const denominator = sumOf(metric.denominator, tally)
  return { unit: metric.unit, value: unmeasured ? null : ratioOf({ numerator, denominator }), numerator, denominator }
}

/** The calls behind a metric over a selection. A count has exactly as many; a quotient's are those of its denominator or wider. */
export function selectionFor(id: MetricId, base: Selection): Selection {
  const { direction, outcome, waitRule, repeat } = metrics[id].calls
  return {
    ...base,
    ...(direction ? { direction: both(base.direction, direction) } : {}),
    ...(outcome ? { outcome: both(base.outcome, outcome) } : {}),
    ...(waitRule ? { waitRule } : {}),
    ...(repeat ? { repeat } : {}),
  }
}

/** The service level of a tally by each formula in real use, for comparison beside the agreed one. */
export function serviceLevelByFormula(tally: Tally): readonly (Quotient & { readonly formula: ServiceLevelFormula; readonly value: number | null })[] {
  return serviceLevelFormulas.map((formula) => {
    const quotient = serviceLevel(formula, tally)
    return { formula, ...quotient, value: ratesAreKnown(tally) ? ratioOf(quotient) : null }
  })
}

function both<T>(base: readonly T[] | undefined, own: readonly T[]): T[] {
  return base ? own.filter((item) => base.includes(item)) : [...own]
}

function sumOf(fields: readonly TallyField[], tally: Tally): number {
  return fields.reduce((sum, field) => sum + tally[field], 0)
}
