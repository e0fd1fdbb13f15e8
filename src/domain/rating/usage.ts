import { countRow, emptyMask } from '../archive/mask'
import type { CallBlock } from '../archive/block'
import { incremented } from './increment'
import { TOO_SHORT, usageRule, verdictSlot, type UsageClause, type UsageRule } from './verdict'

/** The rows of one block that are a hotline's calls of some days. */
export type BlockRows = { readonly block: CallBlock; readonly rows: Uint32Array }

/** What one usage clause made of a set of calls. */
export type Usage = {
  /** Calls by verdict: 0 = billed, then one per exclusion reason. */
  readonly verdicts: Float64Array
  readonly measuredSeconds: number
  readonly incrementedSeconds: number
  /** Billed rows of each block, one bit a row, in the order of the blocks given. */
  readonly billed: readonly Uint8Array[]
  /** Start and billed seconds of every billed call; only for clauses that round per call. */
  readonly perCall: { readonly start: Float64Array; readonly seconds: Float64Array } | null
}

type Sums = { measured: number; incremented: number; listed: number }

/** Applies a usage clause to calls, one pass a block. */
export function applyUsage(clause: UsageClause, blocks: readonly BlockRows[]): Usage {
  const rule = usageRule(clause)
  const [first, next] = clause.kind === 'perMinute' ? [clause.first, clause.next] : [1, 1]
  const verdicts = new Float64Array(TOO_SHORT + 1)
  const sums: Sums = { measured: 0, incremented: 0, listed: 0 }
  const listed = clause.kind === 'perMinute' && clause.rounding === 'perCall'
  const size = listed ? blocks.reduce((n, { rows }) => n + rows.length, 0) : 0
  const perCall = listed ? { start: new Float64Array(size), seconds: new Float64Array(size) } : null
  const billed = blocks.map(({ block, rows }) => {
    const bits = emptyMask(block.rows)
    passBlock(block, rows, rule, first, next, verdicts, sums, bits, perCall)
    return bits
  })
  const minutes = clause.kind === 'perMinute'
  return {
    verdicts,
    billed,
    measuredSeconds: minutes ? sums.measured : 0,
    incrementedSeconds: minutes ? sums.incremented : 0,
    perCall: perCall && { start: perCall.start.subarray(0, sums.listed), seconds: perCall.seconds.subarray(0, sums.listed) },
  }
}

/** The loop over one block's rows: the only code that touches every call. */
function passBlock(
  block: CallBlock, rows: Uint32Array, rule: UsageRule, first: number, next: number,
  verdicts: Float64Array, sums: Sums, bits: Uint8Array, perCall: { start: Float64Array; seconds: Float64Array } | null,
): void {
  const { direction, outcome, start } = block
  const { byDirectionAndOutcome, freeBelow, measured } = rule
  const [a, b, c, d] = measured.map((column) => block[column])
  let [measuredSum, incrementedSum, listed] = [0, 0, sums.listed]
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const verdict = byDirectionAndOutcome[verdictSlot(direction[row] ?? 0, outcome[row] ?? 0)] ?? 0
    if (verdict !== 0) {
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
      continue
    }
    let seconds = a?.[row] ?? 0
    if (b) seconds += b[row] ?? 0
    if (c) seconds += c[row] ?? 0
    if (d) seconds += d[row] ?? 0
    if (seconds < freeBelow) {
      verdicts[TOO_SHORT] = (verdicts[TOO_SHORT] ?? 0) + 1
      continue
    }
    verdicts[0] = (verdicts[0] ?? 0) + 1
    countRow(bits, row)
    const billedSeconds = incremented(seconds, first, next)
    measuredSum += seconds
    incrementedSum += billedSeconds
    if (perCall) {
      perCall.start[listed] = start[row] ?? 0
      perCall.seconds[listed++] = billedSeconds
    }
  }
  sums.measured += measuredSum
  sums.incremented += incrementedSum
  sums.listed = listed
}
