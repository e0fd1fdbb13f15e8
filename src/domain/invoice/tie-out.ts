import type { RatedHotline } from '../rating/rated'
import type { RecountedHotline } from '../rating/recount'
import type { Work } from '../tariff/work'
import type { InvoiceLine, Recount } from './invoice'

/**
 * Lays the second count beside the invoice's lines. Balanced means: the same lines on both sides, each with the same
 * calls, billed calls, billed seconds and amount; in every line calls = billed + excluded, and every usage line of
 * the same days saw the same calls; the same calls without a tariff. The figures stored are the recount's own.
 */
export function tieOut(lines: readonly InvoiceLine[], rated: readonly RatedHotline[], counted: readonly RecountedHotline[], works: readonly Work[]): Recount {
  const recounted = [...counted.flatMap((hotline) => hotline.lines), ...works.map(recountWork)]
  const byKey = new Map(recounted.map((line) => [line.key, line]))
  const sameLines = lines.length === recounted.length && byKey.size === recounted.length && new Set(lines.map(({ key }) => key)).size === lines.length
  const uncovered = new Map(rated.map((hotline) => [hotline.hotlineId, hotline.uncoveredCalls]))
  const sameHotlines = rated.length === counted.length && counted.every((hotline) => uncovered.get(hotline.hotlineId) === hotline.uncovered)
  return {
    calls: counted.reduce((sum, hotline) => sum + hotline.calls, 0),
    lines: recounted,
    balanced: sameLines && sameHotlines && counted.every(sumsUp(lines)) && lines.every((line) => {
      const again = byKey.get(line.key)
      return again !== undefined && agrees(line, again)
    }),
  }
}

type CountedLine = Recount['lines'][number]

/** The lines whose second count is missing or differs: where to look when a recount does not balance. */
export function differingLines(lines: readonly InvoiceLine[], recount: Recount): readonly InvoiceLine[] {
  const byKey = new Map(recount.lines.map((line) => [line.key, line]))
  return lines.filter((line) => {
    const again = byKey.get(line.key)
    return again === undefined || !agrees(line, again)
  })
}

function agrees(line: InvoiceLine, again: CountedLine): boolean {
  const { rating } = line
  const calls = rating?.calls ?? 0
  const billed = rating?.billedCalls ?? 0
  const excluded = rating?.excluded.reduce((sum, reason) => sum + reason.calls, 0) ?? 0
  return line.amount === again.amount && calls === billed + excluded && again.calls === again.billed + again.excluded
    && calls === again.calls && billed === again.billed && (rating?.incrementedSeconds ?? 0) === again.seconds
}

/** Every usage line of one version saw the same calls, and all versions together no more than the month has. */
function sumsUp(lines: readonly InvoiceLine[]): (hotline: RecountedHotline) => boolean {
  return (hotline) => {
    const callsFrom = new Map<string, number>()
    for (const { hotlineId, from, rating } of lines) {
      if (hotlineId !== hotline.hotlineId || rating === null || rating.clause.kind === 'monthlyFee') continue
      const known = callsFrom.get(from)
      if (known !== undefined && known !== rating.calls) return false
      callsFrom.set(from, rating.calls)
    }
    return [...callsFrom.values()].reduce((sum, calls) => sum + calls, 0) <= hotline.calls - hotline.uncovered
  }
}

/** A work's amount, counted without the money kernel: exact decimals of millionths × millionths. */
function recountWork(work: Work): CountedLine {
  const minorDigits = ['JPY', 'KRW'].includes(work.currency) ? 0 : ['KWD', 'BHD'].includes(work.currency) ? 3 : 2
  const exact = BigInt(work.quantity) * BigInt(work.price)
  const unit = 10n ** BigInt(12 - minorDigits)
  const size = exact < 0n ? -exact : exact
  const whole = size / unit + (2n * (size % unit) >= unit ? 1n : 0n)
  return { key: work.id, calls: 0, billed: 0, excluded: 0, seconds: 0, amount: Number(exact < 0n ? -whole : whole) }
}
