import type { Reading } from '../../domain/source/source'

type Encoding = Reading['encoding']

/** How often each letter stands in Russian and Ukrainian text, per thousand; rarer ones count as nothing. */
const usual: Readonly<Record<string, number>> = {
  о: 103, а: 82, е: 78, и: 72, н: 64, т: 58, с: 50, в: 46, р: 45, л: 42, к: 35, м: 31, д: 31, п: 29, у: 28, я: 20, ь: 18, і: 50, ы: 18, з: 18, г: 16, б: 16, ч: 15, й: 12, х: 10, ж: 8,
  ш: 8, ю: 7, ц: 5, щ: 4, ї: 6, є: 5, ф: 4, э: 3, ъ: 1, ё: 1, ґ: 1,
}
const candidates: readonly Encoding[] = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'x-mac-cyrillic', 'iso-8859-5']

/** How much a text reads like Cyrillic words: usual letters, capitals only where words begin, no drawing characters. */
export function readsCyrillic(text: string): number {
  let [sum, high, before] = [0, 0, '']
  for (const c of text) {
    if (c.charCodeAt(0) < 0x80) {
      before = c
      continue
    }
    high++
    const small = c.toLowerCase()
    if (!/\p{L}/u.test(c)) sum -= 60
    else {
      sum += usual[small] ?? -40
      // Inside a word a capital follows a small letter in no language.
      if (c !== small && /\p{Ll}/u.test(before)) sum -= 120
      if (c === small && /\p{Lu}/u.test(before)) sum += 20
      else if (c === small && !/\p{L}/u.test(before)) sum -= 10
    }
    before = c
  }
  return high === 0 ? 0 : sum / high
}

/** The Cyrillic encoding under which bytes read most like words; windows-1251 when it is nearly as good as the best. */
export function bestCyrillic(bytes: Uint8Array): Encoding {
  const lines = highBytesOf(bytes)
  const scored = candidates.map((encoding) => [encoding, readsCyrillic(new TextDecoder(encoding).decode(lines))] as const)
  const best = scored.reduce((a, b) => (b[1] > a[1] + 1e-9 ? b : a))
  return best[1] > (scored[0]?.[1] ?? 0) + 8 ? best[0] : 'windows-1251'
}

/** Words with high bytes, as much of them as tells: digits and Latin letters say nothing of an alphabet. */
function highBytesOf(bytes: Uint8Array): Uint8Array {
  const kept: number[] = []
  for (let i = 0; i < bytes.length && kept.length < 20_000; i++) {
    const b = bytes[i] ?? 0
    if (b >= 0x80) kept.push(b)
    else if ((kept.at(-1) ?? 32) >= 0x80) kept.push(32)
  }
  return Uint8Array.from(kept)
}
