/** Whole minutes → seconds. */
export function secondsOfMinutes(minutes: number): number {
  return minutes * 60
}

/** Seconds → whole minutes, the rest dropped: for showing and typing, never for billing. */
export function wholeMinutes(seconds: number): number {
  return Math.floor(seconds / 60)
}
