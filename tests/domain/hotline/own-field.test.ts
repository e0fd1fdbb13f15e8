import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { callAt } from '../../../src/domain/archive/call-at'
import { hotlineRecord, type Hotline } from '../../../src/domain/hotline/hotline'
import { columnOf, fieldProblems, namesInReadings, ownFieldsSchema } from '../../../src/domain/hotline/own-field'
import { columnsIn, fieldColumns, fieldsOf } from '../../../src/domain/hotline/report-fields'
import { roundTheClock } from '../../../src/domain/hotline/opening-hours'
import { makeId } from '../../../src/domain/records'
import { isOwnFieldMeaning } from '../../../src/domain/source/source'
import { exportOf } from '../archive/archive-kit'

const field = (name: string, label = name) => ({ name, label })
const hotline = (id: string, fields?: Hotline['fields']): Hotline => ({
  id: makeId('hotline', () => id), clientId: makeId('client', () => 'c'), kind: 'hotline', name: id, number: '', zone: 'Europe/Kyiv', hours: roundTheClock,
  operatorIds: [], startsOn: null, endsOn: null, note: '', archived: false, ...(fields ? { fields } : {}),
})
const codes = (value: unknown): string[] => v.safeParse(ownFieldsSchema, value).issues?.map(({ message }) => message) ?? []

describe('a hotline’s own fields', () => {
  it('are kept with the record; a record older than they are stays as it is', () => {
    expect(v.parse(hotlineRecord.schema, hotline('a'))).toEqual(hotline('a'))
    expect(Object.keys(v.parse(hotlineRecord.schema, hotline('a')))).not.toContain('fields')
    expect(v.parse(hotlineRecord.schema, hotline('a', [field('region', 'Регіон')])).fields).toEqual([field('region', 'Регіон')])
  })

  it.each<[string, unknown, string[]]>([
    ['none', [], []],
    ['twelve', Array.from({ length: 12 }, (_, i) => field(`f${i}`)), []],
    ['thirteen', Array.from({ length: 13 }, (_, i) => field(`f${i}`)), ['field.tooMany']],
    ['one name twice', [field('region', 'A'), field('region', 'B')], ['field.twice']],
    ['one name in two spellings of case', [field('Region', 'A'), field('region', 'B')], ['field.twice']],
    ['one label twice', [field('a', 'Region'), field('b', 'region')], ['field.twice']],
    ['an empty name', [field(' ', 'A')], ['field.required', 'field.tooLong']],
    ['a name of 60 characters', [field('n'.repeat(60), 'A')], []],
    ['a name of 61 characters', [field('n'.repeat(61), 'A')], ['field.tooLong']],
    ['a name of two lines', [field('a\nb', 'A')], ['field.tooLong']],
    ['an empty label', [field('a', '')], ['field.required']],
  ])('%s', (_name, value, expected) => {
    expect(codes(value)).toEqual(expected)
  })

  it('say which part of a new one is wrong', () => {
    const others = [field('region', 'Region'), field('outcome', 'Result')]
    expect(fieldProblems(field('product', 'Product'), others)).toEqual([])
    expect(fieldProblems(field('REGION', 'Area'), others)).toEqual([{ key: 'name', code: 'field.twice' }])
    expect(fieldProblems(field('product', 'result'), others)).toEqual([{ key: 'label', code: 'field.twice' }])
    expect(fieldProblems(field('', 'Area'), others)[0]).toEqual({ key: 'name', code: 'field.required' })
    expect(fieldProblems(field('product', 'x'.repeat(61)), others)).toEqual([{ key: 'label', code: 'field.tooLong' }])
  })

  it('have names a column can be mapped to, and only such', () => {
    fc.assert(fc.property(fc.string({ maxLength: 70, unit: 'binary' }), (text) => {
      const name = text.trim()
      expect(v.safeParse(ownFieldsSchema, [field(text, 'A')]).success).toBe(isOwnFieldMeaning(columnOf(name)))
    }))
  })
})

describe('the fields of several hotlines', () => {
  const a = hotline('a', [field('region', 'Region'), field('product', 'Product')])
  const b = hotline('b', [field('outcome', 'Result'), field('region', 'State')])

  it('share a name, in the hotlines’ order, called as the first calls it', () => {
    expect(fieldsOf([a, hotline('none'), b])).toEqual([
      { name: 'region', label: 'Region', hotlineIds: [a.id, b.id] },
      { name: 'product', label: 'Product', hotlineIds: [a.id] },
      { name: 'outcome', label: 'Result', hotlineIds: [b.id] },
    ])
    expect(fieldsOf([b, a])[1]).toEqual({ name: 'region', label: 'State', hotlineIds: [b.id, a.id] })
  })

  it('are columns of a list of calls, with what the calls bring besides', () => {
    expect(fieldColumns([a], ['custom:zip', 'queue', 'custom:region', 'custom:age'])).toEqual([
      { column: 'custom:region', label: 'Region' }, { column: 'custom:product', label: 'Product' }, { column: 'custom:age', label: 'age' }, { column: 'custom:zip', label: 'zip' },
    ])
  })
})

it('names of readings are offered once, by name', () => {
  expect(namesInReadings([{ columns: ['start', 'custom:zip', 'custom:age'] }, { columns: ['custom:zip', 'ignore'] }])).toEqual(['age', 'zip'])
})

it('a call says the values it has, those of names like an object’s own parts too', () => {
  const [built] = exportOf('x', [{ custom: { region: 'north', constructor: 'odd' } }, { custom: { region: '' } }])
  if (!built) throw new Error('no block')
  const calls = [0, 1].map((row) => callAt(built.block, built.texts, row))
  expect(calls.map(({ custom }) => custom)).toEqual([{ 'custom:region': 'north', 'custom:constructor': 'odd' }, {}])
  expect([...columnsIn(calls)].sort()).toEqual(['custom:constructor', 'custom:region'])
  expect(exportOf('y', [{}]).map(({ block }) => callAt(block, null, 0).custom)).toEqual([undefined])
})
