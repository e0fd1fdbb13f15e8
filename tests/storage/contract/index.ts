import { archiveContract } from './archive-contract'
import { backupContract } from './backup-contract'
import type { Engine, Runner } from './harness'
import { issueContract } from './issue-contract'
import { lossContract } from './loss-contract'
import { recordsContract } from './records-contract'
import { referencesContract } from './references-contract'
import { stagingContract } from './staging-contract'
import { undoContract } from './undo-contract'
import { unreadContract } from './unread-contract'
import { upgradeContract } from './upgrade-contract'
import { versionsContract } from './versions-contract'

/** The whole contract of storage, for any runner and any engine: vitest in memory, or a page of a real browser. */
export function storageContract(runner: Runner, engine: Engine): void {
  recordsContract(runner, engine)
  undoContract(runner, engine)
  referencesContract(runner, engine)
  archiveContract(runner, engine)
  stagingContract(runner, engine)
  issueContract(runner, engine)
  backupContract(runner, engine)
  lossContract(runner, engine)
  upgradeContract(runner, engine)
  versionsContract(runner, engine)
  unreadContract(runner, engine)
}
