import type { NotesBlock } from '../page/model'

/** Small print: how figures were made, what they rest on. */
export function smallPrint(title: string, items: readonly string[]): NotesBlock {
  return { kind: 'notes', title, items }
}
