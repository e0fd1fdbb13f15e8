import { hashOfBytes, type Digest } from '../../domain/kernel/digest'
import { frozenBytes, type FrozenCalls } from '../../domain/paper/frozen-calls'

/** The hash an issued paper keeps of its frozen calls, SHA-256 as hex: equal calls give it in any order. */
export function frozenHash(frozen: readonly FrozenCalls[], digest: Digest): Promise<string> {
  return hashOfBytes(frozenBytes(frozen), digest)
}
