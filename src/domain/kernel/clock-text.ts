/** Minutes of the day (0–1440) as hh:mm; the end of the day is 24:00. */
export function clockOfMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Reads 8, 8:30, 8.30, 830 or 24:00 as minutes of the day; null when it is no time. */
export function minutesOfClock(text: string): number | null {
  const match = /^(\d{1,2})(?:[:.,]?(\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0)
  return Number(match[2] ?? 0) < 60 && minutes <= 1440 ? minutes : null
}
