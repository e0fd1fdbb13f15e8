import type { Reading } from '../../domain/source/source'

export type ThousandsMark = NonNullable<Reading['thousands']>

const blanks = /(?<=\d)[\s\u00a0\u202f\u2009'’](?=\d{3}(?!\d))/g
const undecided = /^[1-9]\d{0,2}[.,]\d{3}$/

/** A number without the marks between its thousands: blanks always part thousands, a comma or a point where it is told so or cannot be anything else. */
export function withoutThousands(text: string, mark: ThousandsMark | undefined): string {
  const joined = text.replace(blanks, '')
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$|^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(joined)) return joined.replaceAll(',', '')
  if (/^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$|^[1-9]\d{0,2}(?:\.\d{3})+,\d+$/.test(joined)) return joined.replaceAll('.', '')
  return mark !== undefined && mark !== 'none' && undecided.test(joined) ? joined.replace(mark, '') : joined
}

/** Tells whether a number may be thousands or decimals: `1,718`. */
export function isUndecided(text: string): boolean {
  return undecided.test(text)
}

/** What the cells of number columns say of a mark between thousands. */
export type ThousandsFinding = { readonly mark: ThousandsMark | undefined; readonly certain: boolean }

/** How often numbers with one mark were seen that can be thousands, and that can only be decimals. */
type Seen = { open: number; decimals: number }

/**
 * Decides it from whole columns. A number in three groups proves a mark; decimals of one, two or four digits disprove
 * it. Whole numbers from 100 to 999 beside marked ones make it certain: fractions would not come out so round.
 */
export function findThousands(columns: readonly (readonly string[])[]): ThousandsFinding {
  const seen: Record<',' | '.', Seen> = { ',': { open: 0, decimals: 0 }, '.': { open: 0, decimals: 0 } }
  let [large, hundreds] = [0, 0]
  for (const cells of columns) {
    for (const raw of cells) {
      const text = raw.trim().replace(blanks, '')
      const grouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})+$/.exec(text) ?? /^[1-9]\d{0,2}([.,])\d{3}(?!\1)[.,]\d+$/.exec(text)
      if (grouped) return { mark: grouped[1] === '.' ? '.' : ',', certain: true }
      const marked = /^\d+([.,])\d+$/.exec(text)
      if (marked) seen[marked[1] === '.' ? '.' : ','][undecided.test(text) ? 'open' : 'decimals']++
      else if (/^[1-9]\d{3,}$/.test(text)) large++
      else if (/^[1-9]\d{2}$/.test(text)) hundreds++
    }
  }
  const mark = seen[','].open >= seen['.'].open ? ',' : '.'
  const { open, decimals } = seen[mark]
  if (open === 0) return { mark: seen[','].decimals + seen['.'].decimals > 0 ? 'none' : undefined, certain: true }
  if (decimals > 0) return { mark: 'none', certain: true }
  return large > 0 ? { mark: 'none', certain: false } : { mark, certain: hundreds > 0 }
}
