import type { Tally } from '../../domain/report/tally'

/** How a column's values are written. */
export type ColumnUnit = 'text' | 'date' | 'count' | 'ratio' | 'seconds'

/** The measures documents show: a key of `document.measure`, its unit and the quotient it is. */
export type Shown = { readonly key: string; readonly unit: 'count' | 'ratio' | 'seconds'; readonly of: (tally: Tally) => number | null }

/** A quotient of sums; without a denominator there is no value. */
function quotient(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator
}

export const offered: Shown = { key: 'offered', unit: 'count', of: (x) => x.offered }
export const answered: Shown = { key: 'answered', unit: 'count', of: (x) => x.answered }
export const abandoned: Shown = { key: 'abandoned', unit: 'count', of: (x) => x.abandoned }
export const serviceLevel: Shown = { key: 'serviceLevel', unit: 'ratio', of: (x) => quotient(x.serviceLevelNumerator, x.serviceLevelDenominator) }
export const answerRate: Shown = { key: 'answerRate', unit: 'ratio', of: (x) => quotient(x.answered, x.offered) }
export const abandonRate: Shown = { key: 'abandonRate', unit: 'ratio', of: (x) => quotient(x.abandoned, x.offered) }
export const asa: Shown = { key: 'asa', unit: 'seconds', of: (x) => quotient(x.waitAnswered, x.answered) }
export const att: Shown = { key: 'att', unit: 'seconds', of: (x) => quotient(x.talk, x.answered) }
export const hold: Shown = { key: 'hold', unit: 'seconds', of: (x) => quotient(x.hold, x.answered) }
export const wrap: Shown = { key: 'wrap', unit: 'seconds', of: (x) => quotient(x.wrap, x.answered) }
export const aht: Shown = { key: 'aht', unit: 'seconds', of: (x) => quotient(x.talk + x.hold + x.wrap, x.answered) }
export const longestWait: Shown = { key: 'longestWait', unit: 'seconds', of: (x) => (x.offered === 0 ? null : x.longestWait) }
export const attempts: Shown = { key: 'attempts', unit: 'count', of: (x) => x.attempts }
export const contacts: Shown = { key: 'contacts', unit: 'count', of: (x) => x.contacts }
export const contactRate: Shown = { key: 'contactRate', unit: 'ratio', of: (x) => quotient(x.contacts, x.attempts) }
export const outboundAht: Shown = { key: 'outboundAht', unit: 'seconds', of: (x) => quotient(x.outboundTalk + x.outboundHold + x.outboundWrap, x.contacts) }
export const calls: Shown = { key: 'calls', unit: 'count', of: (x) => x.calls }

const short: Shown = { key: 'abandonedShort', unit: 'count', of: (x) => x.abandonedShort }
const overflow: Shown = { key: 'overflow', unit: 'count', of: (x) => x.overflow }
const answeredInTime: Shown = { key: 'answeredInTime', unit: 'count', of: (x) => x.answeredInTime }
const repeat: Shown = { key: 'repeat', unit: 'count', of: (x) => x.repeat }

/** All inbound figures, in the order of a report's summary. */
export const inboundSummary: readonly Shown[] = [
  offered, answered, answerRate, abandoned, abandonRate, short, overflow, answeredInTime, serviceLevel, asa, att, aht, longestWait, repeat,
]

/** All outbound figures. */
export const outboundSummary: readonly Shown[] = [attempts, contacts, contactRate, outboundAht]

/** Columns of the tables by day, interval and hotline. */
export const inboundColumns: readonly Shown[] = [offered, answered, abandoned, abandonRate, serviceLevel, asa, aht, longestWait]
