import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { ByteRows } from '../../src/imports/rows/byte-rows'
import { lenientRows } from './oracle/lenient-rows'

type Rows = { readonly rows: readonly (readonly string[])[]; readonly broken: readonly number[] }

const delimiters = fc.constantFrom(',', ';', '\t', '|')
const anyText = fc.string({ unit: fc.constantFrom('a', 'ї', '😀', '"', '"', ',', ';', '\t', '|', '\n', '\r', ' ', '1'), maxLength: 60 })

/** The bytes of a text cut in pieces of the sizes given, over and over. */
function cut(text: string, delimiter: string, sizes: readonly number[]): Rows {
  const bytes = new TextEncoder().encode(text)
  const splitter = new ByteRows(delimiter)
  const rows: (readonly string[])[] = []
  const broken: number[] = []
  const take = () => {
    while (splitter.next()) {
      if (splitter.row.broken) broken.push(rows.length)
      rows.push(splitter.row.toArray())
    }
  }
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1
    splitter.push(bytes.slice(at, at + size))
    at += size
    take()
  }
  splitter.end()
  take()
  return { rows, broken }
}

/** The same by the plain rule over the whole text, line ends evened out first. A last empty row is none. */
function plainly(text: string, delimiter: string): Rows {
  const { rows, broken } = lenientRows(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), delimiter, true)
  return { rows, broken: [...broken] }
}

/** A last line of one empty quoted cell counts or not, as one likes: it is blank. */
function trimmedEnd({ rows, broken }: Rows): Rows {
  const last = rows[rows.length - 1]
  return last?.length === 1 && last[0] === '' ? trimmedEnd({ rows: rows.slice(0, -1), broken }) : { rows, broken }
}

describe('rows of bytes', () => {
  it('are those of the plain rule over the whole text, wherever the pieces are cut', () => {
    fc.assert(fc.property(anyText, delimiters, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 5 }), (text, delimiter, sizes) => {
      expect(trimmedEnd(cut(text, delimiter, sizes))).toEqual(trimmedEnd(plainly(text, delimiter)))
    }), { numRuns: 3000 })
  })

  it('are PapaParse’s where its quotes are sound', () => {
    fc.assert(fc.property(anyText, delimiters, fc.integer({ min: 1, max: 50 }), (text, delimiter, size) => {
      const evened = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
      const { data, errors } = Papa.parse<string[]>(evened, { delimiter, newline: '\n', quoteChar: '"' })
      // PapaParse drops blanks behind a closing quote with any white space; a delimiter that is one confuses it.
      fc.pre(errors.filter(({ type }) => type === 'Quotes').length === 0 && !(delimiter === '\t' && /"\s+\t/.test(evened)))
      expect(trimmedEnd(cut(text, delimiter, [size]))).toEqual(trimmedEnd({ rows: data, broken: [] }))
    }), { numRuns: 2000 })
  })

  it('undo the writing of any cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ї'), maxLength: 8 })
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom('\n', '\r\n', '\r'), (table, size, end) => {
      const text = table.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',') + end).join('')
      const expected = table.map((row) => row.map((each) => each.replaceAll('\r\n', '\n').replaceAll('\r', '\n')))
      expect(cut(text, ',', [size])).toEqual({ rows: expected, broken: [] })
    }), { numRuns: 1000 })
  })

  it.each([
    ['a row that never ends costs itself', `${'x'.repeat((1 << 20) + 10)}`, 1],
    ['a quote that never closes costs its line', `"a,b\n${'1,2\n'.repeat(30_000)}`, 30_001],
    ['the last line needs no end', 'a,b\nc', 2],
    ['lines that end in CR alone', 'a,b\rc,d\r', 2],
  ])('%s', (_, text, count) => {
    for (const size of [1 << 16, 4099]) expect(cut(text, ',', [size]).rows).toHaveLength(count)
  })
  it('tear only the row with the stray quote', () => {
    expect(cut(`"a,b\n${'1,2\n'.repeat(30_000)}`, ',', [1 << 16]).broken).toEqual([0])
    expect(cut(`ok,1\n${'x'.repeat((1 << 20) + 10)}`, ',', [1 << 16]).broken).toEqual([1])
  })
  it('have empty cells where the row has none, and blank rows', () => {
    const splitter = new ByteRows(',')
    splitter.push(new TextEncoder().encode('a,b\n \n'))
    expect(splitter.next()).toBe(true)
    const { row } = splitter
    expect([row.length, row.textOf(1), row.textOf(2), row.textOf(70), row.blank]).toEqual([2, 'b', '', '', false])
    expect(splitter.next()).toBe(true)
    expect(row.blank).toBe(true)
    expect(row.takeCells(['ї', 'x']).textOf(1)).toBe('x')
    expect([row.textOf(0), row.textOf(2)]).toEqual(['ї', ''])
  })
})
