import { callAt } from '../../domain/archive/call-at'
import { columnsIn, fieldColumns } from '../../domain/hotline/report-fields'
import type { Language } from '../../domain/kernel/fields'
import type { Selection } from '../../domain/selection/selection'
import { callsCsv } from '../../documents/calls/calls-csv'
import type { CallNames, HotlineCall } from '../../documents/calls/columns'
import { documentTexts } from '../../i18n/document-texts'
import { csvBlob } from '../../tables/write'
import type { Room } from '../room'
import { textsOf, type FoundRows } from './found-calls'
import { findCalls } from './list-calls'

/** All calls of a selection as CSV, oldest first. */
export async function exportCalls(room: Room, selection: Selection, language: Language): Promise<Blob> {
  const [texts, found] = await Promise.all([documentTexts(language), findCalls(room, selection)])
  const calls = await readCallTexts(room, found)
  return csvBlob(callsCsv(calls, await readCallNames(room, calls), texts, language))
}

/** Found calls with their texts, oldest first. */
export async function readCallTexts({ archive }: Room, found: readonly FoundRows[]): Promise<HotlineCall[]> {
  const texts = await textsOf(archive, found, found.keys())
  return found.flatMap(({ block, rows, hotlineOf }, part) =>
    Array.from(rows, (row, position) => ({ ...callAt(block, texts.get(part) ?? null, row), hotlineId: hotlineOf(position) })),
  ).sort((a, b) => a.start - b.start)
}

/** Names and zones of hotlines for a list of calls, and the own fields of the hotlines and calls in it. */
export async function readCallNames({ records }: Room, calls: readonly HotlineCall[]): Promise<CallNames> {
  const [hotlines, companies] = await Promise.all([records.list('hotlines'), records.list('company')])
  const owners = new Set(calls.map(({ hotlineId }) => hotlineId))
  return {
    hotlines: new Map(hotlines.map(({ id, name, zone }) => [id, { name, zone }])),
    zone: companies[0]?.zone ?? 'UTC',
    fields: fieldColumns(hotlines.filter(({ id }) => owners.has(id)), columnsIn(calls)),
  }
}
