import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../src/domain/kernel/calendar'
import { languages, nameField } from '../../src/domain/kernel/fields'
import { idOf } from '../../src/domain/kernel/ids'
import { readVersion, type Migrations, type OldRecord } from '../../src/domain/kernel/migration'
import { periodOf } from '../../src/domain/kernel/period'
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
  readonly indexes: Readonly<Record<string, number>>
  readonly migrations: Migrations
}

/** A record as the version before a migration wrote it, and as the migration makes it: both written by hand. */
type Proof = readonly [before: OldRecord, after: OldRecord]

/**
 * Every migration by `<kind>.<name>` with its proof: a migration without one fails below, and so does a proof that no
 * longer leads to a record the app reads. A proof stays as it is when later migrations come.
 */
const migrated: Readonly<Record<string, Proof>> = {
  'work.invoiceMonth': [
    { id: 'wrk_a', clientId: 'cli_a', hotlineId: null, date: '2026-10-20', title: 'Recording', quantity: 1_000_000, unit: 'pc', price: 77_000_000, currency: 'UAH', vat: { category: 'O', percent: 0 } },
    { id: 'wrk_a', clientId: 'cli_a', hotlineId: null, date: '2026-10-20', title: 'Recording', quantity: 1_000_000, unit: 'pc', price: 77_000_000, currency: 'UAH', vat: { category: 'O', percent: 0 }, invoiceMonth: null },
  ],
}

/** What is looked at beside the declarations. */
type Beside = {
  readonly sample: Readonly<Record<string, readonly unknown[]>>
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly proofs: Readonly<Record<string, Proof>>
}

const today = '2026-11-02' as PlainDate
const sample = makeSample({ today })
const made: Beside['sample'] = recordsOf(sample)
const words: Beside['words'] = Object.fromEntries(languages.map((language) => [language, termsOf(language)]))
const here: Beside = { sample: made, words, proofs: migrated }
/** Whatever a start may ask for: the surroundings and one record of each kind. */
const from = {
  ...Object.fromEntries(declarations.map(({ kind, table }) => [kind, made[table]?.[0]])),
  own: sample.company, earlier: null, contacts: [], language: 'uk', zone: 'Europe/Kyiv', name: 'Asterisk', field: 'queue', value: '700', unit: 'год', today,
  month: periodOf('month', today), newId: () => 'new', clauseTitle: () => 'Хвилини',
}

/** What a language calls the records of each table. */
function termsOf(language: string): Readonly<Record<string, string>> {
  const terms = JSON.parse(readFileSync(`src/i18n/dictionaries/${language}/terms.json`, 'utf8')) as { readonly record: Readonly<Record<string, string>> }
  return terms.record
}

/** What is missing in a list of declarations, a sentence each. */
function gaps(list: readonly Judged[], beside: Beside): readonly string[] {
  const kinds = new Set(list.map(({ kind }) => kind))
  const twice = (what: 'kind' | 'prefix' | 'table'): string[] => list.filter((one, i) => list.findIndex((other) => other[what] === one[what]) !== i).map((one) => `Two records share the ${what} "${one[what]}".`)
  const steps = new Set(list.flatMap(({ kind, migrations }) => Object.keys(migrations).map((name) => `${kind}.${name}`)))
  return [...twice('kind'), ...twice('prefix'), ...twice('table'), ...list.flatMap((declaration) => [
    ...startGaps(declaration),
    ...declaration.references.filter(({ to }) => !kinds.has(to)).map(({ path, to }) => `The field "${path.join('.')}" of "${declaration.kind}" points at "${to}", which is no record.`),
    ...Object.keys(declaration.migrations).flatMap((name, i) => migrationGaps(declaration, name, i, beside.proofs[`${declaration.kind}.${name}`])),
    ...languages.filter((language) => (beside.words[language]?.[declaration.table] ?? '') === '').map((language) => `"${language}" has no word for the records of "${declaration.table}": terms.record.${declaration.table}.`),
    ...((beside.sample[declaration.table]?.length ?? 0) > 0 ? [] : [`The sample centre has no record in "${declaration.table}".`]),
  ]), ...Object.keys(beside.proofs).filter((name) => !steps.has(name)).map((name) => `There is a record before and after "${name}", which is no migration.`)]
}

/** Starting values pass the schema but for what only a person can fill in. */
function startGaps({ kind, prefix, schema, start }: Judged): readonly string[] {
  if (typeof start !== 'function') return [`"${kind}" has no starting values.`]
  const values: unknown = start(from)
  const parsed = v.safeParse(schema, { ...(values as object), id: idOf({ kind, prefix }, () => 'new') })
  return (parsed.issues ?? []).filter(({ message }) => message !== 'field.required').map((issue) => `The starting value of "${v.getDotPath(issue) ?? ''}" of "${kind}" does not pass its schema: ${issue.message}.`)
}

/** A migration is run on what its version wrote, and what it makes is read by the app through all later ones. */
function migrationGaps({ kind, schema, migrations, indexes }: Judged, name: string, at: number, proof: Proof | undefined): readonly string[] {
  const called = `The migration "${name}" of "${kind}"`
  if (!proof) return [`${called} has no record before and after it in this test.`]
  const [before, after] = proof
  const outcome = migrations[name]?.({ ...before })
  if (JSON.stringify(sorted(outcome)) !== JSON.stringify(sorted(after))) return [`${called} makes ${JSON.stringify(outcome)} of its record, not ${JSON.stringify(after)}.`]
  const moved = ['id', ...Object.keys(indexes).map((field) => field.replace('*', ''))].filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  const read = readVersion({ schema, migrations }, at + 2, after)
  return [
    ...moved.map((field) => `${called} changes "${field}", by which stored rows are found: add a field and an index instead.`),
    ...(read.ok ? [] : [`What "${name}" of "${kind}" makes is not read: ${JSON.stringify(read.failure)}.`]),
  ]
}

function sorted(value: OldRecord | undefined): unknown {
  return value && Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe('records', () => {
  it('are declared whole', () => {
    expect(gaps(declarations, here)).toEqual([])
  })

  const start = () => ({ said: '' })
  const sound = { kind: 'planted', table: 'planted', prefix: 'pln', since: 3, fields: { said: nameField }, start, title: ({ said }: { said: string }) => said }
  const whole: Beside = {
    sample: { ...made, planted: [{}] }, proofs: migrated,
    words: Object.fromEntries(languages.map((language) => [language, { ...words[language], planted: 'Скарга' }])),
  }
  const withSeverity = record({
    ...sound, fields: { said: nameField, severity: v.picklist(['low', 'normal']) }, start: () => ({ said: '', severity: 'normal' as const }),
    migrations: { addSeverity: (old) => ({ severity: 'normal', ...old }) },
  })
  const before = { id: 'pln_1', said: 'Довго чекав' }
  const proven = (proof: Proof): Beside => ({ ...whole, proofs: { ...migrated, 'planted.addSeverity': proof } })

  it('pass when a new one is whole, and when it was migrated by a test', () => {
    expect(gaps([...declarations, record(sound)], whole)).toEqual([])
    expect(gaps([...declarations, withSeverity], proven([before, { ...before, severity: 'normal' }]))).toEqual([])
  })

  it.each([
    ['no start values', { ...record(sound), start: undefined }, '"planted" has no starting values.'],
    ['start values that do not pass', record({ ...sound, start: () => ({ said: 'x'.repeat(300) }) }), 'The starting value of "said" of "planted" does not pass its schema: field.tooLong.'],
    ['a reference to nothing', record({ ...sound, fields: { said: nameField, caseId: v.nullable(ref({ kind: 'case', prefix: 'cas' }, 'restrict')) }, start: () => ({ said: '', caseId: null }) }), 'The field "caseId" of "planted" points at "case", which is no record.'],
    ['a migration without a test', withSeverity, 'The migration "addSeverity" of "planted" has no record before and after it in this test.'],
    ['a prefix taken already', record({ ...sound, prefix: 'cli' }), 'Two records share the prefix "cli".'],
  ])('fail with a sentence for %s', (_what, planted, sentence) => {
    expect(gaps([...declarations, planted], whole)).toEqual([sentence])
  })

  it.each([
    ['does something else', [before, { ...before, severity: 'low' }], 'The migration "addSeverity" of "planted" makes {"severity":"normal","id":"pln_1","said":"Довго чекав"} of its record, not {"id":"pln_1","said":"Довго чекав","severity":"low"}.'],
    ['leads to no record the app reads', [{ id: 'pln_1', said: ' ' }, { id: 'pln_1', said: ' ', severity: 'normal' }], 'What "addSeverity" of "planted" makes is not read: {"kind":"damaged","field":"said","reason":"field.required","fields":["said"]}.'],
  ] satisfies readonly (readonly [string, Proof, string])[])('fail with a sentence for a migration that %s', (_what, proof, sentence) => {
    expect(gaps([...declarations, withSeverity], proven(proof))).toEqual([sentence])
  })

  it('fail when a migration changes a field by which rows are found', () => {
    const indexed = record({ ...sound, indexes: { said: 3 }, migrations: { addSeverity: (old) => ({ ...old, said: String(old['said']).trim() }) } })
    expect(gaps([...declarations, indexed], proven([{ id: 'pln_1', said: ' так ' }, { id: 'pln_1', said: 'так' }]))).toEqual(['The migration "addSeverity" of "planted" changes "said", by which stored rows are found: add a field and an index instead.'])
  })

  it('fail when a proof is of no migration any more', () => {
    expect(gaps([...declarations, record(sound)], proven([before, before]))).toEqual(['There is a record before and after "planted.addSeverity", which is no migration.'])
  })

  it.each(languages)('fail when %s has no word for it', (language) => {
    expect(gaps([...declarations, record(sound)], { ...whole, words: { ...whole.words, [language]: words[language] ?? {} } })).toEqual([`"${language}" has no word for the records of "planted": terms.record.planted.`])
  })

  it('fail when the sample centre has none', () => {
    expect(gaps([...declarations, record(sound)], { ...whole, sample: made })).toEqual(['The sample centre has no record in "planted".'])
  })
})
