import { describe, expect, it } from 'vitest'
import { dueInvoices, setupSteps, unreadyHotlines, type AgendaInput } from '../../../src/domain/agenda/agenda'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { makeSample } from '../../../src/sample/sample'

const today = '2026-11-23' as PlainDate
const sample = makeSample({ today })
const full: AgendaInput = {
  today, company: sample.company, clients: sample.clients, hotlines: sample.hotlines, matchRules: sample.matchRules, tariffs: sample.tariffs,
  invoices: sample.drafts, lastCallOn: today,
}
const empty: AgendaInput = { today, company: null, clients: [], hotlines: [], matchRules: [], tariffs: [], invoices: [], lastCallOn: null }

describe('the way from nothing to the first invoice', () => {
  it('has seven steps, none done in an empty workspace and all in a running centre', () => {
    expect(setupSteps(empty).map(({ key, done }) => [key, done])).toEqual([['company', false], ['client', false], ['hotline', false], ['rules', false], ['tariff', false], ['calls', false], ['invoice', false]])
    expect(setupSteps(full).every(({ done }) => done)).toBe(true)
  })
})

describe('what is due today', () => {
  const october = '2026-10-01'

  it('is last month’s invoice of every client that ran a priced project, drafts named', () => {
    const due = dueInvoices(full)
    expect(due.map(({ client }) => client.id).sort()).toEqual(sample.clients.map(({ id }) => id).sort())
    expect(due.every(({ month }) => month.from === october)).toBe(true)
    expect(due.filter(({ draft }) => draft !== null)).toHaveLength(sample.drafts.length)
  })

  it('is nothing for a client that is archived or has no price', () => {
    const archived = dueInvoices({ ...full, clients: sample.clients.map((client) => ({ ...client, archived: true })) })
    expect(archived).toEqual([])
    expect(dueInvoices({ ...full, tariffs: [] })).toEqual([])
  })

  it('names running projects whose calls or prices cannot be found', () => {
    const running = sample.hotlines.filter(({ endsOn }) => endsOn === null || endsOn >= today).map(({ id }) => id)
    const missing = unreadyHotlines({ ...full, matchRules: [], tariffs: [] })
    expect(missing.filter(({ kind }) => kind === 'noRules').map(({ hotline }) => hotline.id).sort()).toEqual([...running].sort())
    expect(missing.filter(({ kind }) => kind === 'noTariff')).toHaveLength(running.length)
  })
})
