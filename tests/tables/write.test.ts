import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipboardStyle, csvStyle, type CellKind, type CellValue, type TableColumn, type TableStyle } from '../../src/tables/cell'
import { neutralised } from '../../src/tables/guard'
import { clipboardText, tableLine, tableParts } from '../../src/tables/write'
import { strictRows } from './strict-rows'

const column = (kind: CellKind): TableColumn => ({ title: kind, kind })
const [text, number, duration, date, shown] = (['text', 'number', 'duration', 'date', 'shown'] as const).map(column) as [TableColumn, TableColumn, TableColumn, TableColumn, TableColumn]
const [english, ukrainian] = [csvStyle('en'), csvStyle('uk')]

describe('formula neutralising', () => {
  it.each([
    '=1+1', '+380501234567', '-5 items', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x',
    ' =1+1', '\ufeff=1', '"=1', '\'=1', ' "@x', '\u00a0=cmd', '\n=HYPERLINK("x")', '\u200b=1', '-5,00', '-1', '+1',
  ])('puts an apostrophe before the text %j', (value) => {
    expect(neutralised(value)).toBe(`'${value}`)
  })

  it.each(['', 'a=b', '5-6', '0800', 'Ґалаґан', 'x@y.z', '"quoted"', ' leading'])('leaves %j alone', (value) => {
    expect(neutralised(value)).toBe(value)
  })
})

describe('cells', () => {
  it.each<[CellValue, TableColumn, TableStyle, string]>([
    [-5, number, english, '-5'], ['-0.25', number, english, '-0.25'], ['-0.25', number, ukrainian, '-0,25'], [1e21, number, english, '1e+21'],
    ['=1', number, english, '\'=1'], ['-1+1', number, english, '\'-1+1'], [-5, text, english, '\'-5'], [null, number, english, ''], [null, text, english, ''],
    [303, duration, english, '0:05:03'], [-90, duration, english, '-0:01:30'], [-0.2, duration, english, '0:00:00'], [360_000, duration, ukrainian, '100:00:00'], ['=1', duration, english, '\'=1'],
    ['2026-10-25', date, ukrainian, '2026-10-25'], ['=2026', date, ukrainian, '\'=2026'],
    ['−1 234,50', shown, ukrainian, '"-1234,50"'], ['94.5 %', shown, english, '94.5%'], ['1,234', shown, english, '"1,234"'], ['7:30', shown, english, '7:30'],
    ['-5', shown, english, '-5'], ['-5 items', shown, english, '\'-5 items'], ['01.10.2026, 09:15', shown, english, '"01.10.2026, 09:15"'], ['+380 50 123', shown, english, '\'+380 50 123'], ['—', shown, english, '—'],
  ])('%j in a column of %j', (value, of, style, written) => {
    expect(tableLine([value], [of], style)).toBe(`${written}\r\n`)
  })

  it('are quoted as RFC 4180 and spreadsheets need them', () => {
    expect(tableLine(['a "b"', 'c,d', 'e\r\nf', null, 'g;h', ' x', 'y\u00a0', 'a\tb'], [], english)).toBe('"a ""b""","c,d","e\r\nf",,"g;h"," x","y\u00a0","a\tb"\r\n')
  })

  it('are written as they were before PapaParse wrote them, but for a byte order mark inside, now in quotes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ї', '"', ',', ';', '\r', '\n', '\t', ' ', '\u00a0', '=', '-', '+', '@', '\'', '1', '\0', '\u200b', '＝'), maxLength: 8 })
    const cells = fc.array(fc.oneof(cell, fc.integer(), fc.constant(null)), { minLength: 1, maxLength: 6 })
    fc.assert(fc.property(cells, fc.array(fc.constantFrom(text, number), { maxLength: 6 }), fc.constantFrom(english, ukrainian), (row, columns, style) => {
      // A text that looks like a number, in a column of numbers, has lost its quotes.
      fc.pre(!row.some((value, i) => columns[i] === number && /^-?\d+,\d+$/.test(String(value))))
      expect(tableLine(row, columns, style)).toBe(earlier(row, columns, style))
    }), { numRuns: 3000 })
    expect(tableLine(['a\ufeffb'], [], english)).toBe('"a\ufeffb"\r\n')
  })
})

/** The rule the exports followed before: kept here as the yardstick. */
function earlier(row: readonly CellValue[], columns: readonly TableColumn[], style: TableStyle): string {
  return `${row.map((value, i) => {
    if (value === null) return ''
    const plain = String(value)
    if (columns[i]?.kind === 'number' && /^-?\d+(\.\d+)?$/.test(plain)) return plain.replace('.', style.decimal)
    const safe = /^[\s\0\ufeff\u200b\u2060"']*[=+\-@\t\r\n\0＝＋－＠]/u.test(plain) ? `'${plain}` : plain
    return /[",;\t\r\n\0]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }).join(style.delimiter)}\r\n`
}

describe('a file', () => {
  it('has the delimiter and decimal sign of the language and starts with a mark', () => {
    expect([...tableParts([text, number], [['Їжак', '1.5']], csvStyle('tr'))].join('')).toBe('\ufefftext;number\r\nЇжак;1,5\r\n')
    expect([...tableParts([text, number], [['Їжак', '1.5']], { ...english, mark: false })].join('')).toBe('text,number\r\nЇжак,1.5\r\n')
    expect([...tableParts([text], [], english)].join('')).toBe('\ufefftext\r\n')
  })

  it('is read back by another parser as it was written, and no cell of it runs', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ї', '"', ',', ';', '\r', '\n', '\t', ' ', '\ufeff', '=', '-', '@', '\'', '1', '＝'), maxLength: 8 })
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), fc.constantFrom('en' as const, 'uk' as const), (rows, language) => {
      const style = csvStyle(language)
      const file = [...tableParts([text, text], rows, style)].join('').slice(1)
      const read = strictRows(file, style.delimiter).slice(1)
      expect(read).toEqual(rows.map((row) => row.map(neutralised)))
      for (const value of read.flat()) expect(value.replace(/^[\s"']*/u, '').startsWith('=') && !value.startsWith('\'')).toBe(false)
    }), { numRuns: 2000 })
  })

  it('comes in parts of bounded size while rows are still being made', () => {
    let made = 0
    function* rows() {
      for (; made < 100_000; made++) yield ['0800214077', made]
    }
    const parts = tableParts([text, number], rows(), english)
    expect(parts.next().value?.length).toBeLessThan(70_000)
    expect(made).toBeLessThan(6_000)
    let length = 0
    for (const part of parts) length += part.length
    expect(made).toBe(100_000)
    expect(length).toBeGreaterThan(1_500_000)
  })
})

describe('the clipboard', () => {
  it('gets cells that paste as cells', () => {
    expect(clipboardText([text, number], [['two\tparts\r\nand more', 1.5], ['=1', null]], clipboardStyle('uk'))).toBe('text\tnumber\r\ntwo parts and more\t1,5\r\n\'=1\t')
  })
})
