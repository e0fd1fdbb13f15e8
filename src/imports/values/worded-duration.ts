const units: readonly (readonly [seconds: number, words: string])[] = [
  [86_400, 'd|day|days|д|дн|день|дні|дня|днів|дней|gün'],
  [3600, 'h|hr|hrs|hour|hours|г|год|година|години|годин|ч|час|часа|часов|sa|saat'],
  [60, 'm|min|mins|minute|minutes|хв|хвилина|хвилини|хвилин|м|мин|минута|минуты|минут|dk|dakika'],
  [1, 's|sec|secs|second|seconds|с|сек|секунда|секунди|секунд|секунды|sn|saniye'],
]
const secondsOf = new Map(units.flatMap(([seconds, words]) => words.split('|').map((word) => [word, seconds] as const)))
const part = /\s*(\d+(?:[.,]\d+)?)\s*(\p{L}+)\.?\s*/uy

/** Seconds of a duration in words (`8.6 Days`, `1 h 5 min`, `2 хв 5 с`, `1 day 02:03:04`), NaN when it is none. */
export function wordedDuration(text: string): number {
  let seconds = 0
  let at = 0
  while (at < text.length) {
    part.lastIndex = at
    const match = part.exec(text)
    const clock = match ? null : /^(\d{1,2}):(\d{2}):(\d{2})$/.exec(text.slice(at))
    if (clock && at > 0) return seconds + Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
    const unit = secondsOf.get((match?.[2] ?? '').toLowerCase())
    if (!match || unit === undefined) return Number.NaN
    seconds += Number((match[1] ?? '').replace(',', '.')) * unit
    at = part.lastIndex
  }
  return at === 0 ? Number.NaN : Math.round(seconds)
}
