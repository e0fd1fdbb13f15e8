import type { MeasureId, MeasureUnit } from '../../domain/report/measure-id'
import { measures, measureValue } from '../../domain/report/measures'
import type { Tally } from '../../domain/report/tally'

/** How a column's values are written. */
export type ColumnUnit = 'text' | 'date' | MeasureUnit

/** A figure documents show: its key in `document.measure`, its unit and its value over a tally. */
export type Shown = { readonly key: string; readonly unit: MeasureUnit; readonly of: (tally: Tally) => number | null }

/** A measure of the report, by the same engine as the screen. */
function measure(id: MeasureId): Shown {
  return { key: id, unit: measures[id].unit, of: (tally) => measureValue(id, tally).value }
}

/** A part of AHT, averaged over answered calls. */
function average(key: string, id: 'hold' | 'wrap'): Shown {
  return { key, unit: 'seconds', of: (tally) => (tally.answered === 0 ? null : tally[id] / tally.answered) }
}

export const offered = measure('offered')
export const answered = measure('answered')
export const abandoned = measure('abandoned')
export const serviceLevel = measure('serviceLevel')
export const answerRate = measure('answerRate')
export const abandonRate = measure('abandonRate')
export const asa = measure('asa')
export const att = measure('att')
export const averageHold = average('averageHold', 'hold')
export const averageWrap = average('averageWrap', 'wrap')
export const aht = measure('aht')
export const attempts = measure('attempts')
export const contacts = measure('contacts')
export const contactRate = measure('contactRate')
export const outboundAht = measure('outboundAht')
export const calls = measure('calls')
const longestWait = measure('longestWait')

/** All inbound figures, in the order of a report's summary. */
export const inboundSummary: readonly Shown[] = [
  offered, answered, answerRate, abandoned, abandonRate, measure('abandonedShort'), measure('overflow'), measure('answeredInTime'),
  serviceLevel, asa, att, aht, longestWait, measure('repeat'),
]

/** All outbound figures. */
export const outboundSummary: readonly Shown[] = [attempts, contacts, contactRate, outboundAht]

/** Columns of the tables by day, interval and hotline. */
export const inboundColumns: readonly Shown[] = [offered, answered, abandoned, abandonRate, serviceLevel, asa, aht, longestWait]
