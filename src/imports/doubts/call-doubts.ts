import type { BuiltBlock } from '../../domain/archive/new-call'
import type { Zone } from '../../domain/kernel/zone'
import { AbandonedOnly } from './abandoned-only'
import { ImpossibleLengths } from './impossible-lengths'
import { LocalDays } from './local-days'
import { mangledNumbers } from './mangled-numbers'

/** What the calls of a file make doubtful, gathered block by block: a large file is never held whole. */
export class CallDoubts {
  readonly days: LocalDays
  readonly abandoned = new AbandonedOnly()
  readonly lengths = new ImpossibleLengths()
  mangledNumbers = 0

  constructor(zone: Zone) {
    this.days = new LocalDays(zone)
  }

  take(blocks: readonly BuiltBlock[]): void {
    for (const { block, texts } of blocks) {
      this.days.take(block)
      this.abandoned.take(block)
      this.lengths.take(block)
      this.mangledNumbers += mangledNumbers(texts)
    }
  }
}
