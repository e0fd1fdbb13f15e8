import type { MeasurementRules } from '../../../domain/measurement/measurement-rules'
import { useTexts } from '../../../i18n/texts'

/** Measurement rules in words, in the language of the screen. */
export function useMeasurementTexts(): { rulesSay(rules: MeasurementRules): string } {
  const { t, formats } = useTexts()
  return {
    /** "Answered within 20 s (…) · short abandon 5 s · target 80 % · …": what a manager compares with the contract. */
    rulesSay({ formula, thresholdSeconds, shortAbandonSeconds, targetServiceLevel: target, limitAbandoned: limit, basis }) {
      return [
        t('hotline.measurement.threshold', { formula: t(`terms.formula.${formula}.name`), n: thresholdSeconds }),
        t('hotline.measurement.short', { n: shortAbandonSeconds }),
        target === null ? '' : t('hotline.measurement.target', { percent: formats.quantity(target, 100) }),
        limit === null ? '' : t('hotline.measurement.limit', { percent: formats.quantity(limit, 100) }),
        basis,
      ].filter(Boolean).join(' · ')
    },
  }
}
