import { describe, expect, it } from 'vitest'
import { readTotals, type TotalsMapping, type TotalsReading } from '../../src/imports/totals/read-totals'
import { csv, expectedOf, haveSamples, sample } from './kit'

async function totals(blob: Blob, mapping?: TotalsMapping): Promise<TotalsReading> {
  const result = await readTotals(blob, 'totals.csv', mapping)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

describe('a summary of a system', () => {
  it.each([
    ['English', csv('Date,Queue,Offered,Answered,Abandoned', '2026-05-01,support,10,8,2')],
    ['Ukrainian', csv('Дата;Черга;Усього дзвінків;Прийнято;Втрачено', '01.05.2026;support;10;8;2', '13.05.2026;support;1;1;0')],
    ['Russian', csv('Дата;Очередь;Всего звонков;Принято;Потеряно', '01.05.2026;support;10;8;2', '13.05.2026;support;1;1;0')],
    ['Turkish', csv('Tarih;Kuyruk;Toplam Çağrı;Cevaplanan;Kaçan', '01.05.2026;support;10;8;2', '13.05.2026;support;1;1;0')],
  ])('is recognised in %s', async (_, blob) => {
    expect((await totals(blob)).totals[0]).toEqual({ date: '2026-05-01', queue: 'support', calls: 10, answered: 8, abandoned: 2 })
  })

  it('leaves out rows without a date, such as the sum of all', async () => {
    const { totals: read, skippedRows } = await totals(csv('date,calls', '2026-05-01,10', '2026-05-02,12', 'Total,22'))
    expect([read.map(({ calls }) => calls), skippedRows]).toEqual([[10, 12], 1])
  })

  it('loses no row to a quote that means nothing or is never closed', async () => {
    const { totals: read } = await totals(csv('date;queue;calls', '2026-05-01;"Big" one;10', '2026-05-02;"open;12', '2026-05-03;"a;b";5', '2026-05-04;c;6'))
    expect(read.map(({ date, queue, calls }) => [date, queue, calls])).toEqual([['2026-05-01', '"Big" one', 10], ['2026-05-02', '"open', 12], ['2026-05-03', 'a;b', 5], ['2026-05-04', 'c', 6]])
  })

  it('reads thousands as people write them, and no rates', async () => {
    const { totals: read } = await totals(csv('date;calls;answered', '2026-05-01;1 234;1,200', '2026-05-02;12.000;97.5%', '2026-05-03;7.0;5'))
    expect(read.map(({ calls, answered }) => [calls, answered])).toEqual([[1234, 1200], [12000, null], [7, 5]])
  })

  it('is mapped by hand where its names say nothing', async () => {
    const blob = csv('when,a,b', '2026-05-01,10,8', '2026-05-02,5,5')
    const guessed = await totals(blob)
    expect(guessed.totals).toEqual([])
    const { totals: read } = await totals(blob, { columns: { date: 0, queue: -1, calls: 1, answered: 2, abandoned: -1 }, order: 'ymd' })
    expect(read.map(({ calls, answered, abandoned }) => [calls, answered, abandoned])).toEqual([[10, 8, null], [5, 5, null]])
  })

  it('asks for day against month where nothing settles it', async () => {
    const blob = csv('date,calls', '01/02/2026,10', '03/04/2026,12')
    const { mapping, orderCertain, totals: read } = await totals(blob)
    expect([orderCertain, read[0]?.date]).toEqual([false, '2026-02-01'])
    expect((await totals(blob, { ...mapping, order: 'mdy' })).totals[0]?.date).toBe('2026-01-02')
  })

  it.each([[new Blob([]), 'file.empty'], [csv('date,calls'), 'import.noRows']])('that is none fails with its reason', async (blob, code) => {
    expect(await readTotals(blob, 'totals.csv')).toMatchObject({ ok: false, failure: { code } })
  })
})

describe.skipIf(!haveSamples)('real summaries', () => {
  it('calls per day: every row, every call, month first', async () => {
    const path = 'aggregates/calls-per-day.csv'
    const known = expectedOf(path)
    const { totals: read, mapping } = await totals(sample(path))
    expect(mapping.order).toBe('mdy')
    expect(read.length).toBe(known['data_rows'])
    expect(read.reduce((sum, { calls }) => sum + (calls ?? 0), 0)).toBe(known['total_calls'])
    expect([read[0]?.date, read.at(-1)?.date]).toEqual(['2023-08-14', '2025-05-16'])
  })

  it('totals per operator have no date: nothing is compared', async () => {
    expect((await totals(sample('aggregates/Call Center Data.csv'))).totals).toEqual([])
  })
})
