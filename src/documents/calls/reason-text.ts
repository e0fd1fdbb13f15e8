import type { DocumentTexts } from '../texts'
import type { LeftOutReason } from './annex-input'

/** Why a call was not billed; with the clause before each reason where the hotline has several. */
export function reasonText(reasons: readonly LeftOutReason[], named: boolean, { t }: DocumentTexts): string {
  return reasons.map(({ clause, reason, limit }) => [...(named ? [clause] : []), t(`terms.reason.${reason}`, { seconds: limit })].join(': ')).join('; ')
}
