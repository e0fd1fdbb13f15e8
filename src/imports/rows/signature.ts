import { headerKey } from '../names/column-names'

/** The signature of a layout: the header's names in order, or the number of cells of a file without one. 64 bits, hex. */
export function layoutSignature(header: readonly string[], width: number, delimiter: string, layout: string): string {
  const text = header.length > 0 ? header.map(headerKey).join('\u0001') : `${layout}\u0001${width}`
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (const c of `${delimiter}\u0002${text}`) {
    const code = c.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 0x01000193)
    low = Math.imul(low ^ code, 0x85ebca6b)
    low ^= low >>> 13
  }
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0')
  return `${header.length > 0 ? 'h' : 'w'}${width}-${hex(high)}${hex(low)}`
}
