import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mappingFile, mergedSource, planMappings, readMappingFile } from '../../../src/domain/source/mapping-file'
import type { Reading, Source } from '../../../src/domain/source/source'

const reading: Reading = {
  layout: 'own', encoding: 'utf-8', delimiter: ';', headerRow: true, skipRows: 0, columns: ['start', 'queue', 'custom:Region'], dateOrder: 'dmy',
  durationUnits: {}, zone: 'Europe/Kyiv', day: '', callIdMeans: 'none', defaultDirection: 'inbound', dispositions: {}, directions: {},
}
const source = (name: string, readings: Source['readings'], more: Partial<Source> = {}): Source => ({ id: `src_${name.toLowerCase()}0001` as Source['id'], name, zone: 'Europe/Kyiv', readings, note: '', ...more })

function read(text: string) {
  const found = readMappingFile(text)
  if (!found.ok) throw new Error(found.failure.code)
  return found.value
}

describe('a file of mappings', () => {
  it('brings every reading, the machines, the zone and the note to another workspace, and no id', () => {
    const written = mappingFile([source('PBX', { a: reading }, { machines: ['7000'], note: 'basement' })])
    expect(written).not.toContain('src_')
    expect(read(written)).toEqual([{ name: 'PBX', zone: 'Europe/Kyiv', readings: { a: reading }, machines: ['7000'], note: 'basement' }])
  })

  it.each([
    ['no JSON', 'Start;Queue\n1;2'],
    ['another program’s JSON', '{"sources":[]}'],
    ['a newer version', JSON.stringify({ format: 'linewright-mappings', version: 2, sources: [] })],
    ['no source at all', JSON.stringify({ format: 'linewright-mappings', version: 1, sources: [] })],
    ['a meaning nobody knows', mappingFile([source('PBX', { a: reading })]).replace('"queue"', '"quark"')],
    ['an own field without a name', mappingFile([source('PBX', { a: reading })]).replace('custom:Region', 'custom:')],
    ['a zone that is a script', mappingFile([source('PBX', { a: reading })]).replaceAll('Europe/Kyiv', '<b>')],
  ])('is refused when it is %s', (_, text) => {
    const found = readMappingFile(text)
    expect(found.ok ? 'read' : found.failure.code).toBe('mapping.foreign')
  })

  it('takes any list of machines and any own field there and back', () => {
    const name = fc.stringMatching(/^[A-Za-zА-яґї0-9]{1,20}$/u)
    fc.assert(fc.property(name, fc.array(fc.string({ maxLength: 200 })), name, (called, machines, field) => {
      const own: Reading = { ...reading, columns: ['start', `custom:${field}`], machines }
      const [back] = read(mappingFile([source('X', { s: own }, { name: called, machines })]))
      expect(back).toEqual({ name: called, zone: 'Europe/Kyiv', readings: { s: own }, machines, note: '' })
    }), { numRuns: 100 })
  })
})

describe('what bringing mappings in would do', () => {
  const other: Reading = { ...reading, dateOrder: 'mdy' }

  it('adds what is new, names what it replaces, and leaves alone what is equal', () => {
    const here = source('PBX', { same: reading, changed: reading, mine: reading }, { machines: ['7000', '7001'] })
    const [plan] = planMappings(read(mappingFile([source(' pbx', { same: reading, changed: other, fresh: other }, { machines: ['7001'] })])), [here])
    if (!plan) throw new Error('no plan')
    expect(plan).toMatchObject({ into: here, added: [other], replaced: [other], machinesReplaced: true })
    expect(mergedSource(plan)).toEqual({ readings: { same: reading, changed: other, mine: reading, fresh: other }, machines: ['7001'] })
  })

  it('makes a source of a name nobody has, and keeps the machines said here when the file says none', () => {
    const here = source('PBX', {}, { machines: ['7000'] })
    const plans = planMappings(read(mappingFile([source('PBX', {}), source('Dialler', { a: reading })])), [here])
    expect(plans.map(({ into }) => into?.name ?? null)).toEqual(['PBX', null])
    expect(plans.map((plan) => mergedSource(plan).machines)).toEqual([['7000'], undefined])
    expect(plans.map(({ machinesReplaced }) => machinesReplaced)).toEqual([false, false])
  })

  it('takes two sources of one name as one, the later reading of a layout counting', () => {
    expect(read(mappingFile([source('PBX', { a: reading, b: reading }), source('pbx', { a: other })])).map(({ readings }) => readings)).toEqual([{ a: other, b: reading }])
  })

  it('brought in twice has nothing new the second time', () => {
    const file = read(mappingFile([source('PBX', { a: reading }, { machines: ['7000'] })]))
    const [first] = planMappings(file, [])
    if (!first) throw new Error('no plan')
    const [again] = planMappings(file, [source('PBX', {}, mergedSource(first))])
    expect(again).toMatchObject({ added: [], replaced: [], machinesReplaced: false })
  })
})
