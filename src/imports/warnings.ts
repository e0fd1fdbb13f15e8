import type { ImportCaveat } from '../domain/archive/import-record'
import type { Reading } from '../domain/source/source'
import type { CallSink } from './calls/call-sink'
import type { CallDoubts } from './doubts/call-doubts'
import { saysPartial } from './doubts/partial-export'
import { mapsRunningTotal } from './columns/running-total'
import { unreadCells } from './doubts/unread-cells'
import { untold } from './doubts/untold'
import type { Table } from './head-and-tail'
import type { ImportWarning } from './port'

/** Row counts at which systems are known to cut their exports off (FreePBX 100, Yeastar 10,000 and 100,000, spreadsheets 65,535 and 1,048,575 …). */
const cutOffs = new Set([100, 1000, 10_000, 65_535, 100_000, 1_000_000, 1_048_575])
/** Round counts that may be chance. */
const round = new Set([200, 500, 2000, 5000, 20_000, 50_000, 500_000])
const DAY_MS = 86_400_000

/** What is known once a file was read: `table` = its first rows, `now` in epoch milliseconds. */
type Seen = {
  readonly sink: CallSink
  readonly doubts: CallDoubts
  readonly table: Table
  readonly reading: Reading
  readonly fileName: string
  /** Stretches of presence longer than a shift or ending before they begin. */
  readonly implausible: number
  readonly repeatedHours: number
  readonly missingHours: number
  readonly strayBytes: number
  readonly now: number
}

/** What is worth a look before importing, and what a person must confirm. */
export function importDoubts(seen: Seen): { readonly warnings: readonly ImportWarning[]; readonly caveats: readonly ImportCaveat[] } {
  const { sink, doubts, table, reading } = seen
  const warnings: ImportWarning[] = []
  const caveats: ImportCaveat[] = []
  const warn = (code: ImportWarning['code'], n: number, params: ImportWarning['params'] = { n }) => {
    if (n > 0) warnings.push({ code, params })
  }
  if (doubts.abandoned.is([seen.fileName, ...table.preamble.flat()])) caveats.push('abandonedOnly')
  if (doubts.lengths.found) caveats.push('impossibleLengths')
  if (cutOffs.has(sink.rows)) caveats.push('cutOff')
  if (saysPartial(table.header, table.rows)) caveats.push('partial')
  if (caveats.includes('abandonedOnly')) warn('abandonedOnly', sink.calls)
  if (cutOffs.has(sink.rows) || round.has(sink.rows)) warn('roundRowCount', sink.rows)
  if (caveats.includes('partial')) warn('partialExport', 1)
  warn('totalsRow', sink.totalsRows)
  const totals = sink.sums?.difference()
  if (totals) warn('totalsDiffer', 1, { said: clock(totals.said), summed: clock(totals.summed) })
  if (mapsRunningTotal(table.rows, reading)) warn('runningTotal', 1)
  const half = doubts.days.halfEmpty()
  if (half) warn('halfEmptyDay', half.calls, { date: half.date, n: half.calls, usual: half.usual })
  warn('unknownOutcomes', sink.unknown)
  warn('machineAnswered', sink.machine)
  warn('repeatedIds', sink.repeatedIds)
  warn('repeatedHour', seen.repeatedHours)
  warn('missingHour', seen.missingHours)
  warn('strayBytes', seen.strayBytes)
  warn('mangledNumbers', doubts.mangledNumbers)
  if (sink.lastStart * 1000 > seen.now + DAY_MS) warn('futureCalls', 1)
  warn('equalRows', sink.equalRows)
  warn('implausibleHours', seen.implausible)
  warnings.push(...unreadCells(sink.rejected, sink.rows, table, reading))
  warnings.push(...untold(table, reading, sink.calls))
  return { warnings, caveats }
}

/** Seconds as `h:mm:ss`. */
function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
