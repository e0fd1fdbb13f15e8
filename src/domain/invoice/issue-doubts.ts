import type { PlainDate } from '../kernel/calendar'
import type { Invoice } from './invoice'

/** Something about an issue date a person has to confirm. */
export type IssueDoubt
  /** A number already given bears a later date: the series would run backwards. */
  = | { readonly kind: 'beforeLastNumber'; readonly number: string; readonly issuedOn: PlainDate }
  /** The device's clock is behind the newest call, so the date it offers may be wrong. */
    | { readonly kind: 'clockBehindCalls'; readonly lastCallOn: PlainDate }

/** What is doubtful about issuing on a date. `lastCallOn`: local date of the newest call, null without calls. */
export function issueDoubts(issuedOn: PlainDate, today: PlainDate, invoices: readonly Invoice[], lastCallOn: PlainDate | null): readonly IssueDoubt[] {
  const last = invoices.filter((invoice) => invoice.state === 'issued')
    .reduce<Extract<Invoice, { state: 'issued' }> | null>((latest, invoice) => (latest === null || invoice.issuedOn > latest.issuedOn ? invoice : latest), null)
  return [
    ...(last && issuedOn < last.issuedOn ? [{ kind: 'beforeLastNumber' as const, number: last.number, issuedOn: last.issuedOn }] : []),
    ...(lastCallOn !== null && today < lastCallOn ? [{ kind: 'clockBehindCalls' as const, lastCallOn }] : []),
  ]
}
