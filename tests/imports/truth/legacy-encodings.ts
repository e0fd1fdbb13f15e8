/** UTF-8, as everything else is made. */
export function utf8Encoder(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** An encoder of a one-byte alphabet, made of what the decoder says of each byte. */
export function oneByteEncoder(encoding: string): (text: string) => Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(Array.from({ length: 256 }, (_, b) => [decoder.decode(Uint8Array.of(b)), b] as const))
  return (text) => Uint8Array.from([...text], (c) => bytes.get(c) ?? 63)
}
