/** Seconds covered by spans (`from`, `to`, `from`, `to` …), those that overlap counted once. */
export function secondsWithin(spans: readonly number[]): number {
  if (spans.length === 2) return (spans[1] ?? 0) - (spans[0] ?? 0)
  const pairs = Array.from({ length: spans.length / 2 }, (_, i) => [spans[2 * i] ?? 0, spans[2 * i + 1] ?? 0] as const).sort(([a], [b]) => a - b)
  let [sum, reached] = [0, Number.NEGATIVE_INFINITY]
  for (const [from, to] of pairs) {
    sum += Math.max(0, to - Math.max(from, reached))
    reached = Math.max(reached, to)
  }
  return sum
}
