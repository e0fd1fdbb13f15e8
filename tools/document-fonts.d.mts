import type { Plugin } from 'vite'

/** The characters the document fonts are cut down to. */
export function documentCharacters(): string

/** Writes the subset fonts when their source or characters changed; gives the folder they are in. */
export function writeDocumentFonts(): Promise<string>

/** Vite plugin: makes the fonts before a build, a dev server or a test run, and leaves jsPDF's unused renderers out. */
export function documentFonts(): Plugin
