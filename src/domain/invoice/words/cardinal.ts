import type { Language } from '../../kernel/fields'

/** The grammatical gender a numeral agrees with; English and Turkish ignore it. */
export type Gender = 'm' | 'f' | 'n'

/** Which of a noun's forms a number takes in Ukrainian and Russian (CLDR one/few/many for whole numbers). */
export function slavicForm(n: bigint): 0 | 1 | 2 {
  const [last, teens] = [n % 10n, n % 100n]
  if (teens >= 11n && teens <= 14n) return 2
  if (last === 1n) return 0
  return last >= 2n && last <= 4n ? 1 : 2
}

/** A whole number ≥ 0 in words, lower case, up to 10^18 − 1. Turkish words are joined (TDK rule for money). */
export function cardinal(n: bigint, language: Language, gender: Gender): string {
  if (n < 0n || n >= 10n ** 18n) throw new RangeError('number out of range')
  if (language === 'en') return english(n)
  if (language === 'tr') return turkish(n)
  return slavic(n, language === 'uk' ? ukrainian : russian, gender)
}

/** The groups of three digits, highest first, with their power of a thousand. */
function groups(n: bigint): { value: number; power: number }[] {
  const found: { value: number; power: number }[] = []
  for (let power = 0, rest = n; rest > 0n; power++, rest /= 1000n) {
    const value = Number(rest % 1000n)
    if (value > 0) found.unshift({ value, power })
  }
  return found
}

const enSmall = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve',
  'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
]
const enTens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const enScales = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion']

function english(n: bigint): string {
  if (n === 0n) return pick(enSmall, 0)
  return groups(n).flatMap(({ value, power }) => {
    const [hundreds, rest] = [Math.floor(value / 100), value % 100]
    const words = hundreds > 0 ? [pick(enSmall, hundreds), 'hundred'] : []
    if (rest > 0 && rest < 20) words.push(pick(enSmall, rest))
    else if (rest >= 20) words.push(pick(enTens, Math.floor(rest / 10)) + (rest % 10 ? `-${pick(enSmall, rest % 10)}` : ''))
    return power > 0 ? [...words, pick(enScales, power)] : words
  }).join(' ')
}

const trOnes = ['', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz']
const trTens = ['', 'on', 'yirmi', 'otuz', 'kırk', 'elli', 'altmış', 'yetmiş', 'seksen', 'doksan']
const trScales = ['', 'bin', 'milyon', 'milyar', 'trilyon', 'katrilyon']

function turkish(n: bigint): string {
  if (n === 0n) return 'sıfır'
  return groups(n).map(({ value, power }) => {
    // A thousand is "bin", never "bir bin"; a hundred is "yüz".
    if (value === 1 && power === 1) return pick(trScales, 1)
    const hundreds = Math.floor(value / 100)
    const hundred = hundreds === 0 ? '' : `${hundreds === 1 ? '' : pick(trOnes, hundreds)}yüz`
    return hundred + pick(trTens, Math.floor(value / 10) % 10) + pick(trOnes, value % 10) + pick(trScales, power)
  }).join('')
}

type Slavic = {
  readonly zero: string
  readonly one: Readonly<Record<Gender, string>>
  readonly two: Readonly<Record<Gender, string>>
  /** Three to nineteen. */
  readonly small: readonly string[]
  readonly tens: readonly string[]
  readonly hundreds: readonly string[]
  /** Forms one, few, many of 10^3, 10^6 … */
  readonly scales: readonly (readonly [string, string, string])[]
}

const ukrainian: Slavic = {
  zero: 'нуль',
  one: { m: 'один', f: 'одна', n: 'одне' },
  two: { m: 'два', f: 'дві', n: 'два' },
  small: [
    'три', 'чотири', 'п’ять', 'шість', 'сім', 'вісім', 'дев’ять', 'десять', 'одинадцять', 'дванадцять', 'тринадцять',
    'чотирнадцять', 'п’ятнадцять', 'шістнадцять', 'сімнадцять', 'вісімнадцять', 'дев’ятнадцять',
  ],
  tens: ['', '', 'двадцять', 'тридцять', 'сорок', 'п’ятдесят', 'шістдесят', 'сімдесят', 'вісімдесят', 'дев’яносто'],
  hundreds: ['', 'сто', 'двісті', 'триста', 'чотириста', 'п’ятсот', 'шістсот', 'сімсот', 'вісімсот', 'дев’ятсот'],
  scales: [
    ['тисяча', 'тисячі', 'тисяч'], ['мільйон', 'мільйони', 'мільйонів'], ['мільярд', 'мільярди', 'мільярдів'],
    ['трильйон', 'трильйони', 'трильйонів'], ['квадрильйон', 'квадрильйони', 'квадрильйонів'],
  ],
}

const russian: Slavic = {
  zero: 'ноль',
  one: { m: 'один', f: 'одна', n: 'одно' },
  two: { m: 'два', f: 'две', n: 'два' },
  small: [
    'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять', 'десять', 'одиннадцать', 'двенадцать', 'тринадцать',
    'четырнадцать', 'пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать',
  ],
  tens: ['', '', 'двадцать', 'тридцать', 'сорок', 'пятьдесят', 'шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'],
  hundreds: ['', 'сто', 'двести', 'триста', 'четыреста', 'пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'],
  scales: [
    ['тысяча', 'тысячи', 'тысяч'], ['миллион', 'миллиона', 'миллионов'], ['миллиард', 'миллиарда', 'миллиардов'],
    ['триллион', 'триллиона', 'триллионов'], ['квадриллион', 'квадриллиона', 'квадриллионов'],
  ],
}

function slavic(n: bigint, words: Slavic, gender: Gender): string {
  if (n === 0n) return words.zero
  return groups(n).flatMap(({ value, power }) => {
    const scale = power === 0 ? undefined : words.scales[power - 1]
    // A thousand is feminine, every higher scale masculine.
    const own = power === 0 ? gender : power === 1 ? 'f' : 'm'
    const said = slavicGroup(value, words, own)
    return scale ? [...said, scale[slavicForm(BigInt(value))]] : said
  }).join(' ')
}

function slavicGroup(value: number, words: Slavic, gender: Gender): string[] {
  const said: string[] = []
  if (value >= 100) said.push(pick(words.hundreds, Math.floor(value / 100)))
  let rest = value % 100
  if (rest >= 20) {
    said.push(pick(words.tens, Math.floor(rest / 10)))
    rest %= 10
  }
  if (rest === 1) said.push(words.one[gender])
  else if (rest === 2) said.push(words.two[gender])
  else if (rest > 2) said.push(pick(words.small, rest - 3))
  return said
}

function pick(list: readonly string[], index: number): string {
  const word = list[index]
  if (word === undefined) throw new RangeError('no word')
  return word
}
