import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Tree = { readonly [key: string]: string | Tree }

const areas = new Map<string, Tree>()

function area(language: string, name: string): Tree {
  const known = areas.get(`${language}/${name}`)
  if (known) return known
  const file = fileURLToPath(new URL(`../../src/i18n/dictionaries/${language}/${name}.json`, import.meta.url))
  const tree: Tree = JSON.parse(readFileSync(file, 'utf8'))
  areas.set(`${language}/${name}`, tree)
  return tree
}

/** The visible text under a key, as the app shows it: tests find things by the words a person reads. */
export function text(key: string, params: Readonly<Record<string, string>> = {}, language = 'en'): string {
  const [name = '', ...path] = key.split('.')
  const found = path.reduce<string | Tree | undefined>((tree, part) => (typeof tree === 'object' ? tree[part] : undefined), area(language, name))
  if (typeof found !== 'string') throw new Error(`no text under ${key} (${language})`)
  return found.replace(/\{'(.)'\}/g, '$1').replace(/\{(\w+)\}/g, (_, param: string) => params[param] ?? `{${param}}`)
}
