import { numberOfKey } from '../../domain/archive/caller-key'
import type { FigureRef } from '../../domain/figure/figure'
import { valueText } from '../../desk/figure-text'
import type { Services } from '../../desk/services'
import type { FigureBasis } from '../../usecases/report/open-figure'
import type { Hotline } from '../../domain/hotline/hotline'
import { fieldColumns } from '../../domain/hotline/report-fields'
import type { MeasurementRules } from '../../domain/measurement/measurement-rules'
import { clockOfMinutes } from '../../domain/kernel/clock-text'
import { isAgreed } from '../../domain/measurement/rules-in-force'
import { formulaTerms } from '../../domain/measurement/service-level-parts'
import { ratesAreKnown } from '../../domain/report/caveats'
import { agreedRatio } from '../../domain/report/compare'
import type { MetricId } from '../../domain/report/metric-id'
import { metrics, metricValue, selectionFor, serviceLevelByFormula } from '../../domain/report/metrics'
import type { Selection } from '../../domain/selection/selection'
import type { Texts } from '../../i18n/texts'
import { reads } from '../../usecases/reads'
import type { FigureBond, FigurePart, FigureStep, FigureView } from '../../desk/figure-view'

type MetricFigure = FigureRef<'metric'>

/** Figures of reports in the panel. */
export const metricFigure: FigurePart<'metric'> = { reads: () => [...reads.figure, 'hotlines'], view: metricView }

/** A report's figure: its definition, its parts, what it is bound to, and its calls. */
async function metricView(figure: MetricFigure, services: Services, texts: Texts): Promise<FigureView> {
  const { t, formats } = texts
  const { metric, selection } = figure
  const [basis, hotlines] = await Promise.all([services.queries.figure(selection), services.records.list('hotlines')])
  const value = metricValue(metric, basis.tally)
  const text = valueText(value, formats)
  const calls = selectionFor(metric, selection)
  const condition = conditionText(selection, hotlines, texts)
  return {
    title: [t(`terms.metric.${metric}`), condition, formats.period(selection.period)].filter(Boolean).join(', '),
    value: text,
    state: stateOf(metric, value.value, basis, texts),
    meaning: t(`figure.meaning.${metric}`),
    steps: [
      ...(metric === 'serviceLevel' ? await levelSteps(figure, basis, hotlines, services, texts) : partsOf(figure, basis, texts)),
      ...(value.denominator === null ? [] : [{ label: quotientText(value.numerator, value.denominator, metric, texts), value: text, result: true }]),
    ],
    bonds: isDefined(metric) ? bondsOf(basis.definitions, hotlines, texts) : [],
    others: metric === 'serviceLevel' ? formulasOf(basis, texts) : null,
    leftOut: [],
    proof: null,
    calls: {
      title: t('figure.callsOf', { metric: t(`figure.callsKind.${kindOf(metric)}`) }),
      of: JSON.stringify(calls),
      load: (offset, limit) => services.queries.calls(calls, offset, limit),
      selection: calls,
    },
  }
}

/** The terms of the one formula in force; where hotlines differ, each hotline's own level instead. */
async function levelSteps({ selection }: MetricFigure, { tally, definitions }: FigureBasis, hotlines: readonly Hotline[], { queries }: Services, { t, formats }: Texts): Promise<FigureStep[]> {
  const formulas = [...new Set(definitions.map(({ formula }) => formula))]
  const [only] = formulas
  if (only && formulas.length === 1) {
    const { numerator, denominator } = formulaTerms(only)
    return [...new Map([...numerator, ...denominator].map((term) => [term.part, term])).values()].map(({ part, minus }): FigureStep => {
      const value = valueText(metricValue(part, tally), formats)
      const label = t(`terms.metric.${part}`)
      return { label: minus ? t('figure.less', { part: label }) : label, value: minus ? `−${value}` : value, figure: { kind: 'metric', metric: part, selection } }
    })
  }
  const ids = [...new Set(definitions.map(({ hotlineId }) => hotlineId))]
  const levels = await Promise.all(ids.map(async (id) => {
    const own: Selection = { ...selection, scope: { kind: 'hotlines', ids: [id] } }
    return { id, own, value: metricValue('serviceLevel', (await queries.figure(own)).tally) }
  }))
  return levels.filter(({ value }) => value.value !== null).map(({ id, own, value }): FigureStep => ({
    label: hotlines.find((hotline) => hotline.id === id)?.name ?? id,
    note: value.denominator === null ? '' : `${formats.count(value.numerator)} ÷ ${formats.count(value.denominator)}`,
    value: valueText(value, formats),
    figure: { kind: 'metric', metric: 'serviceLevel', selection: own },
  }))
}

/** A metric's own parts, each a figure. */
function partsOf({ metric, selection }: MetricFigure, { tally }: FigureBasis, { t, formats }: Texts): FigureStep[] {
  return metrics[metric].parts.map((part) => ({
    label: t(`terms.metric.${part}`),
    value: valueText(metricValue(part, tally), formats),
    figure: { kind: 'metric', metric: part, selection },
  }))
}

function quotientText(numerator: number, denominator: number, metric: MetricId, { formats }: Texts): string {
  const top = metrics[metric].unit === 'seconds' ? formats.clock(numerator) : formats.count(numerator)
  return `${top} ÷ ${formats.count(denominator)}`
}

function stateOf(metric: MetricId, value: number | null, { tally, definitions }: FigureBasis, { t, formats }: Texts): FigureView['state'] {
  if (value === null) return { tone: 'plain', text: t(ratesAreKnown(tally) ? 'figure.nothing' : 'figure.listOnly') }
  if (metric === 'serviceLevel') {
    const target = agreedRatio(definitions, 'targetServiceLevel')
    return target === null ? null : { tone: value >= target ? 'good' : 'due', text: t('figure.target', { value: formats.percent(target, 0) }) }
  }
  if (metric !== 'abandonRate') return null
  const limit = agreedRatio(definitions, 'limitAbandoned')
  return limit === null ? null : { tone: value <= limit ? 'good' : 'due', text: t('figure.limit', { value: formats.percent(limit) }) }
}

function isDefined(metric: MetricId): boolean {
  return ['serviceLevel', 'answeredInTime', 'abandonedInTime', 'abandonedShort', 'repeat', 'repeatRate', 'abandoned', 'abandonRate', 'offered'].includes(metric)
}

function bondsOf(definitions: readonly MeasurementRules[], hotlines: readonly Hotline[], { t, formats }: Texts): FigureBond[] {
  return definitions.slice(0, 12).map((definition) => ({
    title: definition.basis === '' ? t('figure.noBasis') : definition.basis,
    note: [
      hotlines.find(({ id }) => id === definition.hotlineId)?.name ?? '',
      t('terms.rules.level', { formula: definition.formula, text: t(`terms.formula.${definition.formula}.quotient`) }),
      t('terms.rules.limits', { threshold: definition.thresholdSeconds, short: definition.shortAbandonSeconds, edge: t(`terms.rules.edge.${definition.edge}`) }),
      t('terms.rules.repeat', { n: definition.repeatDays }),
      isAgreed(definition) ? t('figure.since', { date: formats.date(definition.validFrom) }) : t('figure.byDefault'),
    ].filter(Boolean).join(' · '),
  }))
}

function formulasOf({ tally, definitions }: FigureBasis, { t, formats }: Texts): FigureView['others'] {
  const own = new Set(definitions.map(({ formula }) => formula))
  // The usual rules hold where nothing was agreed: they are in use, and no contract says so.
  const agreed = new Set(definitions.filter(isAgreed).map(({ formula }) => formula))
  return {
    title: t('figure.otherFormulas'),
    lines: serviceLevelByFormula(tally).map(({ formula, value }) => ({
      label: `${formula} ${t(`terms.formula.${formula}.name`)}${own.has(formula) ? `, ${t(agreed.has(formula) ? 'figure.thisContract' : 'figure.usedHere')}` : ''}`,
      value: formats.percent(value),
      chosen: own.has(formula),
    })),
  }
}

function kindOf(metric: MetricId): 'offered' | 'answered' | 'abandoned' | 'outbound' | 'all' {
  const { direction, outcome } = metrics[metric].calls
  if (direction?.[0] === 'outbound') return 'outbound'
  if (outcome?.length === 1 && outcome[0] === 'answered') return 'answered'
  if (outcome?.length === 1 && outcome[0] === 'abandoned') return 'abandoned'
  return outcome?.length === 3 ? 'offered' : 'all'
}

function conditionText(selection: Selection, hotlines: readonly Hotline[], { t, formats }: Texts): string {
  const { scope, operator, topic, minutes, weekday } = selection
  return [
    scope.kind === 'hotlines' && scope.ids.length === 1 ? (hotlines.find(({ id }) => id === scope.ids[0])?.name ?? '') : '',
    selection.callers?.length === 1 ? numberOfKey(selection.callers[0] ?? 0) : '',
    operator ? operator.map((name) => name || t('figure.noOperator')).join(', ') : '',
    topic ? topic.map((name) => name || t('figure.noTopic')).join(', ') : '',
    ...ownFieldTexts(selection, hotlines, t),
    weekday ? weekday.map((day) => formats.weekday(day)).join(', ') : '',
    minutes ? `${clockOfMinutes(minutes.from)}–${clockOfMinutes(minutes.to)}` : '',
  ].filter(Boolean).join(', ')
}

/** Each custom field by its name in reports, with its values. */
function ownFieldTexts({ scope, custom = {} }: Selection, hotlines: readonly Hotline[], t: Texts['t']): string[] {
  const own = scope.kind === 'hotlines' ? hotlines.filter(({ id }) => scope.ids.includes(id)) : hotlines
  return fieldColumns(own, Object.keys(custom)).flatMap(({ column, label }) => {
    const values = custom[column]
    return values ? [`${label}: ${values.map((value) => value || t('figure.notGiven')).join(', ')}`] : []
  })
}
