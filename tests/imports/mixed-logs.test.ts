import { describe, expect, it } from 'vitest'
import { durationOf } from '../../src/imports/values/duration'
import { callsOf, csv, importAs, inspect } from './kit'

/** A text in windows-1251: Russian letters from 0xC0, the rest as it is. */
function cyrillic(text: string): Blob {
  return new Blob([Uint8Array.from(text, (c) => (c === 'ё' ? 0xb8 : c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)))])
}

describe('what the general mapping makes of mixed logs', () => {
  it('text sent as an Excel file: tabs, windows-1251, dd.mm.yyyy', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${1000 + i}\t${String(i + 1).padStart(2, '0')}.11.2025 10:0${i % 10}:00\t79161112${200 + i}\tИванова Анна\tЗапись на приём\t${i % 2 === 0 ? 'принят' : 'пропущен'}`)
    const file = cyrillic(['ID звонка\tДата звонка\tТелефон\tОператор\tТема\tСтатус', ...rows].join('\r\n'))
    const look = await inspect(file)
    expect([look.reading.encoding, look.reading.delimiter, look.reading.dateOrder, look.questions]).toEqual(['windows-1251', '\t', 'dmy', []])
    expect(look.columns.map((c) => c.meaning)).toEqual(['callId', 'start', 'from', 'operator', 'topic', 'disposition'])
    const calls = callsOf((await importAs(file)).blocks)
    expect(calls[0]).toMatchObject({ callId: '1000', start: Date.UTC(2025, 10, 1, 10) / 1000, from: '79161112200', operator: 'Иванова Анна', topic: 'Запись на приём', outcome: 'answered' })
    expect(calls.filter((c) => c.outcome === 'abandoned').length).toBe(6)
  })

  it('a kind of row that is no call is refused by its name, whichever column says it', async () => {
    const got = await importAs(csv('Start,Type,Agent,Talk', '2025-01-13 10:00:00,Inbound,Ann,60', '2025-01-13 10:01:00,Chat,Ann,60', '2025-01-13 10:02:00,Outbound,Ann,60', '2025-01-13 10:03:00,Email,Ann,60'))
    expect(callsOf(got.blocks).map((c) => c.direction)).toEqual(['inbound', 'outbound'])
    expect(got.record.rejected.map((f) => [f.where?.row, f.code, f.params?.['value']])).toEqual([[3, 'row.notACall', 'Chat'], [5, 'row.notACall', 'Email']])
  })

  it('a type that is no direction is what the calls were about, unless another column is', async () => {
    const rows = ['2025-01-13 10:00:00,PS,Ann,60,Loan', '2025-01-13 10:01:00,NW,Ann,60,Card']
    expect((await inspect(csv('Start,Type,Agent,Talk', ...rows.map((row) => row.replace(/,\w+$/, ''))))).columns[1]?.meaning).toBe('topic')
    expect((await inspect(csv('Start,Type,Agent,Talk,Topic', ...rows))).columns.map((c) => c.meaning)).toEqual(['start', 'ignore', 'operator', 'talk', 'topic'])
  })

  it('a duration that stands alone is the talk; beside a result it is the whole call', async () => {
    expect((await inspect(csv('Start,Agent,Duration', '2025-01-13 10:00:00,Ann,60'))).columns[2]?.meaning).toBe('talk')
    expect((await inspect(csv('Start,Agent,Duration,Status', '2025-01-13 10:00:00,Ann,60,answered'))).columns[2]?.meaning).toBe('total')
  })

  it('a row of who handled it from when to when, and nothing else, was handled; a word for nobody names nobody', async () => {
    const got = await importAs(csv('Start,End,Agent', '2025-01-13 10:00:00,2025-01-13 10:01:00,Ann', '2025-01-13 10:02:00,2025-01-13 10:03:00,NO_SERVER'))
    expect(callsOf(got.blocks).map((c) => [c.outcome, c.talk, c.operator])).toEqual([['answered', 60, 'Ann'], ['unknown', 0, '']])
  })

  it.each([['1:05', 3900], ['0:00', 0], ['', 0], ['12:30', 45_000], ['90', 5400], ['0:75', Number.NaN], ['x', Number.NaN]])('%s in hours and minutes is %d seconds', (text, seconds) => {
    expect(durationOf(text, 'hoursMinutes')).toBe(seconds)
  })
})
