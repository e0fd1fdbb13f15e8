// Dates for the second count: text from Intl, so that the zone table of the first count is checked too.

/** Every date of a span, one by one. */
export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = []
  const format = isoDate('UTC')
  for (let at = Date.parse(`${from}T00:00:00Z`); ; at += 86_400_000) {
    const date = format.format(at)
    if (date >= to) return dates
    dates.push(date)
  }
}

/** Local dates through Intl, asked once per quarter of an hour: no zone changes its date in between. */
export function localDates(zone: string): (epochSeconds: number) => string {
  const format = isoDate(zone)
  const known = new Map<number, string>()
  return (epochSeconds) => {
    const quarter = Math.floor(epochSeconds / 900)
    const date = known.get(quarter) ?? format.format(quarter * 900_000)
    known.set(quarter, date)
    return date
  }
}

function isoDate(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
}
