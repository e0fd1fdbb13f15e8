import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { dayOfDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import type { CallNames, HotlineCall } from '../../../src/documents/calls/columns'
import { hotlineId } from './invoice-sample'

export const names: CallNames = { zone: 'UTC', fields: [], hotlines: new Map([[hotlineId, { name: 'Гаряча лінія 0 800 21 40 77', zone: 'Europe/Kyiv' }]]) }

/** The i-th of a made-up stream of calls, one every 300 s from 2026-10-01T06:00:00Z. */
export function callAt(i: number, more: Partial<HotlineCall> = {}): HotlineCall {
  const day = dayOfDate('2026-10-01' as PlainDate)
  return {
    importId: makeId('import', () => 'a'), day, row: i, start: day * 86_400 + 21_600 + i * 300, wait: i % 47, talk: 60 + (i % 311), hold: i % 7, wrap: 10,
    direction: 'inbound', outcome: 'answered', line: '', queue: '', campaign: '', operator: ['Бойко Ірина', 'Ґалаґан Євгенія', 'Їжак Олег'][i % 3] ?? '', topic: '',
    disposition: 'ANSWERED', callId: `1793.${i}`, from: `+3805012${String(i).padStart(5, '0')}`, to: '0800214077', fileRow: i + 2, legs: 1, hotlineId, ...more,
  }
}

export function calls(count: number): HotlineCall[] {
  return Array.from({ length: count }, (_, i) => callAt(i))
}
