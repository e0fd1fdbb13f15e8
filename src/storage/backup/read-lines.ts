/** A line of a file; the last one has no line end after it. */
export type Line = { readonly text: string; readonly last: boolean }

/** The file holds bytes that are no UTF-8. */
export class NotUtf8 extends Error {}

/** The lines of a UTF-8 file as they stream in. Throws `NotUtf8`; a character cut off at the very end is left out. */
export async function* readLines(file: Blob): AsyncGenerator<Line> {
  const reader = file.stream().getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let pieces: string[] = []
  for (;;) {
    const { value, done } = await reader.read()
    const text = done ? '' : decode(decoder, value)
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      pieces.push(text.slice(from, end))
      yield { text: pieces.join(''), last: false }
      pieces = []
      from = end + 1
    }
    pieces.push(text.slice(from))
    if (done) break
  }
  yield { text: pieces.join(''), last: true }
}

function decode(decoder: TextDecoder, bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return decoder.decode(bytes, { stream: true })
  } catch {
    // A fatal decoder throws for one reason only.
    throw new NotUtf8()
  }
}
