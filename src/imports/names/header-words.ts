/** The words of a header name, lower-cased: `talkTimeMS` → talk time ms, `Wait (sec)` → wait sec, `src_num` → src num. */
export function headerWords(name: string): readonly string[] {
  return name.normalize('NFC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase().replaceAll('i̇', 'i').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

const units = {
  milliseconds: 'ms msec msecs millisecond milliseconds millis мс мсек милисекунд мілісекунд миллисекунд milisaniye',
  minutes: 'min mins minute minutes minuten minuty хв хвилин хвилини мин минут минуты dk dakika',
  seconds: 's sec secs second seconds sek sekunden sekund sekundy с сек секунд секунди секунды sn san saniye',
  clock: 'hhmmss hms mmss',
} as const
export type NamedUnit = keyof typeof units

const unitOfWord = new Map(Object.entries(units).flatMap(([unit, list]) => list.split(' ').map((word) => [word, unit as NamedUnit] as const)))
/** Endings that are written together with what they measure: `durSec`, `talktimems`, `waitsec`. */
const glued = /(?<=\p{L}{3})(?:(ms|msec|мсек)|(min|mins|хв|мин|dk)|(sec|secs|sek|сек|sn))$/u
const lengthWords = /^(?:(?:talk|wait|ring|hold|wrap|queue|call|bill|conv|acw|total)?(?:time|duration|dur|length|len)|talk|wait|ring|ringing|hold|wrap|wrapup|bill|talking|waiting|queue|acw|розмов\p{L}*|разговор\p{L}*|очік\p{L}*|ожид\p{L}*|тривал\p{L}*|длит\p{L}*|час|время|süre\p{L}*|konuşma\p{L}*|görüşme\p{L}*|bekleme\p{L}*|czas\p{L}*)$/u

/** The unit a header names, as a word of its own or glued to what it measures; null when it names none. */
export function namedUnit(name: string): NamedUnit | null {
  const words = headerWords(name)
  const own = words.findLast((word, i) => unitOfWord.has(word) && (i > 0 || words.length === 1))
  if (own !== undefined) return unitOfWord.get(own) ?? null
  const last = words.at(-1) ?? ''
  const match = glued.exec(last)
  if (!match || !lengthWords.test(last.slice(0, match.index))) return null
  return match[1] ? 'milliseconds' : match[2] ? 'minutes' : 'seconds'
}

/** The words of a header without those that name a unit, glued ones taken off. */
export function wordsWithoutUnit(name: string): readonly string[] {
  return headerWords(name).flatMap((word, i, all) => {
    if (unitOfWord.has(word) && (i > 0 || all.length === 1)) return []
    const match = glued.exec(word)
    return match && lengthWords.test(word.slice(0, match.index)) ? [word.slice(0, match.index)] : [word]
  })
}
