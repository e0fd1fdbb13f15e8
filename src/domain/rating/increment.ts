/**
 * Seconds billed for a call under a billing increment: the first stretch as a whole, then every next stretch
 * begun. A call of no length is billed 0 seconds.
 */
export function incremented(seconds: number, first: number, next: number): number {
  if (seconds === 0) return 0
  if (seconds <= first) return first
  return first + Math.ceil((seconds - first) / next) * next
}
