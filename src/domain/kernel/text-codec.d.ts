// The only names the pure floor borrows from the platform: UTF-8 coding is deterministic and present in
// every engine, while the DOM library stays out of reach (src/domain/tsconfig.json).
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number }
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string
}
