import fc from 'fast-check'
import { toCardinal as n2en } from 'n2words/en-US'
import { toCardinal as n2ru } from 'n2words/ru-RU'
import { toCardinal as n2tr } from 'n2words/tr-TR'
import { toCurrency as n2uk } from 'n2words/uk-UA'
import { convert } from 'number-to-words-ru'
import { describe, expect, it } from 'vitest'
import { amountInWords, majorInWords } from '../../../src/domain/invoice/words/amount-in-words'
import { cardinal, slavicForm } from '../../../src/domain/invoice/words/cardinal'
import { currencies, currencyExponent } from '../../../src/domain/kernel/currency'
import { languages } from '../../../src/domain/kernel/fields'

const table = [
  [0, 'нуль гривень', 'ноль рублей', 'sıfır', 'zero dollars'],
  [1, 'одна гривня', 'один рубль', 'bir', 'one dollar'],
  [2, 'дві гривні', 'два рубля', 'iki', 'two dollars'],
  [5, 'п’ять гривень', 'пять рублей', 'beş', 'five dollars'],
  [11, 'одинадцять гривень', 'одиннадцать рублей', 'onbir', 'eleven dollars'],
  [21, 'двадцять одна гривня', 'двадцать один рубль', 'yirmibir', 'twenty-one dollars'],
  [101, 'сто одна гривня', 'сто один рубль', 'yüzbir', 'one hundred one dollars'],
  [1000, 'одна тисяча гривень', 'одна тысяча рублей', 'bin', 'one thousand dollars'],
  [2000, 'дві тисячі гривень', 'две тысячи рублей', 'ikibin', 'two thousand dollars'],
  [21101, 'двадцять одна тисяча сто одна гривня', 'двадцать одна тысяча сто один рубль', 'yirmibirbinyüzbir', 'twenty-one thousand one hundred one dollars'],
  [1_000_000, 'один мільйон гривень', 'один миллион рублей', 'birmilyon', 'one million dollars'],
] as const

describe('the published table', () => {
  it.each(table)('%i', (n, uk, ru, tr, en) => {
    expect(majorInWords(BigInt(n), 'UAH', 'uk')).toBe(uk)
    expect(majorInWords(BigInt(n), 'RUB', 'ru')).toBe(ru)
    expect(majorInWords(BigInt(n), 'TRY', 'tr')).toBe(`${tr}TL`)
    expect(majorInWords(BigInt(n), 'USD', 'en')).toBe(en)
  })

  it('1002.01 as a document prints it', () => {
    expect(amountInWords(100_201, 'UAH', 'uk')).toBe('Одна тисяча дві гривні 01 копійка')
    expect(amountInWords(100_201, 'RUB', 'ru')).toBe('Одна тысяча два рубля 01 копейка')
    expect(amountInWords(100_201, 'TRY', 'tr')).toBe('BinikiTL,birkr.')
    expect(amountInWords(100_201, 'USD', 'en')).toBe('One thousand two dollars and 1 cent')
    expect(amountInWords(65_035, 'TRY', 'tr')).toBe('AltıyüzelliTL,otuzbeşkr.')
  })

  it('foreign currencies agree in gender and case', () => {
    expect(majorInWords(2n, 'UAH', 'ru')).toBe('две гривны')
    expect(majorInWords(2n, 'USD', 'uk')).toBe('два долари США')
    expect(majorInWords(5n, 'USD', 'uk')).toBe('п’ять доларів США')
    expect([1n, 2n, 5n].map((n) => majorInWords(n, 'EUR', 'uk'))).toEqual(['одне євро', 'два євро', 'п’ять євро'])
    expect(majorInWords(1n, 'EUR', 'ru')).toBe('один евро')
    expect(amountInWords(200_150, 'USD', 'tr')).toBe('İkibinbir ABD doları, elli sent')
  })

  it('knows whole currencies, three digits and credit', () => {
    expect(amountInWords(21, 'JPY', 'ru')).toBe('Двадцать одна иена')
    expect(amountInWords(1_005, 'KWD', 'uk')).toBe('Один кувейтський динар 005 філсів')
    expect(amountInWords(-100, 'UAH', 'uk')).toBe('Мінус одна гривня 00 копійок')
    expect(amountInWords(-200, 'TRY', 'tr')).toBe('Eksi ikiTL')
    expect(amountInWords(Number.MAX_SAFE_INTEGER, 'JPY', 'en')).toBe(
      'Nine quadrillion seven trillion one hundred ninety-nine billion two hundred fifty-four million seven hundred forty thousand nine hundred ninety-one yen')
  })

  it('has a name for every currency in every language, without Latin letters in Cyrillic words', () => {
    for (const currency of currencies) {
      for (const language of languages) {
        const text = amountInWords(112_117 * 10 ** currencyExponent(currency) + (currencyExponent(currency) ? 21 : 0), currency, language)
        expect(text).not.toMatch(/undefined|null|\s{2}|\s$/)
        if (language === 'uk' || language === 'ru') expect(text).toMatch(/^[А-ЯҐЄІЇ][а-яґєіїё’ А-Я0-9]+$/)
      }
    }
  })
})

const whole = fc.oneof(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 2_000_000_000_000 }))

describe('against other libraries', () => {
  it('Ukrainian hryvnias', () => {
    fc.assert(fc.property(whole, (n) => {
      const oracle = n2uk(n).replaceAll('i', 'і').replaceAll('\'', '’').replace(/ нуль копійок$/, '')
      expect(majorInWords(BigInt(n), 'UAH', 'uk')).toBe(oracle)
    }), { numRuns: 2000 })
  })
  it('Russian roubles', () => {
    fc.assert(fc.property(whole, (n) => {
      const oracle = convert(String(n), { showNumberParts: { fractional: false } }).toLowerCase()
      expect(majorInWords(BigInt(n), 'RUB', 'ru')).toBe(oracle)
      expect(cardinal(BigInt(n), 'ru', 'f')).toBe(n2ru(n, { gender: 'feminine' }))
    }), { numRuns: 2000 })
  })
  it('Turkish and English numbers', () => {
    fc.assert(fc.property(whole, (n) => {
      expect(cardinal(BigInt(n), 'tr', 'm')).toBe(n2tr(n).replaceAll(' ', ''))
      expect(cardinal(BigInt(n), 'en', 'm')).toBe(n2en(n, { hundredPairing: false, and: false }))
    }), { numRuns: 2000 })
  })
  it('plural forms are those of CLDR', () => {
    for (const language of ['uk', 'ru']) {
      const rules = new Intl.PluralRules(language)
      for (let n = 0; n < 2500; n++) expect(['one', 'few', 'many'][slavicForm(BigInt(n))]).toBe(rules.select(n))
    }
  })
})
