import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callAt } from '../../../src/domain/archive/call-at'
import { rowCounts } from '../../../src/domain/archive/mask'
import { invoiceLines } from '../../../src/domain/invoice/invoice-lines'
import { allowanceLeft } from '../../../src/domain/invoice/line-allowance'
import { billedCalls } from '../../../src/domain/rating/billed-calls'
import { rateHotline } from '../../../src/domain/rating/rate'
import type { UsageClause } from '../../../src/domain/rating/verdict'
import { anyCalls, anyTariffs, archiveOf, hotlineId, month, perCall, perMinute } from './archive'

const lengths = (...talk: number[]) => talk.map((seconds) => ({ wait: 5, talk: seconds, hold: 10, wrap: 20 }))
const usage = (clause: ReturnType<typeof perMinute>) => clause as UsageClause

it('says of each call what was measured, billed, covered and owed', () => {
  // 60/60 at 1.25 with two minutes included: the first call uses them up, the second pays 1 of its 2 minutes.
  const calls = lengths(61, 65, 1)
  const parts = billedCalls(usage(perMinute({ first: 60, next: 60, includedSeconds: 180 })), calls, 180, 'UAH')
  expect(parts.map(({ call }) => call)).toEqual(calls)
  expect(parts).toMatchObject([
    { measured: 61, units: 120, included: 120, amount: 0 }, { measured: 65, units: 120, included: 60, amount: 125 }, { measured: 1, units: 60, included: 0, amount: 125 },
  ])
  expect(billedCalls(usage(perMinute({ measured: ['talk', 'wrap'], first: 1, next: 1 })), lengths(40), 0, 'UAH')).toMatchObject([{ measured: 60, units: 60, included: 0, amount: 125 }])
  expect(billedCalls(usage(perCall()), lengths(7, 8), 1, 'UAH')).toMatchObject([{ measured: 7, units: 1, included: 1, amount: 0 }, { measured: 8, units: 1, included: 0, amount: 235 }])
})

it('spreads what is rounded once: a thousand calls of 7 s at 0.50 a minute bear 5 or 6 kopecks each, 58.33 in all', () => {
  const calls = lengths(...Array.from({ length: 1000 }, () => 7))
  const once = billedCalls(usage(perMinute({ price: 500_000 })), calls, 0, 'UAH').map(({ amount }) => amount)
  expect([...new Set(once)].sort()).toEqual([5, 6])
  expect(once.reduce((sum, amount) => sum + amount)).toBe(58_33)
  expect(new Set(billedCalls(usage(perMinute({ price: 500_000, rounding: 'perCall' })), calls, 0, 'UAH').map(({ amount }) => amount))).toEqual(new Set([6]))
})

it('adds up to the rated line for any calls and tariffs', () => {
  let lines = 0
  fc.assert(fc.property(anyCalls, anyTariffs, (calls, tariffs) => {
    const { blocks } = archiveOf(calls)
    const { rated, rows } = rateHotline({ hotlineId, month, tariffs, startsOn: null, endsOn: null, blocks })
    const all = rated.clauses.flatMap((clause) => {
      const made = invoiceLines({ currency: clause.currency, rated: [{ ...rated, clauses: [clause] }], works: [], order: [] })
      return made.ok ? made.value : []
    })
    for (const one of rated.clauses) {
      const line = all.find(({ key }) => key === one.key)
      if (!line || one.clause.kind === 'monthlyFee') continue
      const bits = rows().spans.flatMap(({ billed }) => billed).find(({ key }) => key === one.key)?.rows ?? []
      const billed = bits.flatMap((part) => {
        const block = blocks.find(({ masked }) => masked.block.importId === part.importId && masked.block.day === part.day)?.masked.block
        return block ? Array.from({ length: block.rows }, (_, row) => row).filter((row) => rowCounts(part.bits, row)).map((row) => callAt(block, null, row)) : []
      }).sort((a, b) => a.start - b.start)
      const parts = billedCalls(one.clause, billed, allowanceLeft(all, line), one.currency)
      const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0)
      const sums = [parts.length, sum(({ included }) => included), sum(({ units, included }) => units - included), sum(({ amount }) => amount)]
      expect(sums).toEqual([one.billedCalls, one.includedUsed, one.quantity, one.amount])
      if (one.clause.kind === 'perMinute') expect(sum(({ measured }) => measured)).toBe(one.measuredSeconds)
      lines += parts.length > 1 ? 1 : 0
    }
  }), { numRuns: 300 })
  expect(lines).toBeGreaterThan(20)
})
