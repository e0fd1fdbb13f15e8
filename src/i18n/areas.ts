/**
 * The areas of texts the shell and the first screen speak, loaded at once; all others come with the first other page.
 * The build packs each language into these two parts (`vite.config.ts`).
 */
export const firstAreas: readonly string[] = ['app', 'today', 'ui', 'failure']

/** The part of a language a dictionary belongs to, by its file's path; null for any other file. */
export function partOf(path: string): { readonly language: string; readonly area: string; readonly part: 'first' | 'rest' } | null {
  const [, language = '', area = ''] = /\/dictionaries\/(\w+)\/(\w+)\.json$/.exec(path) ?? []
  return area === '' ? null : { language, area, part: firstAreas.includes(area) ? 'first' : 'rest' }
}
