import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'

/** What a packed file may grow to: ten million calls take about half of it, a packed bomb is stopped there. */
export const LARGEST_TEXT = 2 ** 31

type Bytes = Uint8Array<ArrayBuffer>

/**
 * Unpacks a stream of bytes piece by piece into a blob, at most `most` bytes of it; `look` sees every piece. Fails with
 * `import.tooLarge` beyond that, with `import.damagedArchive` when the stream is broken or ends too early.
 */
export async function unpack(packed: Blob, format: 'gzip' | 'deflate-raw', most: number, file: string, look?: (piece: Bytes) => void): Promise<Result<Blob>> {
  let bytes = 0
  const counted = new TransformStream<Bytes, Bytes>({
    transform(piece, controller) {
      bytes += piece.length
      if (bytes > most) controller.error(new RangeError('too large'))
      else {
        look?.(piece)
        controller.enqueue(piece)
      }
    },
  })
  // Browsers hide what stopped a stream, so the reason is asked of the count and of the file itself.
  const blob = await new Response(packed.stream().pipeThrough(new DecompressionStream(format)).pipeThrough(counted)).blob().catch(() => null)
  if (blob) return ok(blob)
  if (bytes > most) return fail(failure('import.tooLarge', undefined, { file }))
  const readable = await packed.slice(0, 1).arrayBuffer().catch(() => null)
  return fail(failure(readable ? 'import.damagedArchive' : 'import.unreadable', undefined, { file }))
}
