/** A text as UTF-8 bytes `from` … `to` of a longer piece. */
export type Utf8Span = { readonly bytes: Uint8Array; readonly from: number; readonly to: number }

/** The texts of a call as bytes, where nobody made texts of them; good until the next call is read. */
export type CallSpans = { readonly callId: Utf8Span; readonly from: Utf8Span; readonly to: Utf8Span }
