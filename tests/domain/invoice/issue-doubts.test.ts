import { describe, expect, it } from 'vitest'
import { invoiceRecord, type Invoice, type IssuedInvoice } from '../../../src/domain/invoice/invoice'
import { issueDoubts } from '../../../src/domain/invoice/issue-doubts'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import { periodOf } from '../../../src/domain/kernel/period'
import { startRecord } from '../../../src/domain/kernel/record'

const day = (text: string): PlainDate => text as PlainDate
const draft = startRecord(invoiceRecord, () => 'd', { client: { id: makeId('client', () => 'a'), currency: 'UAH', language: 'uk' }, month: periodOf('month', day('2026-10-01')) })

function issued(number: string, issuedOn: string): Invoice {
  return { ...draft, state: 'issued', number, issuedOn } as IssuedInvoice // the rest is not looked at
}

describe('doubts about an issue date', () => {
  const invoices = [issued('2026-2', '2026-11-10'), draft, issued('2026-1', '2026-11-01')]

  it.each([
    ['after the last number', '2026-11-11', '2026-11-11', null, []],
    ['on the day of the last number', '2026-11-10', '2026-11-11', null, []],
    ['before the last number', '2026-11-09', '2026-11-11', null, [{ kind: 'beforeLastNumber', number: '2026-2', issuedOn: '2026-11-10' }]],
    ['by a clock behind the newest call', '2026-11-11', '2026-11-11', '2026-11-12', [{ kind: 'clockBehindCalls', lastCallOn: '2026-11-12' }]],
    ['by a clock on the day of the newest call', '2026-11-11', '2026-11-11', '2026-11-11', []],
  ] as const)('%s', (_name, issuedOn, today, lastCallOn, doubts) => {
    expect(issueDoubts(day(issuedOn), day(today), invoices, lastCallOn === null ? null : day(lastCallOn))).toEqual(doubts)
  })

  it('there are none about a first invoice', () => {
    expect(issueDoubts(day('2020-01-01'), day('2026-11-11'), [draft], null)).toEqual([])
  })
})
