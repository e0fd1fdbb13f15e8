import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { allCallsKey, frozenBase, frozenCalls, rowsLeftOut } from '../../../src/domain/invoice/freeze'
import { frozenBytes } from '../../../src/domain/paper/frozen-calls'
import { issuedInvoiceSchema, type InvoiceLine, type Recount } from '../../../src/domain/invoice/invoice'
import { prepareIssue, type IssueInput } from '../../../src/domain/invoice/issue'
import { tieOut } from '../../../src/domain/invoice/tie-out'
import type { InvoiceId, TariffId } from '../../../src/domain/kernel/ids'
import { rateHotline } from '../../../src/domain/rating/rate'
import { archiveOf, call, date, hotlineId, month, perCall, tariff, utc } from '../rating/archive'
import { client, company, draft, line, work } from './sample-records'

const works = [work({ quantity: 1_000_000, price: 100_000_000 }), work({ id: 'wrk_2' as never, quantity: -500_000, price: 33_330_000 })]
const lines: InvoiceLine[] = [line(100_00, undefined, 'wrk_1'), line(-16_67, undefined, 'wrk_2')]
const recount = tieOut(lines, [], [], works)
const input: IssueInput = { draft, company, client, lines, recount, uncovered: [], number: '2026/0001', issuedOn: date('2026-11-23'), frozenHash: 'abc' }

function refusal(change: Partial<IssueInput>): string {
  const result = prepareIssue({ ...input, ...change })
  return result.ok ? 'issued' : result.failure.code
}

describe('issuing', () => {
  it('makes an immutable copy of everything', () => {
    const result = prepareIssue(input)
    if (!result.ok) throw new Error(result.failure.code)
    expect(result.value).toMatchObject({ state: 'issued', number: '2026/0001', dueOn: '2026-12-03', supplier: company, buyer: client, totals: { net: 83_33, tax: 16_67, gross: 100_00 } })
    expect(v.parse(issuedInvoiceSchema, result.value)).toEqual(result.value)
  })
  it('refuses what must not leave the house', () => {
    const issued = prepareIssue(input)
    expect(issued.ok && refusal({ draft: issued.value })).toBe('invoice.notDraft')
    expect(refusal({ company: null })).toBe('invoice.noCompany')
    expect(refusal({ uncovered: [{ hotlineId, calls: 3 }] })).toBe('invoice.noTariff')
    expect(refusal({ uncovered: [{ hotlineId, calls: 0 }] })).toBe('issued')
    expect(refusal({ lines: [] })).toBe('invoice.nothingToBill')
    expect(refusal({ lines: lines.map((l) => ({ ...l, amount: 0 })) })).toBe('invoice.nothingToBill')
    expect(refusal({ recount: { ...recount, balanced: false } })).toBe('invoice.unbalanced')
    expect(refusal({ lines: lines.map((l) => ({ ...l, amount: l.amount + 1 })) })).toBe('invoice.unbalanced')
    expect(refusal({ lines: lines.slice(1) })).toBe('invoice.unbalanced')
  })
})

describe('tying out works', () => {
  it('counts their amounts by itself, half away from zero', () => {
    expect(recount).toEqual<Recount>({
      calls: 0, balanced: true,
      lines: [{ key: 'wrk_1', calls: 0, billed: 0, excluded: 0, seconds: 0, amount: 100_00 }, { key: 'wrk_2', calls: 0, billed: 0, excluded: 0, seconds: 0, amount: -16_67 }],
    })
  })
  it('sees a changed, missing, doubled or foreign line', () => {
    expect(tieOut(lines.map((l) => ({ ...l, amount: l.amount - 1 })), [], [], works).balanced).toBe(false)
    expect(tieOut(lines.slice(1), [], [], works).balanced).toBe(false)
    expect(tieOut([...lines, ...lines.slice(1)], [], [], works).balanced).toBe(false)
    expect(tieOut([line(100_00, undefined, 'wrk_1'), line(-16_67, undefined, 'wrk_9')], [], [], works).balanced).toBe(false)
  })
})

describe('frozen calls', () => {
  const calls = [call({ start: utc('2026-10-03T10:00:00Z') }), call({ start: utc('2026-10-03T11:00:00Z'), outcome: 'abandoned' }), call({ start: utc('2026-10-20T10:00:00Z') })]
  const rating = rateHotline({
    hotlineId, month, startsOn: null, endsOn: null, blocks: archiveOf(calls).blocks,
    tariffs: [tariff([perCall()]), tariff([perCall()], { id: 'tar_2' as TariffId, validFrom: date('2026-10-16') })],
  })
  const frozen = frozenCalls('inv_1' as InvoiceId, [rating])
  it('keep every call of the month, of each version, and of each line', () => {
    expect(frozen.map(({ key, blocks }) => [key, blocks.map(({ bits }) => bits[0])])).toEqual([
      ['all:hot_1', [0b11, 0b1]], ['all:hot_1@2026-10-01', [0b11]], ['all:hot_1@2026-10-16', [0b1]], ['cla_call@2026-10-01', [0b1]], ['cla_call@2026-10-16', [0b1]],
    ])
  })
  it('give the calls a line left out', () => {
    const base = frozenBase(frozen, { hotlineId, from: '2026-10-01' })
    const billed = frozen.find(({ key }) => key === 'cla_call@2026-10-01')
    expect(rowsLeftOut(base?.blocks ?? [], billed?.blocks ?? []).map(({ bits }) => bits[0])).toEqual([0b10])
    expect(frozenBase(frozen, { hotlineId, from: '2026-10-05' })?.key).toBe(allCallsKey(hotlineId))
    expect(frozenBase(frozen, { hotlineId: null, from: '' })).toBeNull()
  })
  it('have bytes that any change changes and no order does', () => {
    const text = (list: typeof frozen): string => Array.from(frozenBytes(list)).join()
    expect(text([...frozen].reverse().map((f) => ({ ...f, blocks: [...f.blocks].reverse() })))).toBe(text(frozen))
    expect(text(frozen.map((f, i) => (i === 0 ? { ...f, blocks: f.blocks.map((b) => ({ ...b, bits: b.bits.map((x) => x ^ 1) })) } : f)))).not.toBe(text(frozen))
    expect(text(frozen.slice(1))).not.toBe(text(frozen))
  })
})
