import { compactTime } from '../values/compact-clock'
import { isMonthName } from '../values/named-month'
import type { ColumnFacts } from './column-facts'

/** A start spread over cells: the columns of its date in their order, and the column of its time of day. */
type SplitDate = { readonly date: readonly number[]; readonly time: number | null }

/** Finds day, month name and year in neighbouring columns (`May`, `22,`, `2014`, `at`, `01:43PM`); null when they are not there. */
export function splitDate(facts: readonly ColumnFacts[]): SplitDate | null {
  const month = facts.findIndex((fact) => every(fact, isMonthName))
  if (month < 0) return null
  const isDay = (text: string) => /^(?:0?[1-9]|[12]\d|3[01]),?$/.test(text)
  const isYear = (text: string) => /^(?:19[7-9]\d|20\d\d),?$/.test(text)
  const around = [month - 1, month + 1, month + 2].filter((i) => facts[i] !== undefined)
  const day = around.find((i) => every(facts[i], isDay))
  const year = around.find((i) => every(facts[i], isYear))
  if (day === undefined || year === undefined || Math.max(day, month, year) - Math.min(day, month, year) !== 2) return null
  let next = Math.max(day, month, year) + 1
  if (every(facts[next], (text) => /^(?:at|о|об|в|saat)$/iu.test(text))) next++
  return { date: [day, month, year].sort((a, b) => a - b), time: facts[next]?.kind === 'clock' ? next : null }
}

/** Whole numbers that are days as workbooks count them, 2000 to 2100. */
export function isSerialDay(fact: ColumnFacts): boolean {
  return fact.kind === 'number' && every(fact, (text) => Number(text.replace(',', '.')) >= 36_526 && Number(text.replace(',', '.')) < 73_415)
}

/** Whole numbers that are times of day without marks, some of them with hours: `90102` = 9:01:02. */
export function isCompactTime(fact: ColumnFacts): boolean {
  return (fact.kind === 'number' || fact.kind === 'phone') && every(fact, (text) => !Number.isNaN(compactTime(text))) && fact.values.some((text) => text.length >= 5)
}

function every(fact: ColumnFacts | undefined, test: (text: string) => boolean): boolean {
  return fact !== undefined && fact.values.length > 0 && fact.values.every(test)
}
