import type { CallPage, CallQueries, FigureBasis } from '../../desk/services'
import type { MatchField } from '../../domain/hotline/hotline'
import { matchFields } from '../../domain/hotline/hotline'
import { rowCounts } from '../../domain/archive/mask'
import { aggregate, reportDays } from '../../domain/report/aggregate'
import { unitePeople } from '../../domain/report/people'
import { tallyOver } from '../../domain/report/metric-over'
import type { ReportFigures, ReportRequest } from '../../domain/report/report'
import { rulesBetween, queryContext, type QueryContext } from '../../domain/selection/context'
import { daysOf } from '../../domain/selection/days'
import { evaluate } from '../../domain/selection/evaluate'
import type { Selection } from '../../domain/selection/selection'
import type { Period } from '../../domain/kernel/period'
import type { CallArchive } from '../../storage/archive/port'
import type { RecordStore } from '../../storage/records/port'
import { pageOf, type FoundRows } from './call-source'

/** The records every query reads calls with; the archive's imports where figures have to know their caveats. */
export async function loadContext(records: RecordStore, archive?: CallArchive): Promise<QueryContext> {
  const [hotlines, matchRules, definitions, imports] = await Promise.all([records.list('hotlines'), records.list('matchRules'), records.list('definitions'), archive?.imports() ?? []])
  return queryContext({ hotlines, matchRules, definitions, imports })
}

/** Figures and their calls: each answer reads only the days it needs. */
export class FigureQueries implements Pick<CallQueries, 'report' | 'figure' | 'calls' | 'unmatched' | 'span'> {
  constructor(private readonly records: RecordStore, private readonly archive: CallArchive) {}

  async report(request: ReportRequest): Promise<ReportFigures> {
    const [context, operators] = await Promise.all([loadContext(this.records, this.archive), this.records.list('operators')])
    const days = reportDays(request, context)
    const figures = aggregate(request, context, await this.archive.read(days.from, days.to))
    return { ...figures, byOperator: unitePeople(figures.byOperator, operators) }
  }

  async figure(selection: Selection): Promise<FigureBasis> {
    const context = await loadContext(this.records, this.archive)
    const days = daysOf({ ...selection, repeat: true }, context)
    const { scope, period } = selection
    const concerned = context.hotlines.filter(({ hotline }) => hotline !== null && (scope.kind === 'everything' || (scope.kind === 'hotlines' && scope.ids.includes(hotline.id))))
    return {
      tally: tallyOver(selection, context, await this.archive.read(days.from, days.to), true),
      definitions: concerned.flatMap((hotline) => rulesBetween(hotline, period.from, period.to)),
    }
  }

  async calls(selection: Selection, offset: number, limit: number): Promise<CallPage> {
    return pageOf(this.archive, await this.select(selection), offset, limit)
  }

  /** The rows of a selection, block by block. */
  async select(selection: Selection): Promise<readonly FoundRows[]> {
    const context = await loadContext(this.records)
    const days = daysOf(selection, context)
    const found = evaluate(selection, context, await this.archive.read(days.from, days.to))
    return found.map(({ block, rows, hotlines }) => ({ block, rows, hotlineOf: (position) => hotlines[position] ?? null }))
  }

  /** Names of calls no rule claims. A call is named by its campaign, else its queue, else its line: the name a rule would take first. */
  async unmatched(period: Period): ReturnType<CallQueries['unmatched']> {
    const company = (await this.records.list('company'))[0]
    const found = await this.select({ period, scope: { kind: 'unmatched' }, zone: company?.zone ?? 'UTC' })
    const names = new NameCount()
    for (const { block, rows } of found) names.add(block, rows)
    return names.most()
  }

  span(): ReturnType<CallQueries['span']> {
    return this.archive.span()
  }
}

type NamedCalls = { readonly field: MatchField; readonly value: string; readonly calls: number }

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
