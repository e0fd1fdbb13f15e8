declare module 'virtual:words' {
  type Part = `${'en' | 'uk' | 'ru' | 'tr'}-${'first' | 'rest'}`

  /** The dictionaries of each language in two parts, by area; made by `tools/words.mjs`. */
  export const parts: { readonly [P in Part]: () => Promise<{ readonly default: Readonly<Record<string, unknown>> }> }
}
