import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Tree = { readonly [key: string]: string | Tree }
const folder = 'src/i18n/dictionaries'

/** Every sentence of a language with its key. */
function sentences(language: string): readonly (readonly [key: string, text: string])[] {
  const leaves = (tree: Tree, path: string): (readonly [string, string])[] =>
    Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[`${path}.${key}`, value] as const] : leaves(value, `${path}.${key}`)))
  const read = (file: string): Tree => JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8')) as Tree
  return readdirSync(`${folder}/${language}`).flatMap((file) => leaves(read(file), file.replace('.json', '')))
}

/** The keys of sentences that speak a word where it does not stand beside one of its companions. */
function alone(language: string, word: RegExp, companion: RegExp): readonly string[] {
  const stands = (text: string): boolean => [...text.matchAll(word)].some(({ index, 0: found }) => !companion.test(text.slice(Math.max(0, index - 12), index + found.length + 5)))
  return sentences(language).filter(([, text]) => stands(text)).map(([key]) => key)
}

describe('one name for one thing', () => {
  it.each([
    ['uk', /(?<!\p{L})ліні\p{L}+/giu, /гаряч|АТС/iu],
    ['ru', /(?<!\p{L})лини\p{L}+/giu, /горяч|АТС/iu],
  ] as const)('%s: a line is a hotline or a line of the PBX, and says which', (language, word, companion) => {
    expect(alone(language, word, companion)).toEqual([])
  })
  it.each(['en', 'uk', 'ru', 'tr'])('%s: undo and cancel are different words', (language) => {
    const words = new Map(sentences(language))
    const [undo = '', cancel = ''] = [words.get('desk.undo'), words.get('desk.cancel')]
    expect(undo.slice(0, 4).toLowerCase()).not.toBe(cancel.slice(0, 4).toLowerCase())
    expect(words.get('ui.cancel')).toBe(cancel)
    expect(words.get('calls.undo')).toBe(undo)
  })
  it.each(['en', 'uk', 'ru', 'tr'])('%s: no riddles', (language) => {
    const riddles = /\bSL\d\b|\blegs?\b|\bdated rules?\b|плеч|датован|датирован|\bKiev\b/iu
    expect(sentences(language).filter(([, text]) => riddles.test(text)).map(([key, text]) => `${key}: ${text}`)).toEqual([])
  })
  it('takes the columns of files and screens from one list of words', () => {
    const columns = sentences('en').filter(([key]) => /^(calls|hours|reconcile|document)\.column\./.test(key))
    expect(columns).toEqual([])
  })
})

describe('what must be chosen', () => {
  /** Lists with a choice of nothing. */
  const mayBeEmpty = ['hotlineId', 'totals-${role}']
  it('is never called optional', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'))
    const lists = files.flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/<(?:SelectField\b|FormInput kind="select")[\s\S]*?\/>/g)].map(([tag]) => ({ file, tag })))
    expect(lists.length).toBeGreaterThan(20)
    expect(lists.filter(({ tag }) => !/\brequired\b/.test(tag) && !mayBeEmpty.some((name) => tag.includes(name)))).toEqual([])
  })
})
