import { frozenBytes } from '../../domain/invoice/freeze'
import type { FrozenCalls } from '../../domain/invoice/frozen-calls'
import { hashOfBytes, type Digest } from '../backup/section-hasher'

/** The hash an issued invoice keeps of its frozen calls, SHA-256 as hex: equal calls give it in any order. */
export function frozenHash(frozen: readonly FrozenCalls[], digest: Digest): Promise<string> {
  return hashOfBytes(frozenBytes(frozen), digest)
}
