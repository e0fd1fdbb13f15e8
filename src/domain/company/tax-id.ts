import type { LegalIdentity } from './company'

/** ok: the check digits agree; unknown: empty or no rule for it; suspicious: probably a typing error. Warns, never blocks. */
type IdentifierVerdict = 'ok' | 'unknown' | 'suspicious'

/** Checks a register or tax number by the rules of its country (UA, RU, TR; others are `unknown`). */
export function checkTaxId(country: LegalIdentity['country'], taxId: string): IdentifierVerdict {
  const text = compact(taxId)
  if (text === '') return 'unknown'
  if (country === 'UA') return verdict(isEdrpou(text) || isRnokpp(text))
  if (country === 'RU') return verdict(isInn10(text) || isInn12(text))
  if (country === 'TR') return verdict(isVkn(text) || isTckn(text))
  return 'unknown'
}

/** Checks an IBAN: its length for the countries we know, and ISO 13616 mod 97. */
export function checkIban(iban: string): IdentifierVerdict {
  const text = compact(iban).toUpperCase()
  if (text === '') return 'unknown'
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(text)) return 'suspicious'
  const length = ibanLengths[text.slice(0, 2)]
  if (length !== undefined && text.length !== length) return 'suspicious'
  let rest = 0
  for (const c of text.slice(4) + text.slice(0, 4)) {
    const value = c >= 'A' ? c.charCodeAt(0) - 55 : Number(c)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return verdict(rest === 1)
}

/** Checks the key of a Russian account against its bank's БИК: weights 7-1-3 mod 10 over the БИК's end and the account. */
export function checkRussianAccount(account: string, bankCode: string): IdentifierVerdict {
  const [number, bik] = [compact(account), compact(bankCode)]
  if (number === '' || bik === '') return 'unknown'
  if (!/^\d{20}$/.test(number) || !/^\d{9}$/.test(bik)) return 'suspicious'
  const sum = [...bik.slice(6) + number].reduce((s, c, i) => s + Number(c) * ([7, 1, 3][i % 3] ?? 0), 0)
  return verdict(sum % 10 === 0)
}

const ibanLengths: Readonly<Record<string, number>> = {
  UA: 29, TR: 26, DE: 22, PL: 28, GB: 22, KZ: 20, BE: 16, AZ: 28, GE: 22, MD: 24, CH: 21, CZ: 24, RO: 24, BG: 22, NL: 18, FR: 27,
}

function compact(text: string): string {
  return text.replace(/[\s\u00a0-]/g, '')
}

function verdict(good: boolean): IdentifierVerdict {
  return good ? 'ok' : 'suspicious'
}

function digits(text: string): number[] {
  return Array.from(text, Number)
}

function weigh(numbers: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (numbers[i] ?? 0), 0)
}

/** ЄДРПОУ, 8 digits: the weights depend on the range; a rest of 10 is weighed again with weights + 2. */
function isEdrpou(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false
  const n = digits(text)
  const middle = Number(text) > 30_000_000 && Number(text) < 60_000_000
  const weights = middle ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
  let rest = weigh(n, weights) % 11
  if (rest === 10) rest = (weigh(n, weights.map((w) => w + 2)) % 11) % 10
  return rest === n[7]
}

/** РНОКПП, 10 digits. */
function isRnokpp(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false
  const n = digits(text)
  const rest = ((weigh(n, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11
  return rest % 10 === n[9]
}

function isInn10(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false
  const n = digits(text)
  return (weigh(n, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === n[9]
}

function isInn12(text: string): boolean {
  if (!/^\d{12}$/.test(text)) return false
  const n = digits(text)
  return (weigh(n, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === n[10]
    && (weigh(n, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === n[11]
}

/** Vergi kimlik numarası, 10 digits. */
function isVkn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false
  const n = digits(text)
  const sum = n.slice(0, 9).reduce((total, digit, i) => {
    const shifted = (digit + 9 - i) % 10
    const weighed = (shifted * 2 ** (9 - i)) % 9
    return total + (shifted !== 0 && weighed === 0 ? 9 : weighed)
  }, 0)
  return (10 - (sum % 10)) % 10 === n[9]
}

/** T.C. kimlik numarası, 11 digits. */
function isTckn(text: string): boolean {
  if (!/^[1-9]\d{10}$/.test(text)) return false
  const n = digits(text)
  const odd = weigh(n, [1, 0, 1, 0, 1, 0, 1, 0, 1])
  const even = weigh(n, [0, 1, 0, 1, 0, 1, 0, 1])
  const tenth = (((odd * 7 - even) % 10) + 10) % 10
  return tenth === n[9] && n.slice(0, 10).reduce((s, d) => s + d, 0) % 10 === n[10]
}
