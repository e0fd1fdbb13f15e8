/** A call of one log as it is looked for in another: `caller` is a number-valued key, 0 = unknown. */
export type PairCall = { readonly start: number; readonly caller: number }

/** Positions of calls found in both lists, and of those found in one only. */
export type Pairs = { readonly both: readonly (readonly [a: number, b: number])[]; readonly onlyA: readonly number[]; readonly onlyB: readonly number[] }

/**
 * Pairs the calls of two logs: the same caller, started at most `seconds` apart, each call once, as many pairs as there
 * can be. A call without a known caller is in no pair.
 */
export function pairCalls(a: readonly PairCall[], b: readonly PairCall[], seconds = 60): Pairs {
  const waiting = byCaller(b)
  const both: [number, number][] = []
  for (const [caller, mine] of byCaller(a)) {
    const theirs = waiting.get(caller) ?? []
    let next = 0
    // Both in order of start: the earliest call still in reach leaves the most to those that follow.
    for (const one of mine) {
      const start = a[one]?.start ?? 0
      while (next < theirs.length && (b[theirs[next] ?? 0]?.start ?? 0) < start - seconds) next++
      const other = theirs[next]
      if (other === undefined || (b[other]?.start ?? 0) > start + seconds) continue
      both.push([one, other])
      next++
    }
  }
  const [inA, inB] = [new Set(both.map(([one]) => one)), new Set(both.map(([, other]) => other))]
  return { both, onlyA: [...a.keys()].filter((i) => !inA.has(i)), onlyB: [...b.keys()].filter((i) => !inB.has(i)) }
}

function byCaller(calls: readonly PairCall[]): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  calls.forEach(({ caller }, i) => {
    if (caller === 0) return
    const group = groups.get(caller)
    if (group) group.push(i)
    else groups.set(caller, [i])
  })
  for (const group of groups.values()) group.sort((x, y) => (calls[x]?.start ?? 0) - (calls[y]?.start ?? 0) || x - y)
  return groups
}
