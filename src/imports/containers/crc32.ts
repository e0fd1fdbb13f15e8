const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

/** The CRC-32 of bytes that come in pieces, as zip archives keep it. */
export class Crc32 {
  #state = 0xffff_ffff

  add(bytes: Uint8Array): void {
    let state = this.#state
    for (let i = 0; i < bytes.length; i++) state = (table[(state ^ (bytes[i] ?? 0)) & 255] ?? 0) ^ (state >>> 8)
    this.#state = state
  }

  get value(): number {
    return (this.#state ^ 0xffff_ffff) >>> 0
  }
}
