import type { Utf8Span } from './utf8-span'

const MOST_DIGITS = 15

/**
 * The key under which a caller is recognised again: the number's digits, exactly, as one number.
 * Up to 15 digits (E.164) fit with a leading 1 that keeps leading zeros apart; 0 = not recognisable
 * (anonymous, empty, no digits, too long). Spaces, dashes and brackets do not count; `00` and `+` are the same.
 */
export function callerKeyIn({ bytes, from, to }: Utf8Span): number {
  const international = bytes[from] === 48 && bytes[from + 1] === 48 && to - from > 2
  // Digits are gathered eight at a time: whole numbers up to there are quicker than long ones.
  let key = 1
  let part = 0
  let scale = 1
  let digits = 0
  for (let i = from; i < to; i++) {
    const c = bytes[i] ?? 0
    if (c >= 48 && c <= 57) {
      if (scale === 1e8) {
        key = key * scale + part
        part = 0
        scale = 1
      }
      part = part * 10 + (c - 48)
      scale *= 10
      digits++
    } else if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c > 127) return 0
  }
  if (digits < 2 || digits > MOST_DIGITS + 2) return 0
  if (international && digits > 2) return callerKeyIn({ bytes, from: from + 2, to })
  return digits > MOST_DIGITS ? 0 : key * scale + part
}

let ascii = new Uint8Array(64)

/** The same of a text. */
export function callerKey(text: string): number {
  const { length } = text
  if (length > ascii.length) ascii = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i)
    if (c > 127) return 0
    ascii[i] = c
  }
  return callerKeyIn({ bytes: ascii, from: 0, to: length })
}

/** The digits of the number behind a key; '' for the key of no number. */
export function numberOfKey(key: number): string {
  return String(key).slice(1)
}
