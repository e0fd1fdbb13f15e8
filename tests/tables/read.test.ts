import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvStyle } from '../../src/tables/cell'
import { readTable, type TableDelimiter } from '../../src/tables/read'
import { tableParts } from '../../src/tables/write'

describe('a small table that comes in', () => {
  it.each<[string, TableDelimiter, readonly (readonly string[])[] | null]>([
    ['', ';', []],
    ['a;b\n1,5;2', ';', [['a', 'b'], ['1,5', '2']]],
    ['\ufeffa,b\r\n"x ""y""","1\r\n2"\r\n', ',', [['a', 'b'], ['x "y"', '1\n2']]],
    ['a\n\nb\n', ',', [['a'], [''], ['b']]],
    ['a\rb\r\nc', '\t', [['a'], ['b'], ['c']]],
    ['a;', ';', [['a', '']]],
    ['"a"\tb\t', '\t', [['a', 'b', '']]],
    ['"a"\t\tb', '\t', null],
    ['"open;1\n2', ';', null],
    ['"Big" One;1', ';', null],
    ['6\'5";1', ';', [['6\'5"', '1']]],
  ])('%j by %j', (text, delimiter, rows) => {
    expect(readTable(text, delimiter)).toEqual(rows)
  })

  it('is what the app wrote, cell for cell', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ї', '"', ',', ';', '\n', ' ', '1', '|'), maxLength: 6 })
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), fc.constantFrom('en' as const, 'tr' as const), (rows, language) => {
      const style = csvStyle(language)
      const columns = [{ title: 'a', kind: 'text' }, { title: 'b', kind: 'text' }] as const
      const written = [...tableParts(columns, rows, style)].join('')
      expect(readTable(written, style.delimiter)?.slice(1)).toEqual(rows.map((row) => row.map((one) => (/^[\s"']*\n/.test(one) ? `'${one}` : one))))
    }), { numRuns: 1000 })
  })
})
