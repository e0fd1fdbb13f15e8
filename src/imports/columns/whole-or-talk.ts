import { bothRows, shorterRows, type Lengths } from './length-values'

/** What a length beside a wait is: the talk alone, or nothing in the rows tells. `same` = it makes no difference. */
export type LengthBesideWait = 'talk' | 'open' | 'same'

/** Of rows with both, so many may be torn. */
const STRAY_SHARE = 0.02

/**
 * A whole call is never shorter than its wait, a talk is. The other way round proves nothing: a length that equals the
 * wait where nobody answered may be the talk where somebody did.
 */
export function lengthBesideWait(length: Lengths, wait: Lengths): LengthBesideWait {
  const [shorter, both] = [shorterRows(length, wait), bothRows(length, wait)]
  if (shorter > both * STRAY_SHARE) return 'talk'
  return both === 0 ? 'same' : 'open'
}
