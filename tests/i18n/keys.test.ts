import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fieldKeys } from '../../src/desk/form/field-errors'
import type { Outcome } from '../../src/domain/archive/block'
import type { TextKey } from '../../src/i18n/keys'
import type { Translate } from '../../src/i18n/messages'
import { createTexts } from '../../src/i18n/texts'

// What must not compile is judged by the type check of the tests: a line that compiles there is an unused expectation.
describe('keys of texts', () => {
  let t: Translate
  beforeAll(async () => {
    t = (await createTexts('en')).t
  })

  it('are those of English, alone or as a whole family', () => {
    const outcome = 'answered' as Outcome
    expect([t('ui.close'), t(`terms.outcome.${outcome}`)]).toEqual(['Close', 'answered'])
  })
  it('refuse a key nobody wrote, also one that stops halfway', () => {
    // @ts-expect-error no such text
    expect(t('ui.closed')).toBe('ui.closed')
    // @ts-expect-error an area of texts is no text
    expect(t('terms.outcome')).toBe('terms.outcome')
  })
  it('refuse a family that lacks a member, or whose member is any text', () => {
    const hung = 'hung' as Outcome | 'hung'
    const anything = String(hung)
    // @ts-expect-error one of the outcomes has no text
    expect(t(`terms.outcome.${hung}`)).toBe('terms.outcome.hung')
    // @ts-expect-error what is not known to be an outcome is looked up first
    expect(t(`terms.outcome.${anything}`)).toBe('terms.outcome.hung')
  })
  it('know every area there is', () => {
    const source = readFileSync('src/i18n/keys.ts', 'utf8')
    const named = [...source.matchAll(/from '\.\/dictionaries\/en\/(\w+)\.json'/g)].map(([, area = '']) => area)
    const there = readdirSync('src/i18n/dictionaries/en').filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
    expect(named.sort()).toEqual(there.sort())
  })
})

describe('messages of schemas', () => {
  it('are keys the forms know', () => {
    const files = readdirSync('src/domain', { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    const said = files.flatMap((entry) => [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/'(field\.\w+)'/g)].map(([, key = '']) => key as TextKey))
    expect(new Set(said).size).toBeGreaterThan(5)
    expect(said.filter((key) => !Object.hasOwn(fieldKeys, key))).toEqual([])
  })
})
