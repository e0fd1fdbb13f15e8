import { idsAt } from '../../domain/kernel/reference'
import { declarationOf, declarations, type TableName } from '../../domain/records'
import type { Database } from '../database/database'
import type { StoredRecord } from '../database/stored'
import { rowsHolding } from './find-rows'
import type { ParsedRecords } from './parsed-records'
import type { Change, Named, Pointer, Removal } from './port'

/** The records that point at one. Inside a transaction over the record tables. */
export async function pointersTo(db: Database, parsed: ParsedRecords, table: TableName, id: string): Promise<readonly Pointer[]> {
  const found = await holders(db, parsed, table, id)
  return found.map(({ table: from, stored, fields, onRemove }) => ({ ...named(parsed, from, stored), fields, onRemove }))
}

/** What removing a record would take. Inside a transaction over the record tables. */
export async function removalOf(db: Database, parsed: ParsedRecords, table: TableName, id: string): Promise<Removal> {
  const going = new Map<string, Change>()
  const held = new Map<string, Named>()
  await take(db, parsed, table, id, going, held)
  const by = [...held].flatMap(([key, holder]) => (going.has(key) ? [] : [holder]))
  return by.length > 0 ? { kind: 'held', by } : { kind: 'free', changes: [...going.values()].reverse() }
}

/** The record itself first, then what goes with it: reversed, nothing is removed before what points at it. */
async function take(db: Database, parsed: ParsedRecords, table: TableName, id: string, going: Map<string, Change>, held: Map<string, Named>): Promise<void> {
  const stored = await db.records(table).get(id)
  if (!stored || stored.$deleted || going.has(id)) return
  const read = parsed.of<TableName>(table, stored)
  // What cannot be read is not removed.
  if (!read.ok) {
    held.set(id, named(parsed, table, stored))
    return
  }
  going.set(id, { kind: 'remove', table, id: read.value.id, seen: stored.$heads } as Change) // the record is one of this table
  for (const holder of await holders(db, parsed, table, id)) {
    if (holder.onRemove === 'restrict') held.set(holder.stored.id, named(parsed, holder.table, holder.stored))
    else if (holder.onRemove === 'cascade') await take(db, parsed, holder.table, holder.stored.id, going, held)
  }
}

type Holder = { readonly table: TableName; readonly stored: StoredRecord; readonly fields: readonly string[]; readonly onRemove: Pointer['onRemove'] }

async function holders(db: Database, parsed: ParsedRecords, table: TableName, id: string): Promise<readonly Holder[]> {
  const { kind } = declarationOf(table)
  const found: Holder[] = []
  for (const { table: from, references } of declarations) {
    const byRow = new Map<string, Holder>()
    for (const { to, path, onRemove } of references) {
      const [field] = path
      if (to !== kind || field === undefined) continue
      for (const stored of await rowsHolding(db, from, field, id)) {
        if (stored.$deleted || stored.id === id) continue
        const read = parsed.of<TableName>(from, stored)
        if (!idsAt(read.ok ? read.value : stored.record, path).includes(id)) continue
        const known = byRow.get(stored.id)
        byRow.set(stored.id, { table: from, stored, fields: [...new Set([...(known?.fields ?? []), field])], onRemove: stricter(known?.onRemove, read.ok || onRemove === 'keep' ? onRemove : 'restrict') })
      }
    }
    found.push(...byRow.values())
  }
  return found
}

function stricter(a: Pointer['onRemove'] | undefined, b: Pointer['onRemove']): Pointer['onRemove'] {
  const order = ['keep', 'cascade', 'restrict'] as const
  return a !== undefined && order.indexOf(a) > order.indexOf(b) ? a : b
}

function named(parsed: ParsedRecords, table: TableName, stored: StoredRecord): Named {
  return { table, id: stored.id, title: parsed.titleOf(table, stored) }
}
