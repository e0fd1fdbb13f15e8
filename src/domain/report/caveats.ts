import type { ImportId } from '../kernel/ids'
import type { AnnotatedBlock } from '../selection/annotated'
import type { CaveatedImport, QueryContext } from '../selection/context'
import type { Tally } from './tally'

/** An import that makes a report's figures less than whole, with how many of the period's calls it brought. */
export type ReportCaveat = CaveatedImport & { readonly importId: ImportId; readonly calls: number }

/**
 * Tells whether a tally can say which share of offered calls was answered, in time or abandoned. Where every offered
 * call stands in a list of abandoned calls, 0 % answered or 100 % abandoned would be the list's nature, not a figure.
 */
export function ratesAreKnown(tally: Pick<Tally, 'offered' | 'offeredListed'>): boolean {
  return tally.offered === 0 || tally.offeredListed < tally.offered
}

/** Counts a report's calls by the imports with caveats. */
export class CaveatCounter {
  readonly #calls = new Map<ImportId, number>()

  constructor(private readonly context: QueryContext) {}

  add({ block: { importId } }: AnnotatedBlock, rows: Uint32Array): void {
    if (this.context.caveats.has(importId)) this.#calls.set(importId, (this.#calls.get(importId) ?? 0) + rows.length)
  }

  list(): readonly ReportCaveat[] {
    return [...this.#calls]
      .flatMap(([importId, calls]) => {
        const known = this.context.caveats.get(importId)
        return known ? [{ importId, ...known, calls }] : []
      })
      .sort((a, b) => b.calls - a.calls || (a.importId < b.importId ? -1 : 1))
  }
}
