import type { CallBlock } from '../archive/block'
import { incremented } from './increment'
import { TOO_SHORT, usageRule, verdictSlot, type UsageClause, type UsageRule } from './verdict'

/** The rows of one block that are a hotline's calls of some days. */
export type BlockRows = { readonly block: CallBlock; readonly rows: Uint32Array }

/** What one usage clause made of a set of calls. */
type Usage = {
  /** Calls by verdict: 0 = billed, then one per exclusion reason. */
  readonly verdicts: Uint32Array
  readonly measuredSeconds: number
  readonly incrementedSeconds: number
  /** Every billed call; only for clauses that round per call. */
  readonly perCall: CallSeconds | null
}

/** Billed seconds of calls one by one; their starts only where an allowance is used up in time order. */
export type CallSeconds = { readonly start: Uint32Array | null; readonly seconds: Uint32Array }

type Sums = { measured: number; incremented: number; listed: number }

/** Applies a usage clause to calls, one pass a block. */
export function applyUsage(clause: UsageClause, blocks: readonly BlockRows[]): Usage {
  const rule = usageRule(clause)
  const [first, next] = clause.kind === 'perMinute' ? [clause.first, clause.next] : [1, 1]
  const verdicts = new Uint32Array(TOO_SHORT + 1)
  const sums: Sums = { measured: 0, incremented: 0, listed: 0 }
  const perCall = clause.kind === 'perMinute' && clause.rounding === 'perCall' ? roomFor(blocks, clause.includedSeconds > 0) : null
  for (const { block, rows } of blocks) passBlock(block, rows, rule, first, next, verdicts, sums, perCall)
  const minutes = clause.kind === 'perMinute'
  return {
    verdicts,
    measuredSeconds: minutes ? sums.measured : 0,
    incrementedSeconds: minutes ? sums.incremented : 0,
    perCall: perCall && { start: perCall.start?.subarray(0, sums.listed) ?? null, seconds: perCall.seconds.subarray(0, sums.listed) },
  }
}

function roomFor(blocks: readonly BlockRows[], inTimeOrder: boolean): CallSeconds {
  const size = blocks.reduce((n, { rows }) => n + rows.length, 0)
  return { start: inTimeOrder ? new Uint32Array(size) : null, seconds: new Uint32Array(size) }
}

/** The loop over one block's rows: the only code that touches every call. */
function passBlock(
  block: CallBlock, rows: Uint32Array, rule: UsageRule, first: number, next: number,
  verdicts: Uint32Array, sums: Sums, perCall: CallSeconds | null,
): void {
  const { direction, outcome, start } = block
  const { byDirectionAndOutcome, freeBelow, measured } = rule
  const [a = start, b, c, d] = measured.map((column) => block[column])
  let [measuredSum, incrementedSum, billed, listed] = [0, 0, 0, sums.listed]
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
    if (seconds < freeBelow) {
      verdicts[TOO_SHORT] = (verdicts[TOO_SHORT] ?? 0) + 1
      continue
    }
    billed++
    const billedSeconds = incremented(seconds, first, next)
    measuredSum += seconds
    incrementedSum += billedSeconds
    if (perCall) {
      if (perCall.start) perCall.start[listed] = start[row] ?? 0
      perCall.seconds[listed++] = billedSeconds
    }
  }
  verdicts[0] = (verdicts[0] ?? 0) + billed
  sums.measured += measuredSum
  sums.incremented += incrementedSum
  sums.listed = listed
}
