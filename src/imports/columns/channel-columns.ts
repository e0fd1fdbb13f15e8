import type { ColumnMeaning, Reading } from '../../domain/source/source'
import type { ColumnFacts } from './column-facts'
import { headerWords } from '../names/header-words'

const channel = /^[A-Za-z]+[/:][^\s/]+/

/** The channel a call was put through to names the device that took it, or the queue: an operator where no column names one. */
export function giveChannels(header: readonly string[], facts: readonly ColumnFacts[], columns: ColumnMeaning[]): void {
  if (columns.includes('operator')) return
  const called = facts.find(({ index, values }) => columns[index] === 'ignore' && areChannels(values) && headerWords(header[index] ?? '').some((word) => /^(?:dst|dest\p{L}*|to|called|agent|dstchannel)$/u.test(word)))
  if (called) columns[called.index] = 'operator'
}

/** Channels hold the device in the middle of their cell. */
export function channelForm(facts: readonly ColumnFacts[], columns: readonly ColumnMeaning[]): Pick<Reading, 'operatorForm'> | Record<string, never> {
  const operators = facts[columns.indexOf('operator')]
  return operators && areChannels(operators.values) ? { operatorForm: 'device' } : {}
}

function areChannels(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== '')
  return filled.length > 1 && filled.every((value) => channel.test(value)) && filled.some((value) => value.includes('/'))
}
