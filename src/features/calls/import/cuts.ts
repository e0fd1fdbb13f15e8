/** The columns' beginnings with one of them moved; the same list when it cannot go there. */
export function movedCut(cuts: readonly number[], index: number, to: number, width: number): readonly number[] {
  const from = cuts[index]
  if (from === undefined || to === from || to < 1 || to >= width) return cuts
  const [before, after] = [cuts[index - 1] ?? 0, cuts[index + 1] ?? width]
  return to <= before || to >= after ? cuts : cuts.with(index, to)
}

/** The columns' beginnings without one: its column joins the one before. */
export function removedCut(cuts: readonly number[], index: number): readonly number[] {
  return cuts.length > 1 ? cuts.toSpliced(index, 1) : cuts
}

/** The columns' beginnings with the widest column parted in its middle. */
export function addedCut(cuts: readonly number[], width: number): readonly number[] {
  const bounds = [0, ...cuts, width]
  const spans = bounds.slice(1).map((to, i) => [bounds[i] ?? 0, to] as const)
  const [from, to] = spans.reduce((widest, span) => (span[1] - span[0] > widest[1] - widest[0] ? span : widest), [0, 0] as const)
  return to - from < 2 ? cuts : [...cuts, from + Math.floor((to - from) / 2)].sort((a, b) => a - b)
}
