import type { PlainDate } from '../kernel/calendar'
import { callsAtOffset, countsOn, type StoredCounts, type StoredTotals } from './stored-totals'

/** What a system says of one day (of one queue, `''` where it names none) in its own summary; null = it does not say. */
export type SourceTotal = { readonly date: PlainDate; readonly queue: string; readonly calls: number | null; readonly answered: number | null; readonly abandoned: number | null }

/** Why a day may differ. `zone` carries the hours east of UTC at which every day would agree. */
export type DifferenceReason
  = | { readonly kind: 'notImported' | 'outbound' | 'internal' | 'outboundAndInternal' | 'legs' | 'machine' }
    | { readonly kind: 'zone'; readonly offset: number }

/** What the source says and what is stored, and the difference (says − stored). */
export type ComparedFigure = { readonly says: number; readonly stored: number; readonly difference: number }

/** One day of one group: hotline or queue name; `''` where the summary names no queue. */
export type TotalsLine = {
  readonly date: PlainDate
  readonly group: string
  readonly calls: ComparedFigure | null
  readonly answered: ComparedFigure | null
  readonly abandoned: ComparedFigure | null
  readonly reasons: readonly DifferenceReason[]
}

/** Offsets of real zones, whole hours, those nearest to UTC first. */
const offsets = Array.from({ length: 27 }, (_, i) => i - 12).sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)

/**
 * Lays a system's own totals beside what is stored, by day, then group; `groupOf` finds the group of a total. A reason
 * is named only when its way of counting gives exactly what the source says.
 */
export function compareTotals(totals: readonly SourceTotal[], stored: StoredTotals, groupOf: (total: SourceTotal) => string): TotalsLine[] {
  const lines = new Map<string, { date: PlainDate; group: string; says: SourceTotal }>()
  for (const total of totals) {
    const group = groupOf(total)
    const key = `${total.date} ${group}`
    const known = lines.get(key)
    lines.set(key, { date: total.date, group, says: known ? added(known.says, total) : total })
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, line]) => line)
  const offset = agreeingOffset(sorted, stored)
  return sorted.map(({ date, group, says }) => {
    const counts = countsOn(stored, group, date)
    const figures = { calls: compared(says.calls, counts.calls), answered: compared(says.answered, counts.answered), abandoned: compared(says.abandoned, counts.abandoned) }
    return { date, group, ...figures, reasons: reasonsOf(says, counts, offset, Object.values(figures)) }
  })
}

function added(a: SourceTotal, b: SourceTotal): SourceTotal {
  const sum = (x: number | null, y: number | null): number | null => (x === null && y === null ? null : (x ?? 0) + (y ?? 0))
  return { ...a, calls: sum(a.calls, b.calls), answered: sum(a.answered, b.answered), abandoned: sum(a.abandoned, b.abandoned) }
}

function compared(says: number | null, stored: number): ComparedFigure | null {
  return says === null ? null : { says, stored, difference: says - stored }
}

/** The offset at which every day with stored calls agrees; null when none does, or they agree as they are. */
function agreeingOffset(lines: readonly { date: PlainDate; group: string; says: SourceTotal }[], stored: StoredTotals): number | null {
  const told = lines.filter(({ date, group, says }) => says.calls !== null && countsOn(stored, group, date).calls > 0)
  if (told.length < 2 || told.every(({ date, group, says }) => countsOn(stored, group, date).calls === says.calls)) return null
  return offsets.find((offset) => told.every(({ date, group, says }) => callsAtOffset(stored, group, date, offset) === says.calls)) ?? null
}

function reasonsOf(says: SourceTotal, counts: StoredCounts, offset: number | null, figures: readonly (ComparedFigure | null)[]): DifferenceReason[] {
  if (figures.every((figure) => figure === null || figure.difference === 0)) return []
  if (counts.calls + counts.outbound + counts.internal === 0) return [{ kind: 'notImported' }]
  const reasons: DifferenceReason[] = []
  if (says.calls !== null && says.calls !== counts.calls) {
    if (offset !== null) reasons.push({ kind: 'zone', offset })
    if (says.calls === counts.calls + counts.outbound) reasons.push({ kind: 'outbound' })
    else if (says.calls === counts.calls + counts.internal) reasons.push({ kind: 'internal' })
    else if (says.calls === counts.calls + counts.outbound + counts.internal) reasons.push({ kind: 'outboundAndInternal' })
    if (says.calls === counts.legs) reasons.push({ kind: 'legs' })
  }
  if (says.answered !== null && says.answered !== counts.answered && says.answered === counts.answered + counts.machine) reasons.push({ kind: 'machine' })
  return reasons
}
