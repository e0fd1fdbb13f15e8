import type { CallSink } from './calls/call-sink'
import type { ImportWarning } from './port'

/** Row counts at which systems cut their exports off (FreePBX 100, Excel 65,535 …). */
const limits = new Set([100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 65_535, 100_000, 500_000, 1_000_000, 1_048_575])
const DAY_MS = 86_400_000

/** What is worth a look before importing. */
export function importWarnings(sink: CallSink, seen: { readonly implausible: number; readonly repeatedHours: number; readonly strayBytes: number; readonly now: number }): ImportWarning[] {
  const warnings: ImportWarning[] = []
  const warn = (code: ImportWarning['code'], n: number) => {
    if (n > 0) warnings.push({ code, params: { n } })
  }
  if (limits.has(sink.rows)) warn('roundRowCount', sink.rows)
  warn('totalsRow', sink.totalsRows)
  warn('unknownOutcomes', sink.unknown)
  warn('machineAnswered', sink.machine)
  warn('repeatedIds', sink.repeatedIds)
  warn('repeatedHour', seen.repeatedHours)
  warn('strayBytes', seen.strayBytes)
  if (sink.lastStart * 1000 > seen.now + DAY_MS) warn('futureCalls', 1)
  warn('equalRows', sink.equalRows)
  warn('implausibleHours', seen.implausible)
  return warnings
}
