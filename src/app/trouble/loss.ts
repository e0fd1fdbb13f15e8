import type { Failure } from '../../domain/kernel/failure'
import type { Translate } from '../../i18n/messages'

// The first screen and its figures come first.
const LATER_MS = 3000

/** Looks for lost rows once the first screen stands; `tell` hears what is gone, never that nothing is. */
export function lookForLoss(find: () => Promise<Failure | null>, tell: (loss: Failure) => void): void {
  setTimeout(() => {
    // A search that could not run says nothing: the pages meet the same failure and name it.
    find().then((loss) => { if (loss) tell(loss) }, () => undefined)
  }, LATER_MS)
}

/** What is missing and what to do about it. */
export function lossText(loss: Failure, t: Translate): string {
  const rows = loss.params?.['rows']
  const what = loss.params?.['table'] === 'journal' ? 'history' : 'calls'
  const n = typeof rows === 'number' ? rows : 0
  return what === 'history' ? t('app.loss.history', { n }) : t('app.loss.calls', { n })
}
