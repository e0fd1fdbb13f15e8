/**
 * The areas of texts the shell and the first screen speak, loaded at once; all others come with the first other page.
 * The build packs each language into these two parts (`tools/words.mjs`).
 */
export const firstAreas: readonly string[] = ['app', 'today', 'ui']
