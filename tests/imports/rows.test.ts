import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDelimiter } from '../../src/imports/rows/delimiter'
import { lenientRows } from './oracle/lenient-rows'
import { RowSplitter, type RowBatch } from '../../src/imports/rows/row-splitter'
import { findTableHead } from '../../src/imports/columns/table-head'
import { serviceRow } from '../../src/imports/rows/service-row'

function split(text: string, delimiter: ',' | ';' | '|' | '\t' = ',', pieces = 1): { rows: (readonly string[])[]; broken: number[] } {
  const splitter = new RowSplitter(delimiter)
  const rows: (readonly string[])[] = []
  const broken: number[] = []
  const size = Math.max(1, Math.ceil(text.length / pieces))
  const take = (batch: RowBatch) => {
    batch.rows.forEach((row, i) => {
      if (batch.broken.has(i)) broken.push(rows.length)
      rows.push(row)
    })
  }
  for (let at = 0; at < text.length; at += size) take(splitter.push(text.slice(at, at + size)))
  take(splitter.end())
  while (rows.length > 0 && rows[rows.length - 1]?.join('') === '' && rows[rows.length - 1]?.length === 1) rows.pop()
  return { rows, broken }
}

describe('rows', () => {
  it('keeps an unescaped caller name as it stands', () => {
    expect(split('2017-09-04 12:39:26,"User 10" <114>,114,Dial,"SIP/113,60,rI",8\n').rows).toEqual([['2017-09-04 12:39:26', '"User 10" <114>', '114', 'Dial', 'SIP/113,60,rI', '8']])
  })

  it('keeps a doubly opened caller name as it stands', () => {
    expect(split('1,""Agent 01" <1115>",1115\n2,x,y\n').rows).toEqual([['1', '""Agent 01" <1115>"', '1115'], ['2', 'x', 'y']])
  })

  it('reads escaped quotes', () => {
    expect(split('"""Test User"" <105>",105\n').rows).toEqual([['"Test User" <105>', '105']])
    expect(lenientRows('"""Test User"" <105>",105\n', ',', true).rows[0]).toEqual(['"Test User" <105>', '105'])
  })

  it('a quote that never closes costs its own row only', () => {
    const { rows, broken } = split('1,a,x\n2,"b,y\n3,"c",z\n4,d,w\n')
    expect(broken).toEqual([1])
    expect(rows.map((row) => row[0])).toEqual(['1', '2', '3', '4'])
    expect(rows[2]).toEqual(['3', 'c', 'z'])
  })

  it('a quote left open in the last row does not lose the rows before it', () => {
    const { rows } = split('1,a\n2,"b')
    expect(rows[0]).toEqual(['1', 'a'])
    expect(rows).toHaveLength(2)
  })

  it('a quote left open early in a big file costs one row', () => {
    const text = `0,"open,x\n${Array.from({ length: 60_000 }, (_, i) => `${i + 1},plain text cell,x`).join('\n')}\n`
    const { rows, broken } = split(text, ',', 3)
    expect(broken).toEqual([0])
    expect(rows).toHaveLength(60_001)
    expect(rows[60_000]).toEqual(['60000', 'plain text cell', 'x'])
  })

  it('gives the same rows wherever the pieces are cut, and undoes RFC 4180 writing', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ї', '1'), maxLength: 6 })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, pieces) => {
      const text = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\n') + '\n'
      expect(split(text, ',', pieces).rows).toEqual(rows)
    }), { seed: 11, numRuns: 300 })
  })
})

describe('delimiter and head', () => {
  it.each([
    ['a;b;c\n1,5;2;3\n2,5;3;4\n', ';'],
    ['a,b,c\n1,"x;y;z",3\n', ','],
    ['1759217554|NONE|NONE|NONE|QUEUESTART|\n1759217554|NONE|NONE|NONE|QUEUESTART|\n', '|'],
    ['a\tb\n1\t2,3\n', '\t'],
    ['sep=;\na,b;c\n', ';'],
    ['one column\nonly\n', ','],
  ])('%j is split by %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter)
  })

  const rows = (text: string) => text.split('\n').map((line) => line.split(','))
  it.each([
    ['header first', 'Date,Agent,Talk\n2025-01-01 10:00:00,Ann,5', { skipRows: 0, headerRow: true }],
    ['no header', '2025-01-01 10:00:00,Ann,5\n2025-01-01 10:01:00,Bob,6', { skipRows: 0, headerRow: false }],
    ['two titles and a blank line', 'AGENT REPORT 2025\nTime range: a to b\n\nUSER,ID,CALLS,TALK,WAIT\nann,1,5,0:10:00,0:01:00\nbob,2,5,0:10:00,0:01:00', { skipRows: 3, headerRow: true }],
    ['sep line', 'sep=,\nDate,Agent,Talk\n2025-01-01 10:00:00,Ann,5', { skipRows: 1, headerRow: true }],
  ])('%s', (_, text, head) => {
    expect(findTableHead(rows(text), text)).toMatchObject(head)
  })

  it.each([
    [['Totals', '52', '', '0:01:23'], 'totals'], [['TOTALS', '5'], 'totals'], [['Разом', '', '12'], 'totals'], [['Toplam:', '9'], 'totals'],
    [['INTEGER', 'VARCHAR(50)', ''], 'types'], [['Date', 'Agent'], 'header'], [['', ' '], 'blank'], [['n/a', 'Ann'], null], [['Total Recall', 'Ann'], null],
  ])('%j is %s', (cells, kind) => {
    expect(serviceRow(cells, ['Date', 'Agent'])).toBe(kind)
  })
})
