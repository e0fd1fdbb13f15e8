// The dictionaries as modules, two a language: what the first screen says, and the rest. One import each, where a glob
// over the files would bring one for every area and language into the first screen's own script.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { baseCompile } from '@intlify/message-compiler'

/** The areas of texts the shell and the first screen speak, loaded at once; all others come with the first other page. */
export const firstAreas = ['app', 'today', 'ui']

const NAME = 'virtual:words'
const folder = fileURLToPath(new URL('../src/i18n/dictionaries/', import.meta.url))

/** Areas of a language's part, by their files. */
function areasOf(language, part) {
  const areas = readdirSync(`${folder}${language}`).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort()
  return areas.filter((area) => firstAreas.includes(area) === (part === 'first'))
}

/**
 * The texts of a branch, those with places or plural forms parsed here, so that the app ships no parser of sentences.
 * A text without them is its own result. Throws, naming the text, for a sentence that cannot be parsed.
 */
function parsed(branch) {
  if (typeof branch !== 'string') return Object.fromEntries(Object.entries(branch).map(([key, value]) => [key, parsed(value)]))
  if (!/[{}|@\\]/.test(branch)) return branch
  const onError = (error) => { throw new Error(`${error.message}: ${branch}`) }
  return baseCompile(branch, { jit: true, minify: true, mangle: true, location: false, onError }).ast
}

/** Serves `virtual:words` (the parts by name, each loaded when asked for) and `virtual:words/<language>-<part>`. */
export function words() {
  return {
    name: 'words',
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${NAME}`) {
        const parts = readdirSync(folder).flatMap((language) => ['first', 'rest'].map((part) => `${language}-${part}`))
        return `export const parts = { ${parts.map((part) => `'${part}': () => import('${NAME}/${part}')`).join(', ')} }`
      }
      if (!id.startsWith(`\0${NAME}/`)) return null
      const [language, part] = id.slice(NAME.length + 2).split('-')
      const files = areasOf(language, part).map((area) => ({ area, file: `${folder}${language}/${area}.json` }))
      for (const { file } of files) this.addWatchFile(file)
      const texts = Object.fromEntries(files.map(({ area, file }) => [area, parsed(JSON.parse(readFileSync(file, 'utf8')))]))
      return `export default ${JSON.stringify(texts)}`
    },
  }
}
