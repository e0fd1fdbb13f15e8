// The dictionaries as modules, two a language: what the first screen says, and the rest. One import each, where a glob
// over the files would bring one for every area and language into the first screen's own script.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The areas of texts the shell and the first screen speak, loaded at once; all others come with the first other page. */
export const firstAreas = ['app', 'today', 'ui']

const NAME = 'virtual:words'
const folder = fileURLToPath(new URL('../src/i18n/dictionaries/', import.meta.url))

/** Areas of a language's part, by their files. */
function areasOf(language, part) {
  const areas = readdirSync(`${folder}${language}`).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)).sort()
  return areas.filter((area) => firstAreas.includes(area) === (part === 'first'))
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
      const areas = areasOf(language, part)
      return [...areas.map((area, i) => `import area${i} from '${folder}${language}/${area}.json'`), `export default { ${areas.map((area, i) => `${area}: area${i}`).join(', ')} }`].join('\n')
    },
  }
}
