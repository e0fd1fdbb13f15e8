import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../src/domain/kernel/calendar'
import { nameField } from '../../src/domain/kernel/fields'
import { idOf } from '../../src/domain/kernel/ids'
import { periodOf } from '../../src/domain/kernel/period'
import type { OldRecord } from '../../src/domain/kernel/migration'
import { record } from '../../src/domain/kernel/record'
import { ref, type Reference } from '../../src/domain/kernel/reference'
import { declarations } from '../../src/domain/records'
import { makeSample, recordsOf } from '../../src/sample/sample'

/** What the judgement needs of a declaration, whatever its record is. */
type Judged = {
  readonly kind: string
  readonly prefix: string
  readonly table: string
  readonly schema: v.GenericSchema
  readonly start: unknown
  readonly references: readonly Reference[]
  readonly migrations: Readonly<Record<string, (old: OldRecord) => OldRecord>>
}

/** Every migration by `<kind>.<name>` with a record before it and after it: a migration without one fails below. */
const migrated: Readonly<Record<string, readonly [before: OldRecord, after: OldRecord]>> = {}

const today = '2026-11-02' as PlainDate
const sample = makeSample({ today })
const made: Readonly<Record<string, readonly unknown[]>> = recordsOf(sample)
/** Whatever a start may ask for: the surroundings and one record of each kind. */
const from = {
  ...Object.fromEntries(declarations.map(({ kind, table }) => [kind, made[table]?.[0]])),
  own: sample.company, earlier: null, contacts: [], language: 'uk', zone: 'Europe/Kyiv', name: 'Asterisk', field: 'queue', value: '700', unit: 'год', today,
  month: periodOf('month', today), newId: () => 'new', clauseTitle: () => 'Хвилини',
}

/** What is missing in a list of declarations, a sentence each. */
function gaps(list: readonly Judged[], inSample: Readonly<Record<string, readonly unknown[]>>): readonly string[] {
  const kinds = new Set(list.map(({ kind }) => kind))
  const twice = (what: 'kind' | 'prefix' | 'table'): string[] => list.filter((one, i) => list.findIndex((other) => other[what] === one[what]) !== i).map((one) => `Two records share the ${what} "${one[what]}".`)
  return [...twice('kind'), ...twice('prefix'), ...twice('table'), ...list.flatMap((declaration) => [
    ...startGaps(declaration),
    ...declaration.references.filter(({ to }) => !kinds.has(to)).map(({ path, to }) => `The field "${path.join('.')}" of "${declaration.kind}" points at "${to}", which is no record.`),
    ...Object.entries(declaration.migrations).filter(([name, step]) => !proven(`${declaration.kind}.${name}`, step)).map(([name]) => `The migration "${name}" of "${declaration.kind}" has no record before and after it in this test.`),
    ...((inSample[declaration.table]?.length ?? 0) > 0 ? [] : [`The sample centre has no record in "${declaration.table}".`]),
  ])]
}

/** Starting values pass the schema but for what only a person can fill in. */
function startGaps({ kind, prefix, schema, start }: Judged): readonly string[] {
  if (typeof start !== 'function') return [`"${kind}" has no starting values.`]
  const values: unknown = start(from)
  const parsed = v.safeParse(schema, { ...(values as object), id: idOf({ kind, prefix }, () => 'new') })
  return (parsed.issues ?? []).filter(({ message }) => message !== 'field.required').map((issue) => `The starting value of "${v.getDotPath(issue) ?? ''}" of "${kind}" does not pass its schema: ${issue.message}.`)
}

function proven(name: string, step: (old: OldRecord) => OldRecord): boolean {
  const case_ = migrated[name]
  return case_ !== undefined && JSON.stringify(step(case_[0])) === JSON.stringify(case_[1])
}

describe('records', () => {
  it('are declared whole', () => {
    expect(gaps(declarations, made)).toEqual([])
  })

  const sound = { kind: 'complaint', table: 'complaints', prefix: 'cmp', since: 3, fields: { said: nameField }, start: () => ({ said: '' }), title: ({ said }: { said: string }) => said }
  const sampled = { ...made, complaints: [{}] }

  it('pass when a new one is whole', () => {
    expect(gaps([...declarations, record(sound)], sampled)).toEqual([])
  })

  it.each([
    ['no start values', { ...record(sound), start: undefined }, '"complaint" has no starting values.'],
    ['start values that do not pass', record({ ...sound, start: () => ({ said: 'x'.repeat(300) }) }), 'The starting value of "said" of "complaint" does not pass its schema: field.tooLong.'],
    ['a reference to nothing', record({ ...sound, fields: { said: nameField, caseId: v.nullable(ref({ kind: 'case', prefix: 'cas' }, 'restrict')) }, start: () => ({ said: '', caseId: null }) }), 'The field "caseId" of "complaint" points at "case", which is no record.'],
    ['a migration without a test', record({ ...sound, migrations: { addSeverity: (old) => ({ severity: 'normal', ...old }) } }), 'The migration "addSeverity" of "complaint" has no record before and after it in this test.'],
    ['a prefix taken already', record({ ...sound, prefix: 'cli' }), 'Two records share the prefix "cli".'],
  ])('fail with a sentence for %s', (_what, planted, sentence) => {
    expect(gaps([...declarations, planted], sampled)).toEqual([sentence])
  })

  it('fail when the sample centre has none', () => {
    expect(gaps([...declarations, record(sound)], made)).toEqual(['The sample centre has no record in "complaints".'])
  })
})
