import type { MeasurementRules } from '../../domain/measurement/measurement-rules'
import { isAgreed } from '../../domain/measurement/rules-in-force'
import type { DocumentTexts } from '../texts'
import type { ReportInput } from './input'

/** The definitions in force, one sentence each, as a report's small print. */
export function measurementRulesTexts(input: ReportInput, texts: DocumentTexts): string[] {
  const { t, formats } = texts
  const { figures } = input
  const items = figures.definitions.map((definition) => measurementRulesText(definition, input, texts))
  if (figures.leftOutByHours > 0) items.push(t('document.definition.leftOut', { n: figures.leftOutByHours }))
  items.push(t('document.definition.ratios'), t('document.definition.made', { time: formats.dateTime(input.createdAt, input.names.zone) }))
  return items
}

function measurementRulesText(definition: MeasurementRules, { names }: ReportInput, { t, formats }: DocumentTexts): string {
  const hotline = names.hotlines.get(definition.hotlineId)
  const parts = [
    t('terms.rules.level', { formula: definition.formula, text: t(`terms.formula.${definition.formula}.quotient`) }),
    t('terms.rules.limits', { threshold: definition.thresholdSeconds, short: definition.shortAbandonSeconds, edge: t(`terms.rules.edge.${definition.edge}`) }),
    t(`terms.rules.owner.${definition.intervalOwner}`),
    t(`terms.rules.outside.${definition.outsideHours}`),
    t('terms.rules.repeat', { n: definition.repeatDays }),
    ...(hotline ? [t('document.definition.zone', { zone: hotline.zone })] : []),
    ...(definition.basis === '' ? [] : [t('document.definition.basis', { basis: definition.basis })]),
  ]
  const [name, text] = [hotline?.name ?? definition.hotlineId, parts.join('; ')]
  return isAgreed(definition) ? t('document.definition.line', { hotline: name, from: formats.date(definition.validFrom), text }) : t('document.definition.usual', { hotline: name, text })
}

/** The shortest form, for every page's foot; null when hotlines or dates differ. */
export function shortDefinition(input: ReportInput, { t }: DocumentTexts): string | null {
  const [only, ...more] = input.figures.definitions
  if (!only || more.length > 0) return null
  const zone = input.names.hotlines.get(only.hotlineId)?.zone ?? ''
  return t('document.definition.short', { formula: t(`terms.formula.${only.formula}.name`), threshold: only.thresholdSeconds, short: only.shortAbandonSeconds, zone })
}
