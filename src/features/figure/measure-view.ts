import type { FigureRef } from '../../desk/figure'
import { valueText } from '../../desk/figure-text'
import type { FigureBasis, Services } from '../../desk/services'
import type { Hotline } from '../../domain/hotline/hotline'
import { fieldColumns } from '../../domain/hotline/report-fields'
import type { Definition } from '../../domain/measure/definition'
import { formulaTerms } from '../../domain/measure/service-level-parts'
import { ratesAreKnown } from '../../domain/report/caveats'
import { agreedRatio } from '../../domain/report/compare'
import type { MeasureId } from '../../domain/report/measure-id'
import { measures, measureValue, selectionFor, serviceLevelByFormula } from '../../domain/report/measures'
import type { Selection } from '../../domain/selection/selection'
import type { Texts } from '../../i18n/texts'
import type { FigureBond, FigureStep, FigureView } from './figure-view'

type MeasureFigure = Extract<FigureRef, { kind: 'measure' }>

/** A report's figure: its definition, its parts, what it is bound to, and its calls. */
export async function measureView(figure: MeasureFigure, services: Services, texts: Texts): Promise<FigureView> {
  const { t, formats } = texts
  const { measure, selection } = figure
  const [basis, hotlines] = await Promise.all([services.queries.figure(selection), services.records.list('hotlines')])
  const value = measureValue(measure, basis.tally)
  const text = valueText(value, formats)
  const calls = selectionFor(measure, selection)
  const condition = conditionText(selection, hotlines, texts)
  return {
    title: [t(`figure.measure.${measure}`), condition, formats.period(selection.period)].filter(Boolean).join(', '),
    value: text,
    state: stateOf(measure, value.value, basis, texts),
    meaning: t(`figure.meaning.${measure}`),
    steps: [
      ...(measure === 'serviceLevel' ? await levelSteps(figure, basis, hotlines, services, texts) : partsOf(figure, basis, texts)),
      ...(value.denominator === null ? [] : [{ label: quotientText(value.numerator, value.denominator, measure, texts), value: text, result: true }]),
    ],
    bonds: isDefined(measure) ? bondsOf(basis.definitions, hotlines, texts) : [],
    others: measure === 'serviceLevel' ? formulasOf(basis, texts) : null,
    leftOut: [],
    proof: null,
    calls: {
      title: t('figure.callsOf', { measure: t(`figure.callsKind.${kindOf(measure)}`) }),
      of: JSON.stringify(calls),
      load: (offset, limit) => services.queries.calls(calls, offset, limit),
      selection: calls,
    },
  }
}

/** The terms of the one formula in force; where hotlines differ, each hotline's own level instead. */
async function levelSteps({ selection }: MeasureFigure, { tally, definitions }: FigureBasis, hotlines: readonly Hotline[], { queries }: Services, { t, formats }: Texts): Promise<FigureStep[]> {
  const formulas = [...new Set(definitions.map(({ formula }) => formula))]
  const [only] = formulas
  if (only && formulas.length === 1) {
    const { numerator, denominator } = formulaTerms(only)
    return [...new Map([...numerator, ...denominator].map((term) => [term.part, term])).values()].map(({ part, minus }): FigureStep => {
      const value = valueText(measureValue(part, tally), formats)
      const label = t(`figure.measure.${part}`)
      return { label: minus ? t('figure.less', { part: label }) : label, value: minus ? `−${value}` : value, figure: { kind: 'measure', measure: part, selection } }
    })
  }
  const ids = [...new Set(definitions.map(({ hotlineId }) => hotlineId))]
  const levels = await Promise.all(ids.map(async (id) => {
    const own: Selection = { ...selection, scope: { kind: 'hotlines', ids: [id] } }
    return { id, own, value: measureValue('serviceLevel', (await queries.figure(own)).tally) }
  }))
  return levels.filter(({ value }) => value.value !== null).map(({ id, own, value }): FigureStep => ({
    label: hotlines.find((hotline) => hotline.id === id)?.name ?? id,
    note: value.denominator === null ? '' : `${formats.count(value.numerator)} ÷ ${formats.count(value.denominator)}`,
    value: valueText(value, formats),
    figure: { kind: 'measure', measure: 'serviceLevel', selection: own },
  }))
}

/** A measure's own parts, each a figure. */
function partsOf({ measure, selection }: MeasureFigure, { tally }: FigureBasis, { t, formats }: Texts): FigureStep[] {
  return measures[measure].parts.map((part) => ({
    label: t(`figure.measure.${part}`),
    value: valueText(measureValue(part, tally), formats),
    figure: { kind: 'measure', measure: part, selection },
  }))
}

function quotientText(numerator: number, denominator: number, measure: MeasureId, { formats }: Texts): string {
  const top = measures[measure].unit === 'seconds' ? formats.clock(numerator) : formats.count(numerator)
  return `${top} ÷ ${formats.count(denominator)}`
}

function stateOf(measure: MeasureId, value: number | null, { tally, definitions }: FigureBasis, { t, formats }: Texts): FigureView['state'] {
  if (value === null) return { tone: 'plain', text: t(ratesAreKnown(tally) ? 'figure.nothing' : 'figure.listOnly') }
  if (measure === 'serviceLevel') {
    const target = agreedRatio(definitions, 'targetServiceLevel')
    return target === null ? null : { tone: value >= target ? 'good' : 'due', text: t('figure.target', { value: formats.percent(target, 0) }) }
  }
  if (measure !== 'abandonRate') return null
  const limit = agreedRatio(definitions, 'limitAbandoned')
  return limit === null ? null : { tone: value <= limit ? 'good' : 'due', text: t('figure.limit', { value: formats.percent(limit) }) }
}

function isDefined(measure: MeasureId): boolean {
  return ['serviceLevel', 'answeredInTime', 'abandonedInTime', 'abandonedShort', 'repeat', 'repeatRate', 'abandoned', 'abandonRate', 'offered'].includes(measure)
}

function bondsOf(definitions: readonly Definition[], hotlines: readonly Hotline[], { t, formats }: Texts): FigureBond[] {
  return definitions.slice(0, 12).map((definition) => ({
    title: definition.basis === '' ? t('figure.noBasis') : definition.basis,
    note: [
      hotlines.find(({ id }) => id === definition.hotlineId)?.name ?? '',
      t('figure.rule', { formula: definition.formula, seconds: definition.thresholdSeconds, edge: t(`figure.edge.${definition.edge}`), short: definition.shortAbandonSeconds }),
      t('figure.repeatRule', { n: definition.repeatDays }),
      definition.validFrom > '1970-01-01' ? t('figure.since', { date: formats.date(definition.validFrom) }) : t('figure.byDefault'),
    ].filter(Boolean).join(' · '),
  }))
}

function formulasOf({ tally, definitions }: FigureBasis, { t, formats }: Texts): FigureView['others'] {
  const own = new Set(definitions.map(({ formula }) => formula))
  return {
    title: t('figure.otherFormulas'),
    lines: serviceLevelByFormula(tally).map(({ formula, value }) => ({
      label: `${formula} ${t(`figure.formula.${formula}`)}${own.has(formula) ? `, ${t('figure.thisContract')}` : ''}`,
      value: formats.percent(value),
      chosen: own.has(formula),
    })),
  }
}

function kindOf(measure: MeasureId): 'offered' | 'answered' | 'abandoned' | 'outbound' | 'all' {
  const { direction, outcome } = measures[measure].calls
  if (direction?.[0] === 'outbound') return 'outbound'
  if (outcome?.length === 1 && outcome[0] === 'answered') return 'answered'
  if (outcome?.length === 1 && outcome[0] === 'abandoned') return 'abandoned'
  return outcome?.length === 3 ? 'offered' : 'all'
}

function conditionText(selection: Selection, hotlines: readonly Hotline[], { t, formats }: Texts): string {
  const { scope, operator, topic, minutes, weekday } = selection
  const two = (n: number): string => String(n).padStart(2, '0')
  const time = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
  return [
    scope.kind === 'hotlines' && scope.ids.length === 1 ? (hotlines.find(({ id }) => id === scope.ids[0])?.name ?? '') : '',
    operator ? operator.map((name) => name || t('figure.noOperator')).join(', ') : '',
    topic ? topic.map((name) => name || t('figure.noTopic')).join(', ') : '',
    ...customTexts(selection, hotlines, t),
    weekday ? weekday.map((day) => formats.weekday(day)).join(', ') : '',
    minutes ? `${time(minutes.from)}–${time(minutes.to)}` : '',
  ].filter(Boolean).join(', ')
}

/** Each custom field by its name in reports, with its values. */
function customTexts({ scope, custom = {} }: Selection, hotlines: readonly Hotline[], t: Texts['t']): string[] {
  const own = scope.kind === 'hotlines' ? hotlines.filter(({ id }) => scope.ids.includes(id)) : hotlines
  return fieldColumns(own, Object.keys(custom)).flatMap(({ column, label }) => {
    const values = custom[column]
    return values ? [`${label}: ${values.map((value) => value || t('figure.notGiven')).join(', ')}`] : []
  })
}
