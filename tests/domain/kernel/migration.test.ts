import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { nameField } from '../../../src/domain/kernel/fields'
import { readVersion, versionOf } from '../../../src/domain/kernel/migration'

const shape = {
  schema: v.object({ name: nameField, severity: v.picklist(['low', 'high']) }),
  migrations: {
    addSeverity: (old: object) => ({ severity: 'low', ...old }),
    joinNames: ({ first, last, ...rest }: { readonly first?: unknown; readonly last?: unknown }) => ({ ...rest, name: `${String(first)} ${String(last).toUpperCase()}` }),
  },
}

describe('reading a version', () => {
  it('counts one more than its migrations', () => {
    expect(versionOf(shape)).toBe(3)
    expect(versionOf({ migrations: {} })).toBe(1)
  })

  it.each([
    ['the first by every step', 1, { first: 'Olha', last: 'K' }, { name: 'Olha K', severity: 'low' }],
    ['the second by the last step alone', 2, { first: 'Olha', last: 'K', severity: 'high' }, { name: 'Olha K', severity: 'high' }],
    ['today’s as it is', 3, { name: 'Olha', severity: 'high' }, { name: 'Olha', severity: 'high' }],
    ['without what the schema does not know', 3, { name: 'Olha', severity: 'high', extra: 1 }, { name: 'Olha', severity: 'high' }],
  ])('takes %s', (_, version, value, expected) => {
    expect(readVersion(shape, version, value)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['a newer one, whatever it holds', 4, null, { kind: 'newer' }],
    ['a version that is none', 0, { name: 'Olha', severity: 'low' }, { kind: 'damaged', field: '', reason: 'version', fields: [''] }],
    ['half a version', 1.5, {}, { kind: 'damaged', field: '', reason: 'version', fields: [''] }],
    ['no record', 1, 'text', { kind: 'damaged', field: '', reason: 'addSeverity', fields: [''] }],
    ['nothing', 3, null, { kind: 'damaged', field: '', reason: expect.any(String), fields: [''] }],
    ['fields that do not fit, all named', 3, { name: ' ', severity: 'none' }, { kind: 'damaged', field: 'name', reason: 'field.required', fields: ['name', 'severity'] }],
  ])('says what cannot be read: %s', (_, version, value, expected) => {
    expect(readVersion(shape, version, value)).toEqual({ ok: false, failure: expected })
  })

  it('says which step failed', () => {
    const broken = { ...shape, migrations: { split: (old: Readonly<Record<string, unknown>>) => ({ ...old, name: (old['names'] as string[]).join(' ') }) } }
    expect(readVersion(broken, 1, { severity: 'low' })).toEqual({ ok: false, failure: { kind: 'damaged', field: '', reason: 'split', fields: [''] } })
  })

  it('changes nothing it was given', () => {
    const old = Object.freeze({ first: 'Olha', last: 'K' })
    readVersion(shape, 1, old)
    expect(old).toEqual({ first: 'Olha', last: 'K' })
  })
})
