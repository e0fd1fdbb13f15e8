import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeWorkbook } from '../containers/make-zip'
import { lines, looked, refusal, through, utc } from './through'

const header = 'call_id,start,agent,caller,talk,status'
const body = ['a,2025-01-13 10:00:00,Олена,+380671112233,65,answered', 'b,2025-01-13 10:05:00,Ann,0501112233,0,no answer']
const plain = lines(header, ...body)
const facts = (got: Awaited<ReturnType<typeof through>>) => got.all.map((c) => [c.callId, c.start, c.operator, c.from, c.talk, c.outcome])
const expected = [['a', utc('2025-01-13 10:00:00'), 'Олена', '+380671112233', 65, 'answered'], ['b', utc('2025-01-13 10:05:00'), 'Ann', '0501112233', 0, 'abandoned']]
const wide = (text: string, bigEndian = false) => Uint8Array.from([...text].flatMap((c) => (bigEndian ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])))
const cp1251 = (text: string) => Uint8Array.from([...text], (c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : (({ і: 0xb3, ї: 0xbf, є: 0xba, І: 0xb2 } as Record<string, number>)[c] ?? c.charCodeAt(0))))
const cp1254 = (text: string) => Uint8Array.from([...text], (c) => (({ ğ: 0xf0, ı: 0xfd, ş: 0xfe, İ: 0xdd, Ş: 0xde }) as Record<string, number>)[c] ?? c.charCodeAt(0))

describe('1 the extension lies', () => {
  it.each(['calls.txt', 'calls.log', 'calls.csv', 'calls.xls', 'queue_log'])('text named %s', async (name) => {
    expect(facts(await through(plain, { name }))).toEqual(expected)
  })
  it.each([
    ['packed text named .csv', Uint8Array.from(gzipSync(plain))],
    ['a workbook named .csv', makeWorkbook([plain.trim().split('\n').map((line) => line.split(','))])],
    ['a page named .xls', `<table>${plain.trim().split('\n').map((line) => `<tr><td>${line.replaceAll(',', '<td>')}`).join('')}</table>`],
  ])('%s', async (_, content) => {
    expect(facts(await through(content, { name: 'calls.csv' }))).toEqual(expected)
  })
})

describe('2 encodings', () => {
  it.each([
    ['UTF-8 with a mark', `\ufeff${plain}`, 'utf-8'], ['UTF-8', plain, 'utf-8'],
    ['UTF-16LE with a mark', wide(`\ufeff${plain}`), 'utf-16le'], ['UTF-16BE with a mark', wide(`\ufeff${plain}`, true), 'utf-16be'],
    ['UTF-16LE without a mark', wide(plain), 'utf-16le'], ['UTF-16BE without a mark', wide(plain, true), 'utf-16be'], ['windows-1251', cp1251(plain), 'windows-1251'],
  ])('%s', async (_, content, encoding) => {
    expect((await looked(content)).reading.encoding).toBe(encoding)
    expect(facts(await through(content))).toEqual(expected)
  })
  it.each([
    ['Cyrillic in one cell', cp1251('start;agent\n2025-01-13 10:00;Ірина\n'), 'windows-1251', 'Ірина'],
    ['Cyrillic capitals', cp1251('start;agent\n2025-01-13 10:00;ОЛЕНА\n'), 'windows-1251', 'ОЛЕНА'],
    ['Turkish in one cell', cp1254('start;agent\n2025-01-13 10:00;Işıl Şahin\n'), 'windows-1254', 'Işıl Şahin'],
    ['Western letters', Uint8Array.from([...'start;agent\n2025-01-13 10:00;José Müller\n'], (c) => c.charCodeAt(0)), 'windows-1252', 'José Müller'],
  ])('a short file with %s', async (_, content, encoding, operator) => {
    const got = await through(content)
    expect([got.record.reading?.encoding, got.all[0]?.operator]).toEqual([encoding, operator])
  })
  it('one bad byte neither switches the alphabet nor stops the import', async () => {
    const bytes = new TextEncoder().encode(plain)
    bytes[plain.indexOf('answered')] = 0xa5
    const got = await through(bytes, { correction: { dispositions: {} } })
    expect(got.all.map((c) => c.operator)).toEqual(['Олена', 'Ann'])
    expect(got.warnings).toContainEqual({ code: 'strayBytes', params: { n: 1 } })
  })
  it('stray bytes in an ASCII file are kept as they are', async () => {
    const got = await through(Uint8Array.from([...'start,agent,talk\n2025-01-13 10:00:00,Ann\u00a5,5\n'], (c) => c.charCodeAt(0)))
    expect([got.record.reading?.encoding, got.all[0]?.operator]).toEqual(['windows-1252', 'Ann¥'])
  })
})

describe('3 line ends', () => {
  it.each([['CRLF', plain.replaceAll('\n', '\r\n')], ['bare CR', plain.replaceAll('\n', '\r')], ['mixed', plain.replace('\n', '\r\n')], ['no final one', plain.trimEnd()]])('%s', async (_, content) => {
    expect(facts(await through(content))).toEqual(expected)
  })
})

describe('4 delimiters', () => {
  it.each([['semicolon', ';'], ['tab', '\t'], ['pipe', '|'], ['comma and blank', ', ']])('%s', async (_, delimiter) => {
    expect(facts(await through(plain.replaceAll(',', delimiter)))).toEqual(expected)
  })
  it('sep= is obeyed and skipped', async () => {
    const got = await through(`sep=;\n${plain.replaceAll(',', ';').replace('Ann', 'Ann, Bob, Eve, Zoe, Kim')}`)
    expect([got.record.reading?.delimiter, got.all[1]?.operator, got.record.rejectedRows]).toEqual([';', 'Ann, Bob, Eve, Zoe, Kim', 0])
  })
})

describe('5 quoting', () => {
  const named = (cell: string) => lines(header, body[0] ?? '', `c,2025-01-13 10:06:00,${cell},1,5,answered`, 'd,2025-01-13 10:07:00,Bob,1,5,answered')
  it.each([
    ['by the book', '"Ann ""A"", B."', 'Ann "A", B.'], ['never escaped', '"User 10" <114>', '"User 10" <114>'], ['broken', '""Name" <1115>"', '""Name" <1115>"'], ['a line break inside', '"Ann\nBob"', 'Ann\nBob'],
  ])('%s', async (_, cell, operator) => {
    expect((await through(named(cell))).all.map((c) => c.operator)).toEqual(['Олена', operator, 'Bob'])
  })
  it.each([['a quote left open', '"Ann', 'row.badQuote'], ['a comma without quotes', 'Ann, Bob', 'row.cellCount']])('%s costs one row', async (_, cell, code) => {
    const got = await through(named(cell))
    expect([got.all.map((c) => c.callId), got.record.rejected.map((f) => f.code)]).toEqual([['a', 'd'], [code]])
  })
})

describe('6 rows that are no data', () => {
  it('titles and a blank line above, a type row below the header, a header again in the middle, totals at the end', async () => {
    const got = await through(lines('Call report', 'Time range: 2025-01-13 to 2025-01-14', '', header, 'VARCHAR(50),DATETIME,VARCHAR(50),VARCHAR(50),INTEGER,VARCHAR(10)', body[0] ?? '', header, body[1] ?? '', 'TOTALS,,,,65,'))
    expect(facts(got)).toEqual(expected)
    expect([got.record.rows, got.record.rejectedRows, got.warnings.map((w) => w.code)]).toEqual([2, 0, ['totalsRow']])
  })
  it('a title padded with empty cells', async () => {
    expect(facts(await through(lines('Call report,,,,,', header, ...body)))).toEqual(expected)
  })
})

describe('7 headers', () => {
  it('none at all', async () => {
    const look = await looked(lines(...body))
    expect([look.reading.headerRow, look.reading.columns[1], look.rows]).toEqual([false, 'start', body.map((line) => line.split(','))])
  })
  it('an empty last cell', async () => {
    expect(facts(await through(lines(`${header},`, ...body.map((line) => `${line},`))))).toEqual(expected)
  })
  it('the same name twice: the first counts', async () => {
    const got = await through(lines('start,agent,agent,talk', '2025-01-13 10:00:00,Ann,Bob,5'))
    expect([got.record.reading?.columns, got.all[0]?.operator]).toEqual([['start', 'operator', 'ignore', 'talk'], 'Ann'])
  })
  it.each([
    ['Ukrainian', 'Дата і час;Оператор;Тривалість розмови;Статус', 'Прийнято'], ['Russian', 'Дата и время;Оператор;Длительность разговора;Статус', 'Принят'], ['Turkish', 'Tarih;Temsilci;Konuşma süresi;Durum', 'Cevaplandı'],
  ])('%s names', async (_, names, word) => {
    const got = await through(lines(names, `13.01.2025 10:00:00;A;65;${word}`, `14.01.2025 10:00:00;A;5;${word}`))
    expect(got.all.map((c) => [c.operator, c.talk, c.outcome])).toEqual([['A', 65, 'answered'], ['A', 5, 'answered']])
  })
  it('another set of columns is another signature, however the file is called', async () => {
    const one = await looked(plain)
    expect((await looked(lines(header, body[1] ?? ''))).signature).toBe(one.signature)
    expect((await looked(lines(`${header},queue`, `${body[0] ?? ''},q`))).signature).not.toBe(one.signature)
  })
})

describe('8 two layouts with one name', () => {
  it('Master.csv is told by content', async () => {
    const asterisk = '"","380671112233","211","pstn","""A"" <8>","SIP/1-00000000","SIP/2-00000001","Dial","","2024-01-27 15:07:24","2024-01-27 15:07:24","2024-01-27 15:07:51",27,27,"ANSWERED","DOCUMENTATION","1706368044.0",""'
    const freeswitch = '"A","380671112233","211","default","2024-01-27 15:07:24","2024-01-27 15:07:26","2024-01-27 15:07:51","27","25","NORMAL_CLEARING","0b1c6f3a-52a1-4f0e-9a4c-6a5d2ed5c001","","","PCMU","PCMU"'
    const looks = [await looked(lines(asterisk, asterisk), { name: 'Master.csv' }), await looked(lines(freeswitch, freeswitch), { name: 'Master.csv' })]
    expect(looks[0]?.reading.layout).toBe('asterisk-cdr')
    expect(looks[1]?.reading.layout).not.toBe('asterisk-cdr')
    expect(looks.map((look) => look.reading.columns.indexOf('start'))).toEqual([9, 4])
  })
})

describe('9 exports that are cut off', () => {
  const many = (n: number) => lines('start,agent,talk', ...Array.from({ length: n }, (_, i) => `2025-01-${String(13 + Math.floor(i / 50)).padStart(2, '0')} 10:00:${String(i % 60).padStart(2, '0')},Ann,${(i * 7) % 60}`))
  it('exactly 100 rows must be confirmed, 99 and 101 not', async () => {
    expect((await through(many(100))).caveats).toEqual(['cutOff'])
    expect((await through(many(100))).record.caveats).toEqual(['cutOff'])
    for (const n of [99, 101]) expect((await through(many(n))).caveats).toEqual([])
  })
  it('exactly 10,000 rows must be confirmed', async () => {
    expect((await through(many(10_000).replace(/2025-01-(?:3[2-9]|[4-9]\d|\d{3})/g, '2025-01-31'))).caveats).toEqual(['cutOff'])
  })
  it.each([['says it is not complete', 'false', ''], ['carries the stamp of a partial result', 'true', '2025-01-13T10:00:00Z']])('an export that %s', async (_, completed, stamp) => {
    const got = await through(lines('Full Export Completed,Partial Result Timestamp,Date,Users,Duration', `${completed},${stamp},2025-01-13 10:00:00,Ann,5`))
    expect(got.caveats).toEqual(['partial'])
    expect(got.warnings.map((w) => w.code)).toContain('partialExport')
  })
  const days = (last: string) => lines('start,agent,talk', ...['06', '07', '08', '09', '10'].flatMap((day) => Array.from({ length: 24 }, (_, i) => `2025-01-${day} ${String(8 + Math.floor(i / 2)).padStart(2, '0')}:${i % 2}0:00,Ann,${(i * 7) % 60}`)), ...Array.from({ length: 5 }, (_, i) => `2025-01-13 ${last}:0${i}:00,Ann,5`))
  it('a last day that ends hours too early', async () => {
    expect((await through(days('08'))).warnings).toContainEqual({ code: 'halfEmptyDay', params: { date: '2025-01-13', n: 5, usual: 24 } })
  })
  it('a quiet last day that is whole is no half day', async () => {
    expect((await through(days('19'))).warnings.map((w) => w.code)).not.toContain('halfEmptyDay')
  })
})

describe('10 valid files that are no call log', () => {
  it('a queue log of restarts only has no calls', async () => {
    expect(await refusal(lines('1706368044|NONE|NONE|NONE|QUEUESTART|', '1706368099|NONE|NONE|NONE|QUEUESTART|'))).toBe('import.noCalls')
  })
  it.each([
    ['calls per day', lines('Date,Total Calls,Answered Calls,Abandoned Calls,Answer Rate', '2025-01-13,120,100,20,83%')], ['calls per agent', lines('Agent,Calls,Avg Talk Time', 'Ann,120,0:03:10')],
  ])('a report of %s is refused', async (_, content) => {
    expect(await refusal(content)).toBe('import.aggregate')
  })
  it('a table without dates, an empty file, a header alone', async () => {
    expect(await refusal(lines('agent,caller,status', 'Ann,0501112233,answered'))).toBe('import.noStartColumn')
    expect([await refusal(''), await refusal(`${header}\n`)]).toEqual(['file.empty', 'import.noRows'])
  })
  const missed = (n: number) => lines('start,caller,status', ...Array.from({ length: n }, (_, i) => `2025-01-13 10:${String(i % 60).padStart(2, '0')}:00,05011122${String(i).padStart(2, '0')},abandoned`))
  it('a list of abandoned calls only must be confirmed', async () => {
    expect((await through(missed(20))).caveats).toEqual(['abandonedOnly'])
    expect((await through(missed(19))).caveats).toEqual([])
    expect((await through(missed(3), { name: 'Abandoned calls.csv' })).caveats).toEqual(['abandonedOnly'])
    expect((await through(`${missed(30)}2025-01-13 11:00:00,1,answered\n`, { name: 'Abandoned calls.csv' })).caveats).toEqual([])
  })
})

describe('11 size', () => {
  it('80,000 rows are read in pieces between which the page can work', async () => {
    const look = await looked(lines(header, ...Array.from({ length: 80_000 }, (_, i) => `c${i},2025-01-13 10:00:00,Ann,05011122${i % 90},${i % 60},answered`)))
    const { readCalls } = await import('../../../src/imports/read-calls')
    const { digest, now, sourceId } = await import('../kit')
    let steps = 0
    const read = await readCalls(look.blob, look.reading, { sourceId, fileName: 'f', now, digest, onProgress: () => steps++ })
    expect(read.ok && read.value.record.calls).toBe(80_000)
    expect(steps).toBeGreaterThanOrEqual(Math.floor(look.blob.size / (1 << 20)))
  })
})
