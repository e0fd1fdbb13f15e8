import { rowCounts } from '../../domain/archive/mask'
import { matchFields, type MatchField } from '../../domain/hotline/hotline'
import type { FoundRows } from './found-calls'

/** A name no rule claims: how the PBX calls it, and its calls. */
export type NamedCalls = { readonly field: MatchField; readonly value: string; readonly calls: number }

/** Counts calls by the name a rule would take. */
export class NameCount {
  readonly #counts = new Map<string, { readonly field: MatchField; readonly value: string; calls: number }>()

  add(block: FoundRows['block'], rows: Iterable<number>): void {
    for (const row of rows) {
      const name = nameOf(block, row)
      if (!name) continue
      const key = `${name.field} ${name.value}`
      const known = this.#counts.get(key)
      if (known) known.calls++
      else this.#counts.set(key, { ...name, calls: 1 })
    }
  }

  /** Most calls first, at most 200 names. */
  most(): readonly NamedCalls[] {
    return [...this.#counts.values()].sort((a, b) => b.calls - a.calls || (a.value < b.value ? -1 : 1)).slice(0, 200)
  }
}

function nameOf(block: FoundRows['block'], row: number): { readonly field: MatchField; readonly value: string } | null {
  for (const field of matchFields) {
    const { codes, dictionary } = block.coded[field]
    const value = dictionary[codes[row] ?? 0] ?? ''
    if (value !== '') return { field, value }
  }
  return null
}

/** Rows that count, ascending. */
export function countingRows(block: FoundRows['block'], mask: Parameters<typeof rowCounts>[0]): Uint32Array {
  const rows = new Uint32Array(block.rows)
  let count = 0
  for (let row = 0; row < block.rows; row++) if (rowCounts(mask, row)) rows[count++] = row
  return rows.subarray(0, count)
}
