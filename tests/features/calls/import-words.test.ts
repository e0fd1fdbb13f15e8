import { describe, expect, it } from 'vitest'
import type { Call } from '../../../src/domain/archive/block'
import type { Source } from '../../../src/domain/source/source'
import { changedFields } from '../../../src/features/calls/import/changed-fields'
import { defaultField, fieldMeaning, knownFields } from '../../../src/features/calls/import/own-field-columns'
import { fitsOffset, fittingZone, offsetText } from '../../../src/features/calls/import/fitting-zone'
import { isHidden } from '../../../src/features/calls/import/queued-file'
import { operatorExamples } from '../../../src/imports/columns/operator-examples'

const winter = Date.UTC(2026, 0, 15) / 1000
const summer = Date.UTC(2026, 6, 15) / 1000

describe('a zone that fits the offset the ids reveal', () => {
  it.each([
    [120, winter, ['Europe/Kyiv', 'Europe/Berlin'], 'Europe/Kyiv'],
    [120, summer, ['Europe/Kyiv', 'Europe/Berlin'], 'Europe/Berlin'],
    [0, summer, ['Europe/Kyiv'], 'Etc/UTC'],
    [180, winter, ['Europe/Kyiv'], 'Etc/GMT-3'],
    [-300, winter, [], 'Etc/GMT+5'],
    [345, winter, ['Europe/Kyiv'], 'Asia/Katmandu'],
    [7, winter, ['Europe/Kyiv'], null],
  ])('%d minutes', (minutes, at, near, zone) => {
    const found = fittingZone(minutes, at, near)
    expect(found?.replace('Kathmandu', 'Katmandu') ?? null).toBe(zone)
    if (found) expect(fitsOffset(found, minutes, at)).toBe(true)
  })
  it('an unknown zone fits nothing', () => expect(fitsOffset('Mars/Base', 0, winter)).toBe(false))
  it.each([[180, '+03:00'], [-330, '−05:30'], [0, '+00:00']])('%d is written %s', (minutes, text) => expect(offsetText(minutes)).toBe(text))
})

describe('the name of an own field', () => {
  it.each([
    ['Region', 'custom:Region'],
    ['  two\n words ', 'custom:two words'],
    [' \t', null],
    ['я'.repeat(80), `custom:${'я'.repeat(60)}`],
  ])('%j', (typed, meaning) => expect(fieldMeaning(typed)).toBe(meaning))
  it('is the header, numbered while another column has it', () => {
    expect(defaultField('Region', ['custom:Region', 'custom:Region 2', 'start'])).toBe('custom:Region 3')
  })
  it('is offered again from every source', () => {
    const source = (...names: string[]) => ({ readings: { a: { columns: names.map((name) => `custom:${name}`) } } }) as unknown as Source
    expect(knownFields([source('Region', 'Product'), source('Region')])).toEqual(['Product', 'Region'])
  })
})

describe('the operator inside its cell', () => {
  it('is shown on the first cell where the ways differ', () => {
    expect(operatorExamples(['Olena', '442079460000 (Agent 01 4453)'])).toEqual({ whole: '442079460000 (Agent 01 4453)', brackets: 'Agent 01 4453', device: '442079460000 (Agent 01 4453)', first: '442079460000 (Agent 01 4453)' })
    expect(operatorExamples(['Olena', 'SIP/8007-0000000a']).device).toBe('8007')
    expect(operatorExamples(['Olena']).device).toBe('Olena')
    expect(operatorExamples([]).whole).toBe('')
  })
})

describe('what a changed call says', () => {
  const call = { importId: 'imp_a', day: 1, row: 0, start: 100, wait: 5, talk: 60, outcome: 'answered', direction: 'inbound', from: '', callId: 'x1', operator: 'Olena', fileRow: 2, legs: 1 } as unknown as Call
  it('is its changed fields, old and new; its place in a file is none', () => {
    const after = { ...call, importId: 'imp_b' as Call['importId'], row: 7, fileRow: 9, talk: 65, operator: 'Taras' }
    expect(changedFields([{ before: call, after }])).toEqual([
      { key: '0 talk', start: 100, from: 'x1', field: 'talk', was: 60, becomes: 65 },
      { key: '0 operator', start: 100, from: 'x1', field: 'operator', was: 'Olena', becomes: 'Taras' },
    ])
  })
})

it.each([['.DS_Store', true], ['Thumbs.db', true], ['desktop.ini', true], ['calls.csv', false], ['queue_log', false]])('%s is hidden: %s', (name, hidden) => {
  expect(isHidden(new File([], name))).toBe(hidden)
})
