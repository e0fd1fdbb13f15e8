import type { AnnexGroup, LeftOut } from '../../documents/calls/annex-input'
import { rowCounts } from '../../domain/archive/mask'
import { allCallsKey, frozenBase, rowsLeftOut } from '../../domain/invoice/freeze'
import type { InvoiceLine } from '../../domain/invoice/invoice'
import { allowanceLeft } from '../../domain/invoice/line-allowance'
import type { CurrencyCode } from '../../domain/kernel/currency'
import { failure } from '../../domain/kernel/failure'
import type { HotlineId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { billedCalls } from '../../domain/rating/billed-calls'
import type { RowBits } from '../../domain/rating/rows'
import { exclusionOf, usageRule, type UsageClause } from '../../domain/rating/verdict'
import { readCallTexts } from '../calls/export-calls'
import type { InvoiceContent } from '../invoice/invoice-content'
import { lineRows, markedRows } from '../invoice/list-line-calls'
import type { Room } from '../room'

/** A usage line with the clause that priced it. */
type UsageLine = { readonly line: InvoiceLine; readonly clause: UsageClause }

/** The lines of an invoice that were counted from calls. */
function usageLines({ lines }: InvoiceContent): UsageLine[] {
  return lines.flatMap((line) => (line.rating && line.rating.clause.kind !== 'monthlyFee' ? [{ line, clause: line.rating.clause }] : []))
}

/**
 * The calls each usage line billed, oldest first, and what each came to. Fails with `invoice.annexDiffers` where the
 * calls do not add up to the line: a proof that proves something else is worse than none.
 */
export async function billedGroups(room: Room, content: InvoiceContent, currency: CurrencyCode): Promise<Result<AnnexGroup[]>> {
  const groups: AnnexGroup[] = []
  for (const { line, clause } of usageLines(content)) {
    const calls = await readCallTexts(room, await lineRows(room, content, line.key, 'billed'))
    const billed = billedCalls(clause, calls, allowanceLeft(content.lines, line), currency)
    const [units, amount] = [billed.reduce((sum, one) => sum + one.units - one.included, 0), billed.reduce((sum, one) => sum + one.amount, 0)]
    if (units !== line.quantity || amount !== line.amount) return fail(failure('invoice.annexDiffers', { line: line.title }))
    groups.push({ line, clause, calls: billed })
  }
  return ok(groups)
}

/** The calls of each hotline with a usage line that no line billed, each with the reason of every clause that looked at it. */
export async function leftOutCalls(room: Room, content: InvoiceContent): Promise<LeftOut[]> {
  const usage = usageLines(content)
  const hotlines = [...new Set(usage.flatMap(({ line }) => (line.hotlineId === null ? [] : [line.hotlineId])))]
  const all = await Promise.all(hotlines.map((hotlineId) => leftOutOf(room, content, hotlineId, usage.filter(({ line }) => line.hotlineId === hotlineId))))
  return all.filter(({ calls }) => calls.length > 0)
}

async function leftOutOf(room: Room, content: InvoiceContent, hotlineId: HotlineId, usage: readonly UsageLine[]): Promise<LeftOut> {
  const blocksOf = (key: string): readonly RowBits[] => content.frozen.find((one) => one.key === key)?.blocks ?? []
  const rest = usage.reduce((left, { line }) => rowsLeftOut(left, blocksOf(line.key)), [...blocksOf(allCallsKey(hotlineId))])
  const looks = usage.map(({ line, clause }) => ({ line, rule: usageRule(clause), limit: clause.calls.freeBelowSeconds, base: bitsByBlock(frozenBase(content.frozen, line)?.blocks ?? []) }))
  const found = await markedRows(room, rest, hotlineId, () => true)
  const reasons = new Map(found.flatMap(({ block, rows }) => Array.from(rows, (row) => [`${block.importId} ${block.day} ${row}`, looks.flatMap(({ line, rule, limit, base }) => {
    const bits = base.get(`${block.importId} ${block.day}`)
    const reason = bits && rowCounts(bits, row) ? exclusionOf(rule, block, row) : null
    return reason === null ? [] : [{ clause: line.title, reason, limit }]
  })] as const)))
  const calls = await readCallTexts(room, found)
  return { hotlineId, clauses: usage.length, calls: calls.map((call) => ({ call, reasons: reasons.get(`${call.importId} ${call.day} ${call.row}`) ?? [] })) }
}

function bitsByBlock(blocks: readonly RowBits[]): ReadonlyMap<string, Uint8Array> {
  return new Map(blocks.map(({ importId, day, bits }) => [`${importId} ${day}`, bits]))
}
