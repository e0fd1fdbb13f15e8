import type { MetricId, MetricUnit } from '../../domain/report/metric-id'
import { metrics, metricValue } from '../../domain/report/metrics'
import type { Tally } from '../../domain/report/tally'
import type { TextKey } from '../../i18n/keys'

/** How a column's values are written. */
export type ColumnUnit = 'text' | 'date' | MetricUnit

/** The word of a figure, in `terms.metric`. */
export type MetricWord = TextKey extends infer Key ? (Key extends `terms.metric.${infer Word}` ? Word : never) : never

/** A figure documents show: its key in `terms.metric`, its unit and its value over a tally. */
export type Shown = { readonly key: MetricWord; readonly unit: MetricUnit; readonly of: (tally: Tally) => number | null }

/** A metric of the report, by the same engine as the screen. */
function metric(id: MetricId & MetricWord): Shown {
  return { key: id, unit: metrics[id].unit, of: (tally) => metricValue(id, tally).value }
}

/** A part of AHT, averaged over answered calls. */
function average(key: MetricWord, id: 'hold' | 'wrap'): Shown {
  return { key, unit: 'seconds', of: (tally) => (tally.answered === 0 ? null : tally[id] / tally.answered) }
}

export const offered = metric('offered')
export const answered = metric('answered')
export const abandoned = metric('abandoned')
export const serviceLevel = metric('serviceLevel')
export const answerRate = metric('answerRate')
export const abandonRate = metric('abandonRate')
export const asa = metric('asa')
export const att = metric('att')
export const averageHold = average('averageHold', 'hold')
export const averageWrap = average('averageWrap', 'wrap')
export const aht = metric('aht')
export const attempts = metric('attempts')
export const contacts = metric('contacts')
export const contactRate = metric('contactRate')
export const outboundAht = metric('outboundAht')
export const calls = metric('calls')
const longestWait = metric('longestWait')

/** All inbound figures, in the order of a report's summary. */
export const inboundSummary: readonly Shown[] = [
  offered, answered, answerRate, abandoned, abandonRate, metric('abandonedShort'), metric('overflow'), metric('answeredInTime'),
  serviceLevel, asa, att, aht, longestWait, metric('repeat'),
]

/** All outbound figures. */
export const outboundSummary: readonly Shown[] = [attempts, contacts, contactRate, outboundAht]

/** Columns of the tables by day, interval and hotline. */
export const inboundColumns: readonly Shown[] = [offered, answered, abandoned, abandonRate, serviceLevel, asa, aht, longestWait]
