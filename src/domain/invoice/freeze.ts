import type { InvoiceId } from '../kernel/ids'
import type { FrozenCalls } from '../paper/frozen-calls'
import type { HotlineRating } from '../rating/rate'
import type { RowBits } from '../rating/rows'

/** The key under which every call of a hotline's month is frozen. */
export function allCallsKey(hotlineId: string): string {
  return `all:${hotlineId}`
}

/** The key under which the calls of one tariff version's days are frozen; only where the month has other days too. */
function spanCallsKey(hotlineId: string, from: string): string {
  return `all:${hotlineId}@${from}`
}

/**
 * What an issued invoice keeps of its calls: every call of each hotline's month, those of each tariff version's days
 * where they are not the whole month, and those each usage line billed. Ordered by key.
 */
export function frozenCalls(paperId: InvoiceId, ratings: readonly HotlineRating[]): FrozenCalls[] {
  const frozen = ratings.flatMap(({ rated, rows }) => {
    const { all, spans } = rows()
    const parted = spans.length > 1 || rated.uncoveredCalls > 0
    return [
      { paperId, key: allCallsKey(rated.hotlineId), blocks: all },
      ...(parted ? spans.map((span) => ({ paperId, key: spanCallsKey(rated.hotlineId, span.from), blocks: span.all })) : []),
      ...spans.flatMap((span) => span.billed.map((line) => ({ paperId, key: line.key, blocks: line.rows }))),
    ]
  })
  return frozen.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
}

/** The frozen calls a usage line chose from: its version's days, else the whole month; null when none were frozen. */
export function frozenBase(frozen: readonly FrozenCalls[], line: { readonly hotlineId: string | null; readonly from: string }): FrozenCalls | null {
  if (line.hotlineId === null) return null
  const [span, all] = [spanCallsKey(line.hotlineId, line.from), allCallsKey(line.hotlineId)]
  return frozen.find(({ key }) => key === span) ?? frozen.find(({ key }) => key === all) ?? null
}

/** The rows of `base` that are not in `taken`: what a line left out. */
export function rowsLeftOut(base: readonly RowBits[], taken: readonly RowBits[]): RowBits[] {
  const bitsOf = new Map(taken.map((block) => [`${block.importId} ${block.day}`, block.bits]))
  return base.map(({ importId, day, bits }) => {
    const other = bitsOf.get(`${importId} ${day}`)
    return { importId, day, bits: bits.map((byte, i) => byte & ~(other?.[i] ?? 0)) }
  })
}
