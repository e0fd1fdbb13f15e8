import type { AnnexInput } from '../../../src/documents/calls/annex-input'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import type { Language } from '../../../src/domain/kernel/fields'
import { billedCalls } from '../../../src/domain/rating/billed-calls'
import { callAt, calls, names } from './calls-sample'
import { hotlineId, linesOf } from './invoice-sample'

/** An annex of so many billed calls (talk and wrap-up, 6/6 at 3.20), one that was too short and one abandoned. */
export function annexInput(language: Language, count: number): AnnexInput {
  const line = linesOf(language).find(({ rating }) => rating !== null)
  const clause = line?.rating?.clause
  if (!line || !clause || clause.kind === 'monthlyFee') throw new Error('the sample has no usage line')
  const parts = billedCalls(clause, calls(count), 0, 'UAH')
  const [units, amount] = [parts.reduce((sum, part) => sum + part.units, 0), parts.reduce((sum, part) => sum + part.amount, 0)]
  return {
    documentId: 'inv_1', createdAt: 1_793_534_400, number: '2026-0031', month: '2026-10-01' as PlainDate, language, currency: 'UAH', company: 'ТОВ «Дніпро»', client: 'Işık A.Ş.', names,
    groups: [{ line: { ...line, quantity: units, amount }, clause, calls: parts }],
    leftOut: [{
      hotlineId, clauses: 1,
      calls: [
        { call: callAt(7, { talk: 2 }), reasons: [{ clause: line.title, reason: 'tooShort', limit: 5 }] },
        { call: callAt(8, { talk: 0, outcome: 'abandoned', operator: '' }), reasons: [{ clause: line.title, reason: 'abandoned', limit: 5 }] },
      ],
    }],
  }
}
