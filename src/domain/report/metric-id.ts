/** The figures a report shows and the panel opens. */
export const metricIds = [
  'calls', 'offered', 'answered', 'abandoned', 'overflow', 'machine', 'failed', 'unknown',
  'abandonedShort', 'abandonedInTime', 'answeredInTime', 'serviceLevel', 'answerRate', 'abandonRate',
  'asa', 'att', 'averageHold', 'averageWrap', 'aht', 'hold', 'wrap', 'talk', 'longestWait', 'repeat', 'repeatRate',
  'attempts', 'contacts', 'contactRate', 'outboundAht', 'outboundTalk', 'internal',
] as const
export type MetricId = (typeof metricIds)[number]

/** How a figure is shown: a count, a percentage, or seconds as m:ss. */
export type MetricUnit = 'count' | 'ratio' | 'seconds'

/**
 * A measured value: `numerator` alone for counts and maxima, a quotient for ratios and averages.
 * A quotient with denominator 0 has no value: screens say "no calls", never 0 or 100.
 */
export type MetricValue
  = | { readonly unit: 'count' | 'seconds'; readonly value: number | null; readonly numerator: number; readonly denominator: number | null }
    | { readonly unit: 'ratio'; readonly value: number | null; readonly numerator: number; readonly denominator: number }
