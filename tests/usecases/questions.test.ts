import { beforeAll, describe, expect, it } from 'vitest'
import { asking, roomOf } from './asking'
import { callerKey } from '../../src/domain/archive/caller-key'
import type { Selection } from '../../src/domain/selection/selection'
import { reportSelection } from '../../src/domain/report/aggregate'
import { missedCalls } from '../../src/domain/report/missed-callers'
import type { Asked } from '../../src/usecases/asked'
import type { Acts } from '../../src/usecases/acts'
import type { Questions } from '../../src/usecases/questions'
import { reads, type Part } from '../../src/usecases/reads'
import { isPlainDate, type PlainDate } from '../../src/domain/kernel/calendar'
import { makeId } from '../../src/domain/records'
import { periodOf } from '../../src/domain/kernel/period'
import { sampleImports } from '../../src/sample/imports'
import { makeSample } from '../../src/sample/sample'
import { DexieCallArchive } from '../../src/storage/archive/dexie-call-archive'
import type { Database } from '../../src/storage/database/database'
import { DexieRecordStore } from '../../src/storage/records/dexie-record-store'
import type { Change } from '../../src/storage/records/port'
import { opened, valueOf } from '../storage/contract/harness'
import { memoryEngine } from '../storage/engine'

const date = (text: string): PlainDate => (isPlainDate(text) ? text : expect.fail(text))
const sample = makeSample({ today: date('2026-11-23') })
const october = [...sampleImports(sample)].find(({ record }) => record.fileName === 'calls-2026-10.csv') ?? expect.fail('no october')
const draft = sample.drafts.find(({ month }) => month === '2026-10-01') ?? expect.fail('no draft')
const twin = { ...draft, id: makeId('invoice', () => 'issued'), note: 'issued' }
const month = periodOf('month', date('2026-10-01'))
const zone = sample.company.zone
const everything = { period: month, scope: { kind: 'everything' }, zone } as const
const hotlineIds = sample.hotlines.map(({ id }) => id)
const hoursRequest = { period: month, share: { kind: 'all' }, zone } as const

/** The parts a use case read through its room. */
const noted = new Set<Part>()
/** How often days of calls were read. */
let daysRead = 0
let db: Database
let ask: Asked<Questions & Acts>
let lineKey = ''

/** An object whose functions say that they were called. */
function noting<T extends object>(real: T, note: (method: string, given: readonly unknown[]) => void): T {
  return new Proxy(real, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target)
      if (typeof found !== 'function') return found
      return (...given: unknown[]): unknown => {
        note(String(name), given)
        return Reflect.apply(found, target, given)
      }
    },
  })
}

beforeAll(async () => {
  db = await opened(memoryEngine())
  const [records, archive] = [new DexieRecordStore(db), new DexieCallArchive(db)]
  valueOf(await archive.store(october.record, october.blocks, { file: new Blob([october.text]) }))
  if (october.logins) valueOf(await archive.store(october.logins.record, [], { presence: october.logins.presence }))
  const create = <T extends Change['table']>(table: T) => (record: object): Change => ({ kind: 'create', table, record }) as Change
  valueOf(await records.commit([
    create('company')(sample.company), ...sample.clients.map(create('clients')), ...sample.hotlines.map(create('hotlines')), ...sample.matchRules.map(create('matchRules')),
    ...sample.definitions.map(create('definitions')), ...sample.operators.map(create('operators')), ...sample.tariffs.map(create('tariffs')), ...sample.works.map(create('works')),
    create('invoices')(draft), create('invoices')(twin),
  ]))
  ask = asking(roomOf(db, {
    records: noting(records, (method, [table]) => { if (method === 'list' || method === 'get') noted.add(table as Part) }),
    archive: noting(archive, (method) => {
      noted.add('imports')
      if (method === 'read') daysRead++
    }),
  }))
  valueOf(await ask.issueInvoice(twin.id, date('2026-11-23')))
  lineKey = valueOf(await ask.computeInvoice(draft.id)).lines.find(({ rating }) => (rating?.billedCalls ?? 0) > 600)?.key ?? expect.fail('no line with calls')
  noted.clear()
}, 120_000)

type Case = readonly [question: keyof Questions, what: string, run: () => Promise<unknown>]
const total = october.record.calls
const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0)

/** One question each, with something its answer must say of the month. */
const cases: readonly Case[] = [
  ['startReport', 'says of its own days what the whole report says, and nothing of what was before them', async () => {
    const [{ figures, unmatched }, whole] = [await ask.startReport({ period: month, hotlineIds }, zone), await ask.report({ period: month, hotlineIds })]
    const known = ({ repeat: _, ...tally }: typeof whole.total) => tally
    expect([figures.whole, whole.whole, figures.total.repeat, figures.previous.calls]).toEqual([false, true, Number.NaN, Number.NaN])
    expect([known(figures.total), figures.byDay.map(({ tally }) => known(tally)), figures.byOperator.map(({ operator, tally }) => [operator, known(tally)])])
      .toEqual([known(whole.total), whole.byDay.map(({ tally }) => known(tally)), whole.byOperator.map(({ operator, tally }) => [operator, known(tally)])])
    expect(unmatched).toBe((await ask.calls({ ...everything, scope: { kind: 'unmatched' } }, 0, 0)).total)
  }],
  ['report', 'adds up over its days', async () => {
    const figures = await ask.report({ period: month, hotlineIds })
    expect(sum(figures.byDay.map(({ tally }) => tally.calls))).toBe(figures.total.calls)
    expect(figures.total.calls).toBeGreaterThan(1000)
  }],
  ['missedCallers', 'have all the missed calls of known numbers, each caller once, and those reached had a later call', async () => {
    const callers = await ask.missedCallers({ period: month, hotlineIds })
    const list: Selection = missedCalls(reportSelection({ period: month, hotlineIds }, zone))
    const missed = (await ask.calls(list, 0, 5000)).calls.filter(({ from }) => callerKey(from) !== 0)
    expect(sum(callers.map((caller) => caller.missed))).toBe(missed.length)
    expect(callers.length).toBe(new Set(missed.map(({ hotlineId, from }) => `${hotlineId} ${callerKey(from) % 1e9}`)).size)
    const [one] = callers
    if (!one) throw new Error('nobody was missed')
    // The figure of a row opens to as many calls as it says.
    expect((await ask.calls(missedCalls({ ...list, scope: { kind: 'hotlines', ids: [one.hotlineId] } }, one.keys), 0, 0)).total).toBe(one.missed)
    expect(callers.every(({ reached, lastMissed }) => reached === null || reached.at > lastMissed)).toBe(true)
    expect(callers.some(({ reached }) => reached !== null) && callers.some(({ reached }) => reached === null)).toBe(true)
  }],
  ['figure', 'sums the calls its list has', async () => {
    const [{ tally }, page] = [await ask.figure(everything), await ask.calls(everything, 0, 0)]
    expect(tally.calls).toBe(page.total)
  }],
  ['calls', 'lists the newest first, page after page', async () => {
    const [first, second] = [await ask.calls(everything, 0, 50), await ask.calls(everything, 50, 50)]
    const starts = [...first.calls, ...second.calls].map(({ start }) => start)
    expect([starts.length, [...starts].sort((a, b) => b - a)]).toEqual([100, starts])
  }],
  ['unmatched', 'names none where every call has its hotline', async () => {
    const free = await ask.calls({ ...everything, scope: { kind: 'unmatched' } }, 0, 0)
    expect(sum((await ask.unmatched(month)).map(({ calls }) => calls))).toBe(free.total)
  }],
  ['span', 'goes from the first day to the last', async () => {
    expect(await ask.span()).toEqual({ first: Math.min(...october.record.days), last: Math.max(...october.record.days) })
  }],
  ['callsCsv', 'has a line for every call', async () => {
    const lines = (await (await ask.callsCsv(everything, 'en')).text()).trim().split('\r\n')
    expect(lines.length - 1).toBe((await ask.calls(everything, 0, 0)).total)
  }],
  ['monthFacts', 'counts the calls of nobody as their list does', async () => {
    const facts = await ask.monthFacts(month)
    const found = await ask.calls({ period: month, scope: { kind: 'unmatched' }, zone: 'Europe/Kyiv', direction: ['inbound', 'outbound'] }, 0, 1)
    expect(facts.filter(({ kind }) => kind === 'callsOfNobody')).toEqual(found.total > 0 ? [{ kind: 'callsOfNobody', month, calls: found.total }] : [])
    expect(found.total).toBeGreaterThan(0)
  }],
  ['rawRows', 'opens a call to its row in the kept file', async () => {
    const [call] = (await ask.calls(everything, 0, 1)).calls
    if (!call) throw new Error('no call')
    const raw = valueOf(await ask.rawRows(call.importId, call.day, call.row))
    expect([raw.fileName, raw.rows.map(({ fileRow }) => fileRow)]).toEqual([october.record.fileName, [call.fileRow]])
  }],
  ['computeInvoice', 'balances with its recount', async () => {
    const content = valueOf(await ask.computeInvoice(draft.id))
    expect([content.recount.balanced, content.totals.net]).toEqual([true, sum(content.lines.map(({ amount }) => amount))])
  }],
  ['invoiceCalls', 'lists what the line billed', async () => {
    const line = valueOf(await ask.computeInvoice(draft.id)).lines.find(({ key }) => key === lineKey)
    expect((await ask.invoiceCalls(draft.id, lineKey, 'billed', 0, 5)).total).toBe(line?.rating?.billedCalls)
  }],
  ['annexCsv', 'has a line for every billed call and for every call no line billed', async () => {
    const { lines } = valueOf(await ask.computeInvoice(draft.id))
    const csv = (await valueOf(await ask.annexCsv(draft.id, 0)).blob.text()).trim().split('\r\n')
    const { leftOut } = valueOf(await ask.annexPaper(draft.id, 0)).input
    expect(csv.length - 1).toBe(sum(lines.map(({ rating }) => (rating && rating.clause.kind !== 'monthlyFee' ? rating.billedCalls : 0))) + sum(leftOut.map(({ calls }) => calls.length)))
  }],
  ['annexPaper', 'holds the calls of every usage line', async () => {
    const { lines } = valueOf(await ask.computeInvoice(draft.id))
    const { groups } = valueOf(await ask.annexPaper(draft.id, 0)).input
    expect(groups.map(({ line, calls }) => [line.title, calls.length])).toEqual(lines.flatMap(({ title, rating }) => (rating && rating.clause.kind !== 'monthlyFee' ? [[title, rating.billedCalls]] : [])))
  }],
  ['invoicePaper', 'bears the lines the draft computes', async () => {
    const { input } = valueOf(await ask.invoicePaper(draft.id, 0))
    expect('lines' in input && input.lines).toEqual(valueOf(await ask.computeInvoice(draft.id)).lines)
  }],
  ['reportPaper', 'carries the figures on the screen', async () => {
    const figures = await ask.report({ period: month, hotlineIds })
    expect(valueOf(await ask.reportPaper(figures, 'uk', 0)).input).toMatchObject({ figures, language: 'uk' })
  }],
  ['invoiceDrift', 'finds nothing moved under an invoice just issued', async () => {
    expect((await ask.invoiceDrift(twin.id))?.counts).toEqual({ added: 0, gone: 0, changed: 0 })
  }],
  ['touchedInvoices', 'names no invoice under which nothing moved', async () => {
    expect(await ask.touchedInvoices(october.record.id)).toEqual([])
  }],
  ['hours', 'adds up over its days', async () => {
    const { operators } = await ask.hours(hoursRequest)
    expect(operators.length).toBeGreaterThan(3)
    for (const { days, total: all } of operators) expect(sum(days.map(({ seconds }) => seconds))).toBe(all.seconds)
  }],
  ['hoursMaking', 'is made of its people', async () => {
    const { cell, parts } = await ask.hoursMaking({ ...hoursRequest, operator: null })
    expect(sum(parts.map((part) => part.cell.seconds))).toBe(cell.seconds)
  }],
  ['ledger', 'says where every row of the file went', async () => {
    const lines = await ask.ledger({ ...everything, period: { ...month, from: date('2026-09-30'), to: date('2026-11-02') } })
    expect(sum(lines.flatMap(({ kinds }) => Object.values(kinds)))).toBe(total)
  }],
  ['reconciledCalls', 'lists the rows of a figure of the ledger', async () => {
    const [line] = await ask.ledger(everything)
    if (!line) throw new Error('no line')
    expect((await ask.reconciledCalls(zone, { date: line.date, hotlineId: line.hotlineId, which: { kind: 'files' } }, 0, 0)).total).toBe(sum(line.sources.map(({ calls }) => calls)))
  }],
  ['pairedSources', 'pairs nothing with a source that has no calls', async () => {
    const lines = await ask.pairedSources(everything, october.record.sourceId, makeId('source', () => 'none'))
    expect([sum(lines.map(({ both, onlyB }) => both + onlyB)), sum(lines.map(({ onlyA }) => onlyA)) > 0]).toEqual([0, true])
  }],
  ['compareTotals', 'lays what a system says beside what is stored', async () => {
    const [line] = await ask.compareTotals([{ date: date('2026-10-14'), queue: '', calls: 1, answered: null, abandoned: null }], { kind: 'everything' }, zone)
    expect([line?.calls?.says, (line?.calls?.stored ?? 0) > 1]).toEqual([1, true])
  }],
  ['findLoss', 'finds every row of a workspace that lost none', async () => {
    expect(await ask.findLoss()).toBeNull()
  }],
]

describe('the questions of the product over a month of calls', () => {
  it.each(cases)('%s %s', async (_question, _what, run) => {
    await run()
  })

  it('are all among them', () => {
    expect(cases.map(([question]) => question).sort()).toEqual(Object.keys(reads).sort())
  })

  it.each(cases.filter(([question]) => question !== 'findLoss'))('%s reads nothing but what it says it reads', async (question) => {
    const reported = await ask.report({ period: month, hotlineIds })
    const requests: { readonly [Q in keyof Questions]: () => Promise<unknown> } = {
      startReport: () => ask.startReport({ period: month, hotlineIds }, zone),
      report: () => ask.report({ period: month, hotlineIds }),
      missedCallers: () => ask.missedCallers({ period: month, hotlineIds }), figure: () => ask.figure(everything), calls: () => ask.calls(everything, 0, 5),
      unmatched: () => ask.unmatched(month), span: () => ask.span(),
      callsCsv: () => ask.callsCsv(everything, 'en'), rawRows: () => ask.rawRows(october.record.id, october.record.days[0] ?? 0, 0), computeInvoice: () => ask.computeInvoice(twin.id), invoiceCalls: () => ask.invoiceCalls(draft.id, lineKey, 'billed', 0, 5),
      monthFacts: () => ask.monthFacts(month), annexCsv: () => ask.annexCsv(draft.id, 0), annexPaper: () => ask.annexPaper(draft.id, 0), invoicePaper: () => ask.invoicePaper(draft.id, 0), reportPaper: async () => ask.reportPaper(reported, 'en', 0), invoiceDrift: () => ask.invoiceDrift(twin.id), touchedInvoices: () => ask.touchedInvoices(october.record.id), hours: () => ask.hours(hoursRequest), hoursMaking: () => ask.hoursMaking({ ...hoursRequest, operator: null }),
      ledger: () => ask.ledger(everything), reconciledCalls: () => ask.reconciledCalls(zone, { date: date('2026-10-14'), hotlineId: hotlineIds[0] ?? null, which: { kind: 'files' } }, 0, 5), pairedSources: () => ask.pairedSources(everything, october.record.sourceId, october.record.sourceId),
      compareTotals: () => ask.compareTotals([{ date: date('2026-10-14'), queue: 'x', calls: 1, answered: null, abandoned: null }], { kind: 'everything' }, zone), findLoss: () => ask.findLoss(),
    }
    // Nothing kept from before: all it reads is read now.
    valueOf(await new DexieRecordStore(db).commit([{ kind: 'create', table: 'contacts', record: { ...(sample.contacts[0] ?? expect.fail('no contact')), id: makeId('contact', () => `of-${question}`) } }]))
    noted.clear()
    await requests[question]()
    expect([...noted].filter((part) => !reads[question].includes(part))).toEqual([])
    expect(noted.size).toBeGreaterThan(0)
  })
})

describe('the content of a draft', () => {
  it('is rated once for all its pages and its annex, and anew when something it is made from changes', async () => {
    const records = new DexieRecordStore(db)
    await ask.computeInvoice(draft.id)
    daysRead = 0
    await ask.invoiceCalls(draft.id, lineKey, 'billed', 0, 500)
    await ask.invoiceCalls(draft.id, lineKey, 'billed', 500, 500)
    await ask.annexCsv(draft.id, 0)
    expect(daysRead).toBe(0)
    const before = valueOf(await ask.computeInvoice(draft.id)).totals.net
    const work = sample.works.find(({ clientId }) => clientId === draft.clientId) ?? expect.fail('no work')
    valueOf(await records.commit([{ kind: 'create', table: 'works', record: { ...work, id: makeId('work', () => 'more'), date: date('2026-10-20') } }]))
    const after = valueOf(await ask.computeInvoice(draft.id)).totals.net
    expect([daysRead, after > before]).toEqual([1, true])
  })
})
