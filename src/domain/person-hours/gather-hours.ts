import type { ImportRecord } from '../archive/import-record'
import type { Hotline, MatchRule } from '../hotline/hotline'
import { MatchTable } from '../hotline/match'
import type { PlainDate } from '../kernel/calendar'
import type { HotlineId, ImportId, SourceId } from '../kernel/ids'
import { zoneOf } from '../kernel/zone'
import type { Operator } from '../operator/operator'
import { PeopleTable, type Person } from './people'
import type { PresenceEntry, PresenceFile } from './presence'
import { within, type Span } from './spans'

/** What says a row of hours: its file and row, the queue as the source names it, and the hotline that owned the name then. */
type Held = { readonly importId: ImportId; readonly sourceId: SourceId; readonly fileRow: number; readonly queue: string; readonly hotlineId: HotlineId | null; readonly kind: PresenceEntry['kind'] }

/** A stretch, or the part of one in which one hotline owned its queue; `whole` is as the file has it. */
export type HeldStretch = Held & Span & { readonly whole: Span; readonly bounded: boolean }
/** Seconds of one local day of the source. */
export type HeldTotal = Held & { readonly date: PlainDate; readonly seconds: number }

/** Everything the files say of one person. */
export type PersonHours = { readonly person: Person; readonly stretches: readonly HeldStretch[]; readonly totals: readonly HeldTotal[] }

/** What hours are read with. */
export type HoursRecords = {
  readonly files: readonly PresenceFile[]
  readonly imports: readonly Pick<ImportRecord, 'id' | 'lastStart' | 'importedAt'>[]
  readonly operators: readonly Operator[]
  readonly hotlines: readonly Hotline[]
  readonly matchRules: readonly MatchRule[]
}

/**
 * Gathers the entries of all files by person: stretches that touch `span`, totals of `dates`. Equal stretches of two
 * files are one; of two totals of one source, person, queue, kind and day the later export's stands (the one that
 * reaches further, then the one imported later). Ordered by name.
 */
export function gatherHours(records: HoursRecords, span: Span, dates: ReadonlySet<string>): readonly PersonHours[] {
  const people = new PeopleTable(records.operators)
  const owners = new MatchTable(records.matchRules, records.hotlines)
  const found = new Map<string, { person: Person; stretches: Map<string, HeldStretch>; totals: Map<string, HeldTotal> }>()
  for (const file of earlierFirst(records)) {
    for (const entry of file.entries) {
      if (entry.form === 'stretch' ? entry.to <= span.from || entry.from >= span.to : !dates.has(entry.date)) continue
      const person = people.of(entry.operator)
      let mine = found.get(person.key)
      if (!mine) found.set(person.key, (mine = { person, stretches: new Map(), totals: new Map() }))
      const base = { importId: file.importId, sourceId: file.sourceId, fileRow: entry.fileRow, queue: entry.queue, kind: entry.kind }
      if (entry.form === 'total') {
        const noon = zoneOf(file.zone).startOfDay(entry.date) + 43_200
        const total = { ...base, date: entry.date, seconds: entry.seconds, hotlineId: ownerOf(entry.queue, noon, owners, records.hotlines) }
        const key = JSON.stringify([file.sourceId, entry.queue, entry.kind, entry.date])
        const met = mine.totals.get(key)
        // Two rows of one file about one day are parts of it.
        mine.totals.set(key, met?.importId === file.importId ? { ...total, seconds: met.seconds + total.seconds } : total)
      } else {
        const whole = { from: entry.from, to: entry.to }
        for (const part of partsByOwner(entry.queue, whole, owners, records.hotlines)) {
          const key = JSON.stringify([file.sourceId, entry.queue, entry.kind, whole.from, whole.to, part.from])
          if (!mine.stretches.has(key)) mine.stretches.set(key, { ...base, ...part, whole, bounded: entry.bounded !== undefined })
        }
      }
    }
  }
  return [...found.values()]
    .map(({ person, stretches, totals }) => ({ person, stretches: [...stretches.values()], totals: [...totals.values()] }))
    .sort((a, b) => compare(a.person.name, b.person.name) || compare(a.person.key, b.person.key))
}

function earlierFirst({ files, imports }: HoursRecords): readonly PresenceFile[] {
  const rank = new Map(imports.map((record) => [record.id, record]))
  const of = (file: PresenceFile) => rank.get(file.importId) ?? { lastStart: 0, importedAt: 0 }
  return [...files].sort((a, b) => of(a).lastStart - of(b).lastStart || of(a).importedAt - of(b).importedAt || compare(a.importId, b.importId))
}

/** The stretch, cut where a dated rule of its queue begins or ends. */
function partsByOwner(queue: string, whole: Span, owners: MatchTable, hotlines: readonly Hotline[]): readonly (Span & { readonly hotlineId: HotlineId | null })[] {
  const rules = queue === '' ? [] : [...owners.rulesFor('campaign', queue), ...owners.rulesFor('queue', queue)]
  const edges = rules.flatMap((rule) => [rule.from, rule.to]).filter((at) => at > whole.from && at < whole.to)
  const bounds = [whole.from, ...new Set(edges.sort((a, b) => a - b)), whole.to]
  return bounds.slice(1).flatMap((to, i) => within([whole], { from: bounds[i] ?? whole.from, to }).map((part) => ({ ...part, hotlineId: ownerOf(queue, part.from, owners, hotlines) })))
}

/** The hotline a queue's or campaign's name belonged to at an instant. */
function ownerOf(queue: string, at: number, owners: MatchTable, hotlines: readonly Hotline[]): HotlineId | null {
  return queue === '' ? null : (hotlines[owners.hotlineAt({ campaign: queue, queue, line: '' }, at)]?.id ?? null)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
