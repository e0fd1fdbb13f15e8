import type { CallBlock, CallTexts, MaskedBlock } from '../../domain/archive/block'
import { addDays, type PlainDate } from '../../domain/kernel/calendar'
import type { HotlineId, SourceId } from '../../domain/kernel/ids'
import type { ReconcileCell } from '../../domain/reconcile/cell'
import { inboundKind, ledgerKind } from '../../domain/reconcile/cells'
import { LeftOut, type ComparableBlock } from '../../domain/reconcile/left-out'
import { ledgerOf, type LedgerLine } from '../../domain/reconcile/ledger'
import { pairSources, type RowsOfBlock } from '../../domain/reconcile/source-pairs'
import { storedTotals } from '../../domain/reconcile/stored-totals'
import { compareTotals, type SourceTotal, type TotalsLine } from '../../domain/reconcile/totals'
import { eachRow } from '../../domain/reconcile/each-row'
import type { QueryContext } from '../../domain/selection/context'
import { daysOf } from '../../domain/selection/days'
import type { Selection } from '../../domain/selection/selection'
import { pageOf, type CallPage, type FoundRows } from '../calls/found-calls'
import { readContext } from '../calls/read-context'
import type { Room } from '../room'

type Read = { readonly context: QueryContext; readonly blocks: readonly MaskedBlock[] }

/** One day of one hotline in two sources: calls of both, and of one only. */
export type PairedLine = { readonly date: PlainDate; readonly hotlineId: HotlineId | null; readonly both: number; readonly onlyA: number; readonly onlyB: number }

/** Per day and hotline: what the files hold, what counts, and why the rest does not. */
export async function makeLedger(room: Room, selection: Selection): Promise<readonly LedgerLine[]> {
  const { context, blocks } = await readSelection(room, selection)
  const leftOut = await readLeftOut(room, blocks)
  return ledgerOf(selection, context, blocks, (block, row) => leftOut.reasonOf(block, row))
}

/** The calls of a figure of the reconciliation; `zone` for calls no rule claims. */
export async function listReconciledCalls(room: Room, zone: string, cell: ReconcileCell, offset: number, limit: number): Promise<CallPage> {
  const selection = oneDay(zone, cell.date, cell.hotlineId)
  const read = await readSelection(room, selection)
  return pageOf(room.archive, found(await rowsOfCell(room, selection, cell, read), cell.hotlineId), offset, limit)
}

/** Inbound calls of two sources, matched by caller within a minute. */
export async function pairTwoSources(room: Room, selection: Selection, a: SourceId, b: SourceId): Promise<readonly PairedLine[]> {
  const { context, blocks } = await readSelection(room, selection)
  return pairSources(selection, context, blocks, a, b).map(({ date, hotlineId, both, onlyA, onlyB }) => ({ date, hotlineId, both: both.length, onlyA: onlyA.length, onlyB: onlyB.length }))
}

/** A system's own totals beside what is stored on their days. */
export async function compareSystemTotals(room: Room, totals: readonly SourceTotal[], scope: Selection['scope'], zone: string): Promise<readonly TotalsLine[]> {
  const dates = totals.map(({ date }) => date).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return []
  const selection: Selection = { period: { kind: 'day', from: first, to: addDays(last, 1) }, scope, zone }
  const { context, blocks } = await readSelection(room, { ...selection, period: { ...selection.period, from: addDays(first, -1), to: addDays(last, 2) } })
  const byQueue = totals.some(({ queue }) => queue !== '')
  const groupOf = (total: SourceTotal): string => (byQueue ? groupOfName(context, total.queue, total.date) : '')
  const stored = storedTotals(selection, context, blocks, byQueue ? (block, row, hotline) => groupOfRow(context, block, row, hotline) : () => '', await readLegs(room, blocks))
  const ids = scope.kind === 'hotlines' ? new Set<string>(scope.ids) : null
  return compareTotals(totals.filter((total) => !byQueue || !ids || ids.has(groupOf(total))), stored, groupOf)
}

async function readSelection(room: Room, selection: Selection): Promise<Read> {
  const context = await readContext(room)
  const days = daysOf(selection, context)
  return { context, blocks: await room.archive.read(days.from, days.to) }
}

async function rowsOfCell(room: Room, selection: Selection, cell: ReconcileCell, { context, blocks }: Read): Promise<readonly RowsOfBlock[]> {
  const { which } = cell
  if (which.kind === 'pair') return pairSources(selection, context, blocks, which.a, which.b).flatMap((line) => line[which.side])
  const leftOut = which.kind === 'ledger' ? await readLeftOut(room, blocks) : null
  const rows: RowsOfBlock[] = []
  eachRow(selection, context, blocks, (seen) => {
    const takes = which.kind === 'files' || (which.kind === 'inbound'
      ? inboundKind(seen) !== null && (which.of === 'all' || inboundKind(seen) === which.of)
      : leftOut !== null && ledgerKind(seen, (block, row) => leftOut.reasonOf(block, row)) === which.of)
    if (takes) rows.push({ block: seen.block, row: seen.row })
  })
  return rows
}

/** The judge of rows that do not count: texts are read only of blocks with a mask and of those next to them. */
async function readLeftOut(room: Room, blocks: readonly MaskedBlock[]): Promise<LeftOut> {
  const masked = blocks.filter(({ mask }) => mask !== null).map(({ block }) => block)
  const [first, last] = [Math.min(...masked.map(({ day }) => day)), Math.max(...masked.map(({ day }) => day))]
  const near = masked.length === 0 ? [] : await room.archive.read(first - 1, last + 1)
  const wanted = new Set(masked.flatMap(({ sourceId, day }) => [day - 1, day, day + 1].map((one) => `${sourceId} ${one}`)))
  const own = new Map(blocks.map(({ block }) => [`${block.importId} ${block.day}`, block]))
  const compared = await Promise.all(near.filter(({ block }) => wanted.has(`${block.sourceId} ${block.day}`)).map(async ({ block, mask }): Promise<ComparableBlock[]> => {
    const texts = await room.archive.texts(block.importId, block.day)
    // The very block object the walk will ask about.
    return texts ? [{ block: own.get(`${block.importId} ${block.day}`) ?? block, mask, texts }] : []
  }))
  return new LeftOut(compared.flat())
}

/** File rows per call; texts are read only of imports that joined rows. */
async function readLegs(room: Room, blocks: readonly MaskedBlock[]): Promise<(block: CallBlock, row: number) => number> {
  const joined = new Set((await room.archive.imports()).filter(({ rows, calls }) => rows > calls).map(({ id }) => id))
  const texts = new Map<CallBlock, CallTexts>()
  for (const { block } of blocks) {
    const own = joined.has(block.importId) ? await room.archive.texts(block.importId, block.day) : null
    if (own) texts.set(block, own)
  }
  return (block, row) => texts.get(block)?.legs[row] ?? 1
}

function oneDay(zone: string, date: PlainDate, hotlineId: HotlineId | null): Selection {
  return { period: { kind: 'day', from: date, to: addDays(date, 1) }, scope: hotlineId ? { kind: 'hotlines', ids: [hotlineId] } : { kind: 'unmatched' }, zone }
}

function found(rows: readonly RowsOfBlock[], hotlineId: HotlineId | null): FoundRows[] {
  const byBlock = new Map<CallBlock, number[]>()
  for (const { block, row } of rows) byBlock.set(block, [...(byBlock.get(block) ?? []), row])
  return [...byBlock].map(([block, list]) => ({ block, rows: Uint32Array.from(list).sort(), hotlineOf: () => hotlineId }))
}

/** The hotline that owns a queue's name on a date, else the name itself. */
function groupOfName(context: QueryContext, name: string, date: PlainDate): string {
  const at = context.matches.hotlineAt({ campaign: name, queue: name, line: name }, Date.parse(`${date}T12:00:00Z`) / 1000)
  return context.hotlines[at]?.hotline?.id ?? name
}

function groupOfRow(context: QueryContext, { coded }: CallBlock, row: number, hotline: number): string {
  const id = context.hotlines[hotline]?.hotline?.id
  const word = (field: 'queue' | 'line'): string => coded[field].dictionary[coded[field].codes[row] ?? 0] ?? ''
  return id ?? (word('queue') || word('line'))
}
