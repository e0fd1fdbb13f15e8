import type { EpochSeconds } from '../kernel/zone'

/** A stretch of time: `from` inclusive, `to` exclusive. */
export type Span = { readonly from: EpochSeconds; readonly to: EpochSeconds }

/** The moments that lie in any of the spans, as spans in order that neither touch nor overlap. */
export function unite(spans: readonly Span[]): readonly Span[] {
  const united: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = united[united.length - 1]
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else if (from < to) united.push({ from, to })
  }
  return united
}

/** The moments of `spans` that lie in none of `taken`; both united. */
export function without(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) => {
    const left: Span[] = []
    let from = span.from
    for (const cut of taken) {
      if (cut.to <= from || cut.from >= span.to) continue
      if (cut.from > from) left.push({ from, to: cut.from })
      from = cut.to
    }
    return from < span.to ? [...left, { from, to: span.to }] : left
  })
}

/** The moments that lie in both; both united. */
export function common(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return a.flatMap((one) => b.flatMap((other) => within([one], other)))
}

/** The parts of spans that lie in a span; empty parts are left out. */
export function within<T extends Span>(spans: readonly T[], { from, to }: Span): readonly T[] {
  return spans.flatMap((span) => {
    const cut = { ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }
    return cut.from < cut.to ? [cut] : []
  })
}

/** Seconds of all spans together; moments in two of them count twice. */
export function secondsOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}
