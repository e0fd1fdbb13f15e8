import { matchFields, type Hotline, type MatchField, type MatchRule } from './hotline'
import { zoneOf } from '../kernel/zone'

/** A rule with the instants between which it holds, and the position of its hotline in the list it was made with. */
export type TimedRule = { readonly hotline: number; readonly from: number; readonly to: number; readonly rule: MatchRule }

/**
 * The dated rules by field and value. Dates are local dates of the rule's hotline. Campaign wins over queue and queue
 * over line; of two rules for one value at one instant the one that began later wins, then the greater id.
 */
export class MatchTable {
  readonly #byField: Readonly<Record<MatchField, Map<string, TimedRule[]>>> = { campaign: new Map(), queue: new Map(), line: new Map() }

  constructor(rules: readonly MatchRule[], hotlines: readonly Hotline[]) {
    const position = new Map(hotlines.map((hotline, i) => [hotline.id, i]))
    for (const rule of rules) {
      const hotline = position.get(rule.hotlineId)
      const zone = hotline === undefined ? undefined : hotlines[hotline]?.zone
      if (hotline === undefined || zone === undefined) continue
      const timed = { hotline, ...instantsOf(rule, zone), rule }
      const known = this.#byField[rule.field].get(rule.value)
      if (known) known.push(timed)
      else this.#byField[rule.field].set(rule.value, [timed])
    }
    for (const field of matchFields) for (const list of this.#byField[field].values()) list.sort(strongerFirst)
  }

  /** The rules of a value, the stronger first. */
  rulesFor(field: MatchField, value: string): readonly TimedRule[] {
    return this.#byField[field].get(value) ?? []
  }

  /** Tells whether any rule uses the field. */
  uses(field: MatchField): boolean {
    return this.#byField[field].size > 0
  }

  /** Position of the hotline that owns a call's names at an instant, -1 when no rule claims it. */
  hotlineAt(names: Readonly<Record<MatchField, string>>, epoch: number): number {
    for (const field of matchFields) {
      const found = ownerAt(this.rulesFor(field, names[field]), epoch)
      if (found >= 0) return found
    }
    return -1
  }

  /** The rule that gives a call with these names its hotline at an instant, or null. */
  ruleAt(names: Readonly<Record<MatchField, string>>, epoch: number): TimedRule | null {
    for (const field of matchFields) {
      const found = this.rulesFor(field, names[field]).find((rule) => rule.from <= epoch && epoch < rule.to)
      if (found) return found
    }
    return null
  }
}

/** The hotline of the strongest of a value's rules at an instant, or -1. */
export function ownerAt(rules: readonly TimedRule[], epoch: number): number {
  for (const rule of rules) if (rule.from <= epoch && epoch < rule.to) return rule.hotline
  return -1
}

/** Two rules that claim one value for two hotlines on the same dates. */
export type Contradiction = { readonly first: MatchRule; readonly second: MatchRule }

/** Finds rules that contradict each other, in a total order. */
export function contradictions(rules: readonly MatchRule[]): readonly Contradiction[] {
  const sorted = [...rules].sort((a, b) => compare(a.field, b.field) || compare(a.value, b.value) || compare(a.id, b.id))
  const found: Contradiction[] = []
  sorted.forEach((first, i) => {
    for (const second of sorted.slice(i + 1)) {
      if (second.field !== first.field || second.value !== first.value) break
      if (second.hotlineId !== first.hotlineId && datesOverlap(first, second)) found.push({ first, second })
    }
  })
  return found
}

function datesOverlap(a: MatchRule, b: MatchRule): boolean {
  const from = [a.from, b.from].reduce((x, y) => ((x ?? '') > (y ?? '') ? x : y)) ?? ''
  return [a.to, b.to].every((to) => to === null || from < to)
}

function instantsOf(rule: MatchRule, zone: string): { from: number; to: number } {
  return {
    from: rule.from === null ? -Infinity : zoneOf(zone).startOfDay(rule.from),
    to: rule.to === null ? Infinity : zoneOf(zone).startOfDay(rule.to),
  }
}

function strongerFirst(a: TimedRule, b: TimedRule): number {
  return (a.from === b.from ? 0 : b.from - a.from) || compare(b.rule.id, a.rule.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
