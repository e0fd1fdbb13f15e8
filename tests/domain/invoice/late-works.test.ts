import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Invoice, IssuedInvoice } from '../../../src/domain/invoice/invoice'
import { worksOf } from '../../../src/domain/invoice/invoice-lines'
import { issuedOf, lateWorks, nextOpenMonth, placesOfWorks } from '../../../src/domain/invoice/late-works'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { ClientId, InvoiceId, WorkId } from '../../../src/domain/kernel/ids'
import { nextPeriod, periodOf } from '../../../src/domain/kernel/period'
import { monthOfWork, type Work } from '../../../src/domain/tariff/work'
import { clientId, draft, line, work } from './sample-records'

const date = (text: string) => text as PlainDate

/** An issued invoice of a month that bears some works; what it says besides does not matter here. */
function issued(month: string, ...works: string[]): IssuedInvoice {
  const lines = works.map((id) => ({ ...line(1), key: id, workId: id as WorkId }))
  return { ...draft, id: `inv_${month}` as InvoiceId, month: date(`${month}-01`), state: 'issued', number: `N ${month}`, lines } as unknown as IssuedInvoice
}
const one = (id: string, on: string, more: Partial<Work> = {}): Work => work({ id: id as WorkId, date: date(on), ...more })

describe('a work entered after the invoice of its month', () => {
  const october = issued('2026-10', 'wrk_old')
  const [old, late, november] = [one('wrk_old', '2026-10-05'), one('wrk_late', '2026-10-20'), one('wrk_november', '2026-11-03')]

  it('is on no invoice, and is said to be; those the invoice bears and those of open months are not', () => {
    expect(lateWorks([november, late, old], [october])).toEqual([{ work: late, issued: october }])
    expect([...placesOfWorks([old, late, november], [october, { ...draft, month: date('2026-11-01') }]).values()]).toEqual([
      { kind: 'issued', invoice: october }, { kind: 'late', invoice: october }, { kind: 'month', month: '2026-11-01', draft: draft.id },
    ])
  })

  it('goes on the next invoice that is not issued, with its own date', () => {
    const next = nextOpenMonth([october, issued('2026-11')], clientId, late.date)
    expect(next.from).toBe('2026-12-01')
    const put = { ...late, invoiceMonth: next.from }
    expect(lateWorks([put], [october])).toEqual([])
    expect(worksOf([old, put, november], clientId, next)).toEqual([put])
    expect(worksOf([old, put, november], clientId, periodOf('month', late.date))).toEqual([old])
  })

  it('is late again when the month it was put on is issued without it', () => {
    const put = { ...late, invoiceMonth: date('2026-11-01') }
    expect(lateWorks([put], [october, issued('2026-11')])).toMatchObject([{ work: put, issued: { number: 'N 2026-11' } }])
  })

  it('is never billed before it was done', () => {
    expect(monthOfWork(one('wrk_x', '2026-12-09', { invoiceMonth: date('2026-11-01') }))).toBe('2026-12-01')
  })

  it('of another client is none of this invoice’s business', () => {
    expect(lateWorks([{ ...late, clientId: 'cli_2' as ClientId }], [october])).toEqual([])
    expect(nextOpenMonth([issued('2026-11')], 'cli_2' as ClientId, late.date).from).toBe('2026-11-01')
  })
})

it('every work is billed once or called late, whatever is issued and entered in whatever order', () => {
  const months = [...Array(5).keys()].map((i) => `2026-0${i + 1}`)
  const act = fc.oneof(
    fc.record({ kind: fc.constant('work' as const), month: fc.constantFrom(...months), day: fc.integer({ min: 1, max: 28 }) }),
    fc.record({ kind: fc.constant('issue' as const), month: fc.constantFrom(...months) }),
    fc.record({ kind: fc.constant('bill' as const), pick: fc.nat(20) }),
  )
  fc.assert(fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
    const works: Work[] = []
    const invoices: Invoice[] = []
    // The oracle: what a person would keep on paper, work by work.
    const borne = new Map<string, number>()
    for (const [i, now] of acts.entries()) {
      if (now.kind === 'work') works.push(one(`wrk_${i}`, `${now.month}-${String(now.day).padStart(2, '0')}`))
      if (now.kind === 'issue' && !issuedOf(invoices, clientId, date(`${now.month}-01`))) {
        const on = worksOf(works, clientId, periodOf('month', date(`${now.month}-01`)))
        for (const { id } of on) borne.set(id, (borne.get(id) ?? 0) + 1)
        invoices.push(issued(now.month, ...on.map(({ id }) => id)))
      }
      const late = lateWorks(works, invoices)
      const chosen = now.kind === 'bill' ? late[now.pick % Math.max(1, late.length)] : undefined
      if (chosen) {
        const month = nextOpenMonth(invoices, clientId, chosen.work.date)
        expect(issuedOf(invoices, clientId, month.from)).toBeNull()
        works[works.findIndex(({ id }) => id === chosen.work.id)] = { ...chosen.work, invoiceMonth: month.from }
        expect(lateWorks(works, invoices).some(({ work: { id } }) => id === chosen.work.id)).toBe(false)
      }
    }
    expect([...borne.values()].every((times) => times === 1)).toBe(true)
    // At the end everything late is put on an open month and every month is issued: nothing is left unbilled.
    const put = works.map((each) => (lateWorks([each], invoices).length > 0 ? { ...each, invoiceMonth: nextOpenMonth(invoices, clientId, each.date).from } : each))
    let month = periodOf('month', date('2026-01-01'))
    for (let i = 0; i < 12; i++, month = nextPeriod(month)) {
      if (issuedOf(invoices, clientId, month.from)) continue
      for (const { id } of worksOf(put, clientId, month)) borne.set(id, (borne.get(id) ?? 0) + 1)
    }
    expect(put.map(({ id }) => borne.get(id))).toEqual(put.map(() => 1))
  }), { numRuns: 300 })
})
