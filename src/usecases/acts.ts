import { issueInvoice } from './papers/issue-invoice'

/** Everything a worker writes for a page, beside the commits of records pages make themselves. */
export const acts = { issueInvoice }
export type Acts = typeof acts
