import { currencyExponent, type CurrencyCode } from '../../kernel/currency'
import type { Language } from '../../kernel/fields'
import type { Minor } from '../../kernel/money'
import { cardinal, slavicForm } from './cardinal'
import { englishCurrencies, russianCurrencies, turkishCurrencies, ukrainianCurrencies } from './currency-names'

const minus: Readonly<Record<Language, string>> = { en: 'minus', uk: 'мінус', ru: 'минус', tr: 'eksi' }

/**
 * An amount (minor units) in words, as a document prints it: the first letter upper by the language's rule.
 * Ukrainian and Russian always name kopecks as digits; English and Turkish leave a zero minor part out;
 * Turkish is written joined for liras (TDK: `altıyüzelliTL,otuzbeşkr.`).
 */
export function amountInWords(minor: Minor, currency: CurrencyCode, language: Language): string {
  const scale = 10n ** BigInt(currencyExponent(currency))
  const amount = BigInt(Math.abs(minor))
  const major = amount / scale
  const text = `${majorInWords(major, currency, language)}${minorPart(amount % scale, currency, language)}`
  const signed = minor < 0 ? `${minus[language]} ${text}` : text
  const [first = ''] = signed
  return first.toLocaleUpperCase(language) + signed.slice(first.length)
}

/** A whole number of major units in words with the currency's name, lower case. */
export function majorInWords(n: bigint, currency: CurrencyCode, language: Language): string {
  if (language === 'uk' || language === 'ru') {
    const names = (language === 'uk' ? ukrainianCurrencies : russianCurrencies)[currency]
    return `${cardinal(n, language, names.gender)} ${names.major[slavicForm(n)]}`
  }
  if (language === 'tr') return cardinal(n, 'tr', 'm') + joint(currency) + turkishCurrencies[currency].major[0]
  return `${cardinal(n, 'en', 'm')} ${englishCurrencies[currency].major[n === 1n ? 0 : 1]}`
}

function minorPart(rest: bigint, currency: CurrencyCode, language: Language): string {
  const digits = currencyExponent(currency)
  if (digits === 0) return ''
  if (language === 'uk' || language === 'ru') {
    const names = (language === 'uk' ? ukrainianCurrencies : russianCurrencies)[currency]
    return ` ${String(rest).padStart(digits, '0')} ${names.minor[slavicForm(rest)]}`
  }
  if (rest === 0n) return ''
  if (language === 'tr') {
    return `,${joint(currency)}${cardinal(rest, 'tr', 'm')}${joint(currency)}${turkishCurrencies[currency].minor[0]}`
  }
  return ` and ${rest} ${englishCurrencies[currency].minor[rest === 1n ? 0 : 1]}`
}

/** Liras are joined to their number; longer foreign names stay apart. */
function joint(currency: CurrencyCode): string {
  return currency === 'TRY' ? '' : ' '
}
