const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))
const values = new Int16Array(128).fill(-1)
codes.forEach((code, value) => (values[code] = value))
const padding = 61
const latin = new TextDecoder('latin1')

/** Bytes as base64 (RFC 4648 §4, padded). */
export function toBase64(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  let at = 0
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i] ?? 0, bytes[i + 1] ?? 0, bytes[i + 2] ?? 0]
    text[at++] = codes[a >> 2] ?? 0
    text[at++] = codes[((a & 3) << 4) | (b >> 4)] ?? 0
    text[at++] = i + 1 < bytes.length ? (codes[((b & 15) << 2) | (c >> 6)] ?? 0) : padding
    text[at++] = i + 2 < bytes.length ? (codes[c & 63] ?? 0) : padding
  }
  return latin.decode(text)
}

/** Bytes of a base64 text, or null unless it is exactly what `toBase64` writes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null
  const pads = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - pads)
  let at = 0
  for (let i = 0; i < text.length; i += 4) {
    const last = i + 4 === text.length ? pads : 0
    const a = valueAt(text, i)
    const b = valueAt(text, i + 1)
    const c = last === 2 ? 0 : valueAt(text, i + 2)
    const d = last >= 1 ? 0 : valueAt(text, i + 3)
    // Any value of −1 makes the whole negative.
    if ((a | b | c | d) < 0 || (last === 2 && (b & 15) !== 0) || (last === 1 && (c & 3) !== 0)) return null
    bytes[at++] = (a << 2) | (b >> 4)
    if (last < 2) bytes[at++] = ((b & 15) << 4) | (c >> 2)
    if (last < 1) bytes[at++] = ((c & 3) << 6) | d
  }
  return bytes
}

function valueAt(text: string, at: number): number {
  return values[text.charCodeAt(at)] ?? -1
}
