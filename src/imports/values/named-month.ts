/** The months as they are written in English, Ukrainian, Russian and Turkish; forms of one month are joined by `|`. */
const months = [
  'january|січень|січня|январь|января|ocak', 'february|лютий|лютого|февраль|февраля|şubat', 'march|березень|березня|март|марта|mart',
  'april|квітень|квітня|апрель|апреля|nisan', 'may|травень|травня|май|мая|mayıs', 'june|червень|червня|июнь|июня|haziran',
  'july|липень|липня|июль|июля|temmuz', 'august|серпень|серпня|август|августа|ağustos', 'september|вересень|вересня|сентябрь|сентября|eylül',
  'october|жовтень|жовтня|октябрь|октября|ekim', 'november|листопад|листопада|ноябрь|ноября|kasım', 'december|грудень|грудня|декабрь|декабря|aralık',
].map((forms) => forms.split('|').map(plain))

const word = '(\\p{L}{3,10})\\.?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const gap = '[\\s./,-]*'
const patterns = {
  // `12 Jan 2025`, `12-січ-25`, `12 января 2025 г.`; a number before a colon is an hour, no year.
  dayFirst: new RegExp(`^${day}${gap}${word}${gap}(\\d{4}|\\d{2})(?![\\d:])(?:\\s*(?:р|г|року|года)(?!\\p{L})\\.?)?(.*)$`, 'u'),
  // `Jan 12, 2025`, `May 22, 2014 at 01:43PM`, `Jan 12 2025 10:00:00 GMT+0200`
  monthFirst: new RegExp(`^${word}${gap}${day}[\\s,/-]+(\\d{4})(?!\\d)(.*)$`, 'u'),
  yearFirst: new RegExp(`^(\\d{4})${gap}${word}${gap}(\\d{1,2})(?!\\d)(.*)$`, 'u'),
}

/**
 * A date with the name of its month as `YYYY-MM-DD` and what stood behind it; a weekday in front and words like `at`
 * before the time are dropped. Null when the text begins with no such date.
 */
export function withoutMonthName(text: string): string | null {
  if (!/\p{L}{3}/u.test(text)) return null
  const bare = text.trim()
  return dated(bare) ?? dated(bare.replace(/^\p{L}{2,12}\.?,?\s+/u, ''))
}

function dated(text: string): string | null {
  let match = patterns.dayFirst.exec(text)
  if (match) return written(match[3], match[2], match[1], match[4])
  match = patterns.monthFirst.exec(text)
  if (match) return written(match[3], match[1], match[2], match[4])
  match = patterns.yearFirst.exec(text)
  return match ? written(match[1], match[2], match[3], match[4]) : null
}

/** Tells whether a text is the name of a month and nothing else. */
export function isMonthName(text: string): boolean {
  return monthOf(text.trim().replace(/[.,]+$/, '')) > 0
}

function written(year = '', name = '', dayOfMonth = '', rest = ''): string | null {
  const month = monthOf(name)
  if (month === 0) return null
  const full = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`
  const time = rest.replace(/\s*\([^)]*\)\s*$/, '').replace(/^[\s,]*(?:(?:at|о|об|в|saat)\s+)?/iu, '')
  return `${full}-${String(month).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}${time === '' ? '' : ` ${time}`}`
}

/** The month a name or its beginning of three letters or more stands for, 0 for no month. */
function monthOf(name: string): number {
  const key = plain(name)
  return key.length < 3 ? 0 : months.findIndex((forms) => forms.some((form) => form.startsWith(key))) + 1
}

/** Lower case, the dotted and the undotted i alike. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('i̇', 'i').replaceAll('ı', 'i')
}
