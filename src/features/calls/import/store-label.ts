import type { Translate } from '../../../i18n/messages'
import type { ImportPreview } from '../../../imports/port'

/** What the import button says it stores: calls, else the stretches of presence of a file without calls. */
export function storeLabel({ calls, newCalls, changed, alreadyHere, hours }: ImportPreview, t: Translate): string {
  return calls === 0 && hours ? t('hours.store', { n: hours.entries }) : t('imports.store', { n: newCalls + changed + alreadyHere })
}
