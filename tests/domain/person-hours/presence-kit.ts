import type { Hotline, MatchRule } from '../../../src/domain/hotline/hotline'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import type { Operator } from '../../../src/domain/operator/operator'
import type { HoursRecords } from '../../../src/domain/person-hours/gather-hours'
import type { PresenceEntry, PresenceFile } from '../../../src/domain/person-hours/presence'

export const at = (text: string): number => Date.parse(text) / 1000
export const date = (text: string) => text as PlainDate
const importId = (key: string) => makeId('import', () => key)
const sourceId = (key: string) => makeId('source', () => key)
export const hotlineId = (key: string) => makeId('hotline', () => key)

type Part = Partial<Pick<PresenceEntry, 'operator' | 'queue' | 'kind' | 'fileRow'>>

export function stretch(from: string | number, to: string | number, more: Part = {}): PresenceEntry {
  const instant = (one: string | number) => (typeof one === 'number' ? one : at(one))
  return { form: 'stretch', operator: 'Ann', queue: 'sales', kind: 'present', fileRow: 2, from: instant(from), to: instant(to), ...more }
}

export function total(day: string, seconds: number, more: Part = {}): PresenceEntry {
  return { form: 'total', operator: 'Ann', queue: '', kind: 'present', fileRow: 2, date: date(day), seconds, ...more }
}

export function file(key: string, entries: readonly PresenceEntry[], source = 'pbx', zone = 'UTC'): PresenceFile {
  return { importId: importId(key), sourceId: sourceId(source), zone, entries: [...entries] }
}

export function hotline(key: string, zone: string): Hotline {
  return {
    id: hotlineId(key), clientId: makeId('client', () => 'one'), kind: 'hotline', name: key, number: '', zone,
    hours: { week: Array.from({ length: 7 }, () => []), exceptions: [] }, operatorIds: [], startsOn: null, endsOn: null, note: '', archived: false,
  }
}

export function rule(key: string, value: string, from: string | null = null, to: string | null = null, field: MatchRule['field'] = 'queue'): MatchRule {
  return { id: makeId('matchRule', () => `${key} ${value} ${from ?? ''}`), hotlineId: hotlineId(key), field, value, from: from === null ? null : date(from), to: to === null ? null : date(to) }
}

export function operator(name: string, ...aliases: string[]): Operator {
  return { id: makeId('operator', () => name), name, aliases, startsOn: null, endsOn: null, note: '' }
}

/** Files in the order they were exported and imported; hotline `sales` owns the queue sales. */
export function records(files: readonly PresenceFile[], more: Partial<HoursRecords> = {}): HoursRecords {
  return {
    files, imports: files.map((one, i) => ({ id: one.importId, lastStart: 0, importedAt: i })),
    operators: [], hotlines: [hotline('sales', 'UTC')], matchRules: [rule('sales', 'sales')], ...more,
  }
}
