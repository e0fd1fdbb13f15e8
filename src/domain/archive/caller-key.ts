/**
 * The key under which a caller is recognised again: the number's digits, exactly, as one number.
 * Up to 15 digits (E.164) fit with a leading 1 that keeps leading zeros apart; 0 = not recognisable
 * (anonymous, empty, no digits, too long). Spaces, dashes and brackets do not count; `00` and `+` are the same.
 */
export function callerKey(text: string): number {
  let key = 1
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 48 && c <= 57) {
      key = key * 10 + (c - 48)
      digits++
      if (digits > 17) return 0
    } else if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c > 127) return 0
  }
  if (digits < 2) return 0
  if (digits > 2 && text.startsWith('00')) return callerKey(text.slice(2))
  return digits > 15 ? 0 : key
}
