import type { Json } from '../../domain/kernel/canonical'
import type { FrozenCalls } from '../../domain/paper/frozen-calls'
import { isId } from '../../domain/records'
import { decodeRest, type BlobPart } from './blob-parts'
import { decodeFrozen, encodeFrozen } from './call-codec'

/** Frozen calls as versions 1 and 2 wrote them, by their invoice; with the line's own JSON. Throws `TypeError` when the value is none. */
export function decodeInvoiceFrozen(value: unknown): readonly [frozen: FrozenCalls, line: Json] {
  const { invoiceId, ...rest } = { ...(value as Record<string, unknown>) }
  if (!isId('invoice', invoiceId)) throw new TypeError('not an invoice id')
  const frozen = decodeFrozen({ ...rest, paperId: invoiceId })
  const { paperId, ...line } = encodeFrozen(frozen)
  return [frozen, { ...line, invoiceId: paperId }]
}

/** A part of a file that version 2 kept, by its import; with the line's own JSON. Throws `TypeError` when the value is none. */
export function decodeFilePart(value: unknown): readonly [part: BlobPart, line: Json] {
  const { importId, ...rest } = { ...(value as Record<string, unknown>) }
  if (!isId('import', importId)) throw new TypeError('not a part of a file')
  const { data, ...part } = decodeRest(rest)
  return [{ of: importId, holders: [importId], data, ...part }, { importId, ...part, data: String(rest['data']) }]
}
