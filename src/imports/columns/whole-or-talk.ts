import { bothRows, equalRows, shorterRows, type Lengths } from './length-values'

/** What a length beside a wait is: the whole call with its wait in it, the talk alone, or nothing in the rows tells. `same` = it makes no difference. */
export type LengthBesideWait = 'whole' | 'talk' | 'open' | 'same'

/** A whole call is never shorter than its wait; a talk is 0 for those nobody answered, where a whole is the wait itself. */
export function lengthBesideWait(length: Lengths, wait: Lengths): LengthBesideWait {
  const shorter = shorterRows(length, wait)
  const equal = equalRows(length, wait)
  if (bothRows(length, wait) === 0) return shorter > 0 ? 'talk' : 'same'
  if (shorter > 0 && (equal === 0 || shorter > equal * 10)) return 'talk'
  if (shorter === 0 && equal > 0) return 'whole'
  return 'open'
}
