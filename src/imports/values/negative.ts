import type { Reading } from '../../domain/source/source'
import { durationOf, type DurationUnit } from './duration'

const minus = /^[-\u2212](?=\d)/

/** The seconds of a length written with a minus, without it; NaN for any other cell. */
export function negativeLength(text: string, unit: DurationUnit): number {
  const bare = text.trim()
  return minus.test(bare) ? durationOf(bare.replace(minus, ''), unit) : Number.NaN
}

/** Whether a cell is a length written with a minus. */
function isNegative(text: string): boolean {
  return minus.test(text.trim())
}

/**
 * What the lengths with a minus say, as their cells show: one and the same everywhere stands for nothing, several are
 * left open; null where there are none, or one that stands alone and is a slip.
 */
export function negativesOf(columns: readonly (readonly string[])[]): { readonly says: Reading['negative']; readonly example: string } | null {
  const cells = columns.flat().map((cell) => cell.trim()).filter(isNegative)
  const [example] = cells
  if (example === undefined || cells.length < 2) return null
  return { says: new Set(cells).size === 1 ? 'nothing' : undefined, example }
}
