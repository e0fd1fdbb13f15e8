import { headerKey } from './column-names'
import { headerWords } from './header-words'

const yes = new Set('y yes true t 1 + x ✓ v да так д т є evet e ja j tak'.split(' '))
const no = new Set('n no false f 0 - – — null none нет ні н hayır h nein nie'.split(' '))

/** What a cell of a yes-or-no column says: true, false (also when it is empty), or null when it says neither. */
export function saysYes(cell: string, header: string): boolean | null {
  const text = cell.trim().toLowerCase().replaceAll('i̇', 'i')
  if (text === '' || no.has(text)) return false
  return yes.has(text) || headerKey(text) === headerKey(header) ? true : null
}

type Flag = 'saysAnswered' | 'saysMissed' | 'saysAbandoned' | 'saysMachine'
const named: readonly (readonly [Flag, RegExp])[] = [
  ['saysAbandoned', /^(?:abandon\p{L}*|lost|dropped|втрачен\p{L}*|потерян\p{L}*|покинут\p{L}*|terk\p{L}*)$/u],
  ['saysMissed', /^(?:missed|unanswered|пропущен\p{L}*|cevapsız\p{L}*|kaçan\p{L}*|kaçırıl\p{L}*)$/u],
  ['saysMachine', /^(?:voicemail|vm|voice|machine|автовідповідач|автоответчик|telesekreter)$/u],
  ['saysAnswered', /^(?:answered|connected|connection|answer|accepted|taken|прийнят\p{L}*|принят\p{L}*|відповіли|отвечен\p{L}*|cevaplan\p{L}*|yanıtlan\p{L}*)$/u],
]

/** What a yes-or-no column says by its name, when all its cells are yes or no; null for any other column. */
export function flagOf(header: string, values: readonly string[]): Flag | null {
  if (values.length === 0 || values.length > 3 || values.some((value) => saysYes(value, header) === null)) return null
  const words = headerWords(header)
  if (words.length > 3) return null
  return named.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0] ?? null
}
