import { idsAt, type Reference } from '../../domain/kernel/reference'
import { declarationOf, declarations, type TableName } from '../../domain/records'
import type { Database } from '../database/database'
import type { StoredRecord } from '../database/stored'
import { rowsHolding } from './find-rows'
import type { ParsedRecords } from './parsed-records'
import type { Change, Named, Pointer, Removal } from './port'

type Target = { readonly table: TableName; readonly id: string }
type Holder = { readonly table: TableName; readonly stored: StoredRecord; readonly fields: readonly string[]; readonly onRemove: Pointer['onRemove'] }

/** The records that point at one. Inside a transaction over the record tables. */
export async function pointersTo(db: Database, parsed: ParsedRecords, table: TableName, id: string): Promise<readonly Pointer[]> {
  const [found = []] = await holders(db, parsed, [{ table, id }])
  return found.map(({ table: from, stored, fields, onRemove }) => ({ ...named(parsed, from, stored), fields, onRemove }))
}

/** What removing a record would take. Inside a transaction over the record tables. */
export async function removalOf(db: Database, parsed: ParsedRecords, table: TableName, id: string): Promise<Removal> {
  // The record itself first, then what goes with it, level by level: reversed, nothing is removed before what points at it.
  const going = new Map<string, Change>()
  const held = new Map<string, Named>()
  const first = await db.records(table).get(id)
  let level = first && !first.$deleted ? [{ table, id, stored: first }] : []
  while (level.length > 0) {
    const found = await holders(db, parsed, level)
    const next = new Map<string, (typeof level)[number]>()
    level.forEach((one, i) => {
      const change = removeOf(parsed, one.table, one.stored)
      if (!change) return held.set(one.id, named(parsed, one.table, one.stored))
      going.set(one.id, change)
      for (const holder of found[i] ?? []) {
        if (holder.onRemove === 'restrict') held.set(holder.stored.id, named(parsed, holder.table, holder.stored))
        else if (holder.onRemove === 'cascade' && !going.has(holder.stored.id)) next.set(holder.stored.id, { table: holder.table, id: holder.stored.id, stored: holder.stored })
      }
    })
    level = [...next.values()]
  }
  const by = [...held].flatMap(([key, holder]) => (going.has(key) ? [] : [holder]))
  return by.length > 0 ? { kind: 'held', by } : { kind: 'free', changes: [...going.values()].reverse() }
}

/** The change that removes a record; null for one that cannot be read, since that is not changed. */
function removeOf(parsed: ParsedRecords, table: TableName, stored: StoredRecord): Change | null {
  const read = parsed.of<TableName>(table, stored)
  return read.ok ? ({ kind: 'remove', table, id: read.value.id, seen: stored.$heads } as Change) : null // the record is one of this table
}

/**
 * For each of several records, those that point at it. All is asked at once: an await in between, with nothing asked
 * of the database, may end the transaction.
 */
async function holders(db: Database, parsed: ParsedRecords, targets: readonly Target[]): Promise<readonly (readonly Holder[])[]> {
  const asked = targets.map(({ table, id }) => declarations.flatMap(({ table: from, references }) =>
    references.flatMap((reference) => (reference.to === declarationOf(table).kind ? placesOf(db, from, reference, id) : []))))
  const rows = await Promise.all(asked.flat().map(({ rows: request }) => request))
  let at = 0
  return asked.map((places, i) => {
    const found = new Map<string, Holder>()
    for (const { from, reference, field } of places) for (const stored of rows[at++] ?? []) {
      const id = targets[i]?.id ?? ''
      const read = parsed.of<TableName>(from, stored)
      if (stored.$deleted || stored.id === id || !idsAt(read.ok ? read.value : stored.record, reference.path).includes(id)) continue
      const known = found.get(stored.id)
      const onRemove = read.ok || reference.onRemove === 'keep' ? reference.onRemove : 'restrict'
      found.set(stored.id, { table: from, stored, fields: [...new Set([...(known?.fields ?? []), field])], onRemove: stricter(known?.onRemove, onRemove) })
    }
    return [...found.values()]
  })
}

/** Where a reference of a table may hold an id: the rows that do, asked for, or among which they are. */
function placesOf(db: Database, from: TableName, reference: Reference, id: string) {
  const [field] = reference.path
  return field === undefined ? [] : [{ from, reference, field, rows: rowsHolding(db, from, field, id) }]
}

function stricter(a: Pointer['onRemove'] | undefined, b: Pointer['onRemove']): Pointer['onRemove'] {
  const order = ['keep', 'cascade', 'restrict'] as const
  return a !== undefined && order.indexOf(a) > order.indexOf(b) ? a : b
}

function named(parsed: ParsedRecords, table: TableName, stored: StoredRecord): Named {
  return { table, id: stored.id, title: parsed.titleOf(table, stored) }
}
