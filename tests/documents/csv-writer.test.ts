import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvParts, csvRecord, csvStyle, neutralised, type CsvColumn } from '../../src/documents/csv/csv-writer'

const text: CsvColumn = { title: 'name', type: 'text' }
const number: CsvColumn = { title: 'seconds', type: 'number' }
const english = csvStyle('en')

describe('formula neutralising', () => {
  it.each([
    '=1+1', '+380501234567', '-5 items', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x', '＝1', '＋1', '－1', '＠x',
    ' =1+1', '\ufeff=1', '"=1', "'=1", ' "@x', '\u00a0=cmd', '\n=HYPERLINK("x")',
  ])('puts an apostrophe before %j', (value) => {
    expect(neutralised(value)).toBe(`'${value}`)
  })

  it.each(['', 'a=b', '5-6', '0800', 'Ґалаґан', 'x@y.z', '"quoted"', ' leading'])('leaves %j alone', (value) => {
    expect(neutralised(value)).toBe(value)
  })

  it('never touches numbers of a number column, and text in one is still text', () => {
    expect(csvRecord([-5, '-0.25', 12], [number, number, number], english)).toBe('-5,-0.25,12\r\n')
    expect(csvRecord(['-0.25'], [number], csvStyle('uk'))).toBe('-0,25\r\n')
    expect(csvRecord(['=1'], [number], english)).toBe("'=1\r\n")
    expect(csvRecord([-5], [text], english)).toBe("'-5\r\n")
  })
})

describe('records', () => {
  it('quote what RFC 4180 and spreadsheets need quoted', () => {
    expect(csvRecord(['a "b"', 'c,d', 'e\r\nf', null, 'g;h'], [text, text, text, text, text], english)).toBe('"a ""b""","c,d","e\r\nf",,"g;h"\r\n')
  })

  it('use the delimiter and decimal sign of the language and start with a mark', () => {
    expect([...csvParts([text, number], [['Їжак', '1.5']], csvStyle('tr'))].join('')).toBe('\ufeffname;seconds\r\nЇжак;1,5\r\n')
    expect([...csvParts([text, number], [['Їжак', '1.5']], { ...english, mark: false })].join('')).toBe('name,seconds\r\nЇжак,1.5\r\n')
  })

  it('read back by another parser as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ї', '"', ',', ';', '\r', '\n', ' ', '=', '-', "'", '1'), maxLength: 8 })
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), fc.constantFrom('en' as const, 'uk' as const), (rows, language) => {
      const style = csvStyle(language)
      const file = [...csvParts([text, text], rows, style)].join('').slice(1)
      const parsed = Papa.parse<string[]>(file, { delimiter: style.delimiter, newline: '\r\n' }).data.slice(1, -1)
      expect(parsed.map((row) => row.map((value, i) => (value.startsWith("'") && value.slice(1) === rows[parsed.indexOf(row)]?.[i] ? value.slice(1) : value)))).toEqual(rows)
    }))
  })

  it('come in parts of bounded size while rows are still being made', () => {
    let made = 0
    function* rows() {
      for (; made < 100_000; made++) yield ['0800214077', made]
    }
    const parts = csvParts([text, number], rows(), english)
    expect(parts.next().value?.length).toBeLessThan(70_000)
    expect(made).toBeLessThan(6_000)
    let length = 0
    for (const part of parts) length += part.length
    expect(made).toBe(100_000)
    expect(length).toBeGreaterThan(1_500_000)
  })
})
