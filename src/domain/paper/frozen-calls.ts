import { dateOfDay, type DayNumber } from '../kernel/calendar'
import type { Id, ImportId } from '../kernel/ids'

/** The id of a paper, whatever its kind: of a record that is issued or sent. */
export type PaperId = Id<string>

/**
 * One bit per row of every block a part of a paper stands on. The key is the paper's own word for the part: an invoice
 * says a line's key for the calls it billed, `all:<hotlineId>` for every call of the hotline's month.
 */
export type FrozenCalls = {
  readonly paperId: PaperId
  readonly key: string
  readonly blocks: readonly { readonly importId: ImportId; readonly day: DayNumber; readonly bits: Uint8Array }[]
}

/** The bytes to hash so that the frozen calls cannot change unseen: keys, blocks and bits in a total order. */
export function frozenBytes(frozen: readonly FrozenCalls[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const parts = [...frozen].sort((a, b) => (a.key < b.key ? -1 : 1)).flatMap(({ key, blocks }) => [
    encoder.encode(`${key}\n${blocks.length}\n`),
    ...[...blocks].sort((a, b) => a.day - b.day || (a.importId < b.importId ? -1 : 1)).flatMap(({ importId, day, bits }) => [
      encoder.encode(`${importId} ${dateOfDay(day)} ${bits.length}\n`), bits,
    ]),
  ])
  const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
