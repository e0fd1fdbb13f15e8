import type { Plugin } from 'vite'

/** Serves the dictionaries as modules, two a language. */
export function words(): Plugin
