import type { Plugin } from 'vite'

/** Serves the dictionaries as modules, two a language. */
export function words(): Plugin

/** The areas of texts the shell and the first screen speak. */
export const firstAreas: readonly string[]
