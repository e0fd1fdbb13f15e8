import type { CallBlock } from '../archive/block'
import { incremented } from './increment'
import { LengthCount } from './call-lengths'
import { exclusionOf, TOO_SHORT, usageRule, verdictSlot, type UsageClause, type UsageRule } from './verdict'

/** The rows of one block that are a hotline's calls of some days. */
export type BlockRows = { readonly block: CallBlock; readonly rows: Uint32Array }

/** What one usage clause made of a set of calls. */
type Usage = {
  /** Calls by verdict: 0 = billed, then one per exclusion reason. */
  readonly verdicts: Uint32Array
  readonly measuredSeconds: number
  readonly incrementedSeconds: number
  /** How many billed calls there are of each length after the increment, ascending up to a day; only for clauses that round per call. */
  readonly lengths: ReadonlyMap<number, number> | null
  /** Every billed call; only where an allowance is used up in time order and calls are rounded one by one. */
  readonly inOrder: CallSeconds | null
}

/** Starts and billed seconds of calls one by one. */
export type CallSeconds = { readonly start: Uint32Array; readonly seconds: Uint32Array }

/** Applies a usage clause to calls: one pass a block finds how long the calls are, the rest is asked once of each length. */
export function applyUsage(clause: UsageClause, blocks: readonly BlockRows[]): Usage {
  const rule = usageRule(clause)
  const [first, next] = clause.kind === 'perMinute' ? [clause.first, clause.next] : [1, 1]
  const each = clause.kind === 'perMinute' && clause.rounding === 'perCall'
  const verdicts = new Uint32Array(TOO_SHORT + 1)
  const counted = new LengthCount()
  for (const { block, rows } of blocks) countLengths(block, rows, rule, verdicts, counted)
  const lengths = new Map<number, number>()
  let [measured, billed] = [0, 0]
  counted.each((seconds, calls) => {
    const verdict = seconds < rule.freeBelow ? TOO_SHORT : 0
    verdicts[verdict] = (verdicts[verdict] ?? 0) + calls
    if (verdict !== 0) return
    const after = incremented(seconds, first, next)
    measured += seconds * calls
    billed += after * calls
    if (each) lengths.set(after, (lengths.get(after) ?? 0) + calls)
  })
  const minutes = clause.kind === 'perMinute'
  return {
    verdicts, measuredSeconds: minutes ? measured : 0, incrementedSeconds: minutes ? billed : 0,
    lengths: each ? lengths : null,
    inOrder: each && clause.includedSeconds > 0 ? listBilled(blocks, rule, verdicts[0] ?? 0, (seconds) => incremented(seconds, first, next)) : null,
  }
}

/** The loop over one block's rows. Calls that are left out whatever their length are counted by reason. */
function countLengths(block: CallBlock, rows: Uint32Array, rule: UsageRule, verdicts: Uint32Array, counted: LengthCount): void {
  const { direction, outcome, start } = block
  const { byDirectionAndOutcome, measured } = rule
  const [a = start, b, c, d] = measured.map((column) => block[column])
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const verdict = byDirectionAndOutcome[verdictSlot(direction[row] ?? 0, outcome[row] ?? 0)] ?? 0
    if (verdict !== 0) {
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
      continue
    }
    let seconds = a[row] ?? 0
    if (b) seconds += b[row] ?? 0
    if (c) seconds += c[row] ?? 0
    if (d) seconds += d[row] ?? 0
    counted.add(seconds)
  }
}

/** The billed calls one by one, in the order of the blocks. */
function listBilled(blocks: readonly BlockRows[], rule: UsageRule, calls: number, after: (seconds: number) => number): CallSeconds {
  const list = { start: new Uint32Array(calls), seconds: new Uint32Array(calls) }
  let listed = 0
  for (const { block, rows } of blocks) {
    for (const row of rows) {
      if (exclusionOf(rule, block, row) !== null) continue
      list.start[listed] = block.start[row] ?? 0
      list.seconds[listed++] = after(rule.measured.reduce((sum, column) => sum + (block[column][row] ?? 0), 0))
    }
  }
  return list
}
