import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { failureCodes } from '../../src/domain/kernel/failure'
import { languages } from '../../src/domain/kernel/fields'
import { failureWords } from '../../src/features/calls/import/failure-words'
import { createTexts } from '../../src/i18n/texts'

const root = 'src/i18n/dictionaries'
const plurals = { en: 2, uk: 3, ru: 3, tr: 2 } as const

/** Every text of a language by its full key. */
function textsOf(language: string): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') texts.set(key, value)
    else for (const [name, inner] of Object.entries(value as object)) walk(inner, `${key}.${name}`)
  }
  for (const file of readdirSync(join(root, language)).filter((name) => name.endsWith('.json'))) {
    walk(JSON.parse(readFileSync(join(root, language, file), 'utf8')), file.slice(0, -5))
  }
  return texts
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

const params = (text: string) => [...new Set(text.replace(/\{'[^']*'\}/g, '').match(/\{\w+\}/g) ?? [])].sort()
const all = Object.fromEntries(languages.map((language) => [language, textsOf(language)])) as Record<(typeof languages)[number], Map<string, string>>
const code = sources('src').join('\n')
const keys = [...all.en.keys()]
const areas = readdirSync(join(root, 'en')).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))

describe('the four dictionaries', () => {
  it.each(languages)('%s has exactly the keys of English', (language) => {
    expect([...all[language].keys()].sort()).toEqual([...keys].sort())
  })
  it.each(languages)('%s has no empty text and the same parameters', (language) => {
    const wrong = keys.filter((key) => {
      const text = all[language].get(key) ?? ''
      return text.trim() === '' || text !== text.trim() || params(text).join() !== params(all.en.get(key) ?? '').join()
    })
    expect(wrong).toEqual([])
  })
  it.each(languages)('%s writes every form of its plurals', (language) => {
    const wrong = keys.filter((key) => {
      const written = (all[language].get(key) ?? '').replace(/\{'\|'\}/g, '').split('|').length
      const english = (all.en.get(key) ?? '').replace(/\{'\|'\}/g, '').split('|').length
      return english === 1 ? written !== 1 : written !== plurals[language]
    })
    expect(wrong).toEqual([])
  })
  it('says every failure', () => {
    expect(failureCodes.filter((one) => !all.en.has(`failure.${one}`))).toEqual([])
  })
})

describe('words for what files are', () => {
  it.each(languages)('%s says when a file is read as before, or by a mapping of one\'s own', async (language) => {
    const { t } = await createTexts(language)
    for (const id of ['own', 'saved'] as const) expect(t(`imports.layout.${id}`)).toBe(all[language].get(`imports.layout.${id}`))
  })
  it.each(languages)('%s calls a column with too many values by its own name', async (language) => {
    const { t, formats } = await createTexts(language)
    const said = (field: string) => failureWords({ code: 'import.tooManyValues', params: { field, max: 65_535 } }, t, formats)
    expect(said('operator')).toContain(all[language].get('terms.column.operator'))
    expect(said('operator')).toContain(formats.count(65_535))
    expect(said('custom:Ticket')).toContain('Ticket')
    expect(said('custom:Ticket')).not.toContain('custom')
  })
})

describe('keys and code', () => {
  it('has every key the code names', () => {
    const named = [...code.matchAll(/\bt\(\s*'([^'\n]+)'/g)].map((match) => match[1] ?? '')
    expect([...new Set(named)].filter((key) => !all.en.has(key)).sort()).toEqual([])
  })
  it('has no key the code never names', () => {
    const literals = new Set([...code.matchAll(/['"`]([A-Za-z][\w]*(?:\.[\w]+)+)['"`]/g)].map((match) => match[1] ?? ''))
    // A key made up at run time: `failure.${code}` uses every key that fits its fixed parts.
    const made = [...code.matchAll(/\bt\(\s*`([^`\n]*)`/g), ...code.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)].map((match) => match[1] ?? '')
      .filter((text) => areas.some((area) => text.startsWith(`${area}.`)))
      .map((text) => new RegExp(`^${text.replace(/\$\{[^}]*\}/g, '\u0000').replace(/[.*+?^$()|[\]\\]/g, '\\$&').replaceAll('\u0000', '.+')}$`))
    expect(keys.filter((key) => !literals.has(key) && !made.some((pattern) => pattern.test(key))).sort()).toEqual([])
  })
})
