// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { useFigurePanel } from '../../../src/desk/figure'
import { useToasts } from '../../../src/desk/toasts'
import InvoicePage from '../../../src/features/billing/InvoicePage.vue'
import type { InvoiceComputation } from '../../../src/usecases/invoice/rate-invoice'
import { ok } from '../../../src/domain/kernel/result'
import { linesOf, totals } from '../../documents/samples/invoice-sample'
import { field, press, said, settle, type, until, type World } from '../world'
import { draft, given, hotline, openBilling, records } from './billing-world'

let world: World
afterEach(() => world.close())

const plain = () => said().replace(/[\u00a0\u202f]/g, ' ')
const paper = () => (document.querySelector('article')?.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ')
const button = (name: string) => [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)

/** Opens the figure of the calls left out. */
function press1747(): void {
  const found = [...document.querySelectorAll<HTMLButtonElement>('tbody .figure')].find((one) => one.textContent?.trim() === '1,747')
  if (!found) throw new Error('no such figure')
  found.click()
}

/** A computation whose usage line has 21 408 calls. */
function withCalls(change: Partial<InvoiceComputation> = {}) {
  const lines = linesOf('uk')
  const recount = {
    calls: 21_408, balanced: true,
    lines: lines.map((line) => ({ key: line.key, calls: line.rating?.calls ?? 0, billed: line.rating?.billedCalls ?? 0,
      excluded: line.rating ? 1_747 : 0, seconds: line.rating?.incrementedSeconds ?? 0, amount: line.amount })),
  }
  return { computeInvoice: () => Promise.resolve(ok({ lines, totals, recount, uncovered: [], ...change })) }
}

describe('a draft', () => {
  it('is shown on paper in the client’s language, computed by the product itself', async () => {
    world = await openBilling('en')
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => paper().includes('ЧЕРНЕТКА'))
    expect(document.querySelector('article')?.lang).toBe('uk')
    // 18 000.00 + 4 500.00 = 22 500.00; VAT 20 % 4 500.00; 27 000.00.
    for (const text of ['Постачальник', 'Абонентська плата', '18 000,00 ₴', 'Нова гілка меню', '1,5 год', '22 500,00 ₴', 'ПДВ 20 %', '27 000,00 ₴', 'Двадцять сім тисяч гривень 00 копійок']) expect(paper()).toContain(text)
    expect(plain()).toContain('Recounted a second way: all 0 calls of the month and 2 lines')
    expect(plain()).toContain('No number until issued · Лінія · October 2026')
    expect(button('Issue')?.disabled).toBe(false)
  })

  it('opens its lines and total in the figure panel', async () => {
    world = await openBilling()
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => paper().includes('Абонентська плата'))
    const [first] = document.querySelectorAll<HTMLButtonElement>('article .opener')
    first?.click()
    await settle()
    expect(useFigurePanel().stack).toEqual([{ kind: 'invoiceLine', invoiceId: draft.id, lineKey: 'cla_fee@2026-10-01' }])
    expect(document.querySelector('article .opened')?.textContent).toContain('Абонентська плата')
    document.querySelector<HTMLButtonElement>('article .pay button')?.click()
    expect(useFigurePanel().stack).toEqual([{ kind: 'invoiceTotal', invoiceId: draft.id }])
  })

  it('follows a change of its tariff while it is open', async () => {
    world = await openBilling()
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => paper().includes('27 000,00'))
    const read = await world.store.get('tariffs', records.tariff.record.id)
    const [fee] = records.tariff.record.clauses
    if (!read || fee?.kind !== 'monthlyFee') throw new Error('no fee')
    await given(world, [{ kind: 'update', table: 'tariffs', id: read.record.id, seen: read.seen, patch: { clauses: [{ ...fee, amount: 2_000_000 }] } }])
    await until(() => paper().includes('29 400,00')) // (20 000.00 + 4 500.00) × 1.2
  })

  it('keeps a note that is printed under the total', async () => {
    world = await openBilling()
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await type('Note', 'За договором 14/2026')
    await press('Save the note')
    await until(() => paper().includes('За договором 14/2026'))
    expect((await world.store.get('invoices', draft.id))?.record.note).toBe('За договором 14/2026')
  })

  it('is deleted after a question, and its clean page says so when it is gone', async () => {
    world = await openBilling()
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await press('Delete the draft')
    expect(await world.store.list('invoices')).toHaveLength(1)
    await press('Delete the draft of the invoice')
    await until(async () => (await world.store.list('invoices')).length === 0)
    expect(world.visits.at(-1)).toEqual({ name: 'billing', params: {} })
    await until(() => said().includes('This invoice is not here'))
  })

  it('gives the annex in the client’s language and says in place why there is no PDF', async () => {
    const billing = await openBilling()
    world = billing
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => paper().includes('27 000,00'))
    await press('Annex of calls, CSV')
    await until(() => billing.asked.annex.length > 0)
    expect(billing.asked.annex).toEqual([[draft.id, 'Лінія_2026-10_invoice-draft-calls_uk.csv']])
    await press('PDF')
    await until(() => said().includes('The document could not be made'))
    expect(billing.asked.pdf).toEqual([[draft.id, 'pdf']])
    expect(said()).toContain('The document could not be made')
  })
})

describe('what stands in the way of issuing', () => {
  it('names the missing company and leads there', async () => {
    world = await openBilling()
    await given(world, [records.client, records.hotline, records.tariff, records.draft])
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => said().includes('Fill in your own company first'))
    expect(document.querySelector('a')?.getAttribute('href')).toBe('{"name":"company"}')
    expect(button('Issue')?.disabled).toBe(true)
    expect(button('PDF')?.disabled).toBe(true)
  })

  it('names a month without anything to bill', async () => {
    world = await openBilling()
    await given(world, [records.company, records.client, records.hotline, records.draft])
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => said().includes('There is nothing to bill'))
    expect(button('Issue')?.disabled).toBe(true)
  })

  it('names calls without a tariff with their hotline', async () => {
    world = await openBilling('uk', withCalls({ uncovered: [{ hotlineId: hotline.id, calls: 22 }] }))
    await given(world, [records.company, records.client, records.hotline, records.draft])
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => plain().includes('Гаряча лінія 0 800: 22 дзвінки припадають на дні без тарифу.'))
    expect(document.querySelector('a')?.getAttribute('href')).toBe(JSON.stringify({ name: 'hotlineSetUp', params: { clientId: draft.clientId, hotlineId: hotline.id } }))
    expect(button('Виставити')?.disabled).toBe(true)
  })

  it('names the lines of a recount that does not agree', async () => {
    const balanced = await withCalls().computeInvoice()
    const { recount } = balanced.value
    const wrong = recount.lines.map((line) => (line.key === 'min@1' ? { ...line, billed: 19_660 } : line))
    world = await openBilling('en', withCalls({ recount: { ...recount, lines: wrong, balanced: false } }))
    await given(world, [records.company, records.client, records.hotline, records.draft])
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => said().includes('The recount does not agree'))
    expect([...document.querySelectorAll('.differing li')].map((one) => one.textContent)).toEqual(['Обробка дзвінків (6/6)'])
    expect(button('Issue')?.disabled).toBe(true)
  })
})

describe('lines and their calls', () => {
  it('adds up and opens', async () => {
    world = await openBilling('en', withCalls())
    await given(world, [records.company, records.client, records.hotline, records.draft])
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => document.querySelector('tfoot'))
    const foot = [...document.querySelectorAll('tfoot th, tfoot td')].map((cell) => (cell.textContent ?? '').replace(/[\u00a0\u202f]/g, ' '))
    // 61 204 min 36 s billed; 18 000.00 + 195 854.72 + 4 500.00.
    expect(foot).toEqual(['Total', '', '21,408', '19,661', '1,747', '1015:18:17', '1020:04:36', '₴218,354.72', ''])
    press1747()
    expect(useFigurePanel().stack).toEqual([{ kind: 'invoiceLine', invoiceId: draft.id, lineKey: 'min@1' }])
  })
  it('opens the calls left out at once when there is one reason', async () => {
    const lines = linesOf('uk').map((line) => (line.rating ? { ...line, rating: { ...line.rating, excluded: [{ reason: 'abandoned' as const, calls: 1_747 }] } } : line))
    world = await openBilling('en', withCalls({ lines }))
    await given(world, [records.company, records.client, records.hotline, records.draft])
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => document.querySelector('tfoot'))
    press1747()
    expect(useFigurePanel().stack).toEqual([{ kind: 'invoiceExcluded', invoiceId: draft.id, lineKey: 'min@1', reason: 'abandoned' }])
  })
})

describe('issuing', () => {
  it('takes the number, freezes the invoice and says so', async () => {
    world = await openBilling()
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => button('Issue')?.disabled === false)
    await press('Issue')
    expect(plain()).toContain('Лінія, October 2026: ₴27,000.00 to pay.')
    expect(plain()).toContain('Due on 3 Dec 2026: 10 days after issue.')
    expect(said()).not.toContain('is not over on this date')
    await type('Issued on', '2026-10-30')
    expect(plain()).toContain('October 2026 is not over on this date')
    await type('Issued on', '2026-11-02')
    await press('Issue and take the number')
    const issued = await until(async () => (await world.store.list('invoices')).find((one) => one.state === 'issued'))
    expect(issued).toMatchObject({ state: 'issued', number: '2026/0001', issuedOn: '2026-11-02', dueOn: '2026-11-12', totals: { net: 2_250_000, gross: 2_700_000 } })
    await until(() => said().includes('Issued and frozen'))
    expect(plain()).toContain('Invoice 2026/0001')
    expect(paper()).toContain('Рахунок на оплату № 2026/0001')
    expect(paper()).not.toContain('ЧЕРНЕТКА')
    expect(said()).toContain(`${issued.state === 'issued' ? issued.frozenHash.slice(0, 12) : ''}…`)
    expect(useToasts().toasts.at(-1)?.text).toContain('Invoice 2026/0001 was issued')
    for (const name of ['Issue', 'Delete the draft', 'Save the note']) expect(button(name)).toBeUndefined()
  })

  it('tells of letters no paper prints before it freezes them, and asks to be sure', async () => {
    world = await openBilling()
    await given(world, [...Object.values({ ...records, client: { ...records.client, record: { ...records.client.record, legalName: 'ТОВ «Лінія ☎»' } } })])
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => button('Issue')?.disabled === false)
    await press('Issue')
    await until(() => said().includes('Letters this paper cannot print'))
    expect(said()).toContain('“ТОВ «Лінія ☎»”: ☎')
    expect(said()).toContain('Mend in the client')
    expect(button('Issue and take the number')?.disabled).toBe(true)
    field('Checked, issue all the same').click()
    await settle()
    await press('Issue and take the number')
    await until(() => said().includes('Issued and frozen'))
  })

  it('stays with its own figures when the tariff changes afterwards', async () => {
    world = await openBilling()
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => button('Issue')?.disabled === false)
    await press('Issue')
    await press('Issue and take the number')
    await until(() => said().includes('Issued and frozen'))
    const read = await world.store.get('tariffs', records.tariff.record.id)
    if (!read) throw new Error('no tariff')
    await given(world, [{ kind: 'remove', table: 'tariffs', id: read.record.id, seen: read.seen }])
    await settle()
    expect(paper()).toContain('27 000,00 ₴')
  })

  it('says in the dialog why it was refused and keeps the draft', async () => {
    world = await openBilling('en', { issueInvoice: () => Promise.resolve({ ok: false, failure: { code: 'invoice.changed' } }) })
    await given(world, Object.values(records))
    await world.show(InvoicePage, { invoiceId: draft.id })
    await until(() => button('Issue')?.disabled === false)
    await press('Issue')
    await press('Issue and take the number')
    expect(said()).toContain('The draft or its calls changed while it was being issued')
    expect((await world.store.get('invoices', draft.id))?.record.state).toBe('draft')
  })
})
