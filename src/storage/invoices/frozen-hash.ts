import { canonicalJson } from '../../domain/kernel/canonical'
import type { FrozenCalls } from '../../domain/invoice/frozen-calls'
import { encodeFrozen } from '../backup/call-codec'
import { hashOfText, type Digest } from '../backup/section-hasher'

/** The hash an issued invoice keeps of its frozen calls, hex: equal calls give it in any order. */
export function frozenHash(frozen: readonly FrozenCalls[], digest: Digest): Promise<string> {
  return hashOfText(frozen.map((row) => canonicalJson(encodeFrozen(row))).sort().join('\n'), digest)
}
