import type { TextKey } from '../../i18n/keys'
import type { IconName } from '../../ui/icon/icons'
import type { PlainPlace } from '../../ui/link/target'
import { sections, type Place, type Section } from '../place'
import { places } from '../places'

/** An entry of the main menu. */
export type MenuEntry = { readonly name: Section & PlainPlace; readonly text: TextKey; readonly icon: IconName; /** On a telephone among the further entries. */ readonly further: boolean }

function entry(name: Section): MenuEntry {
  const { title, icon = 'right', further = false }: Place = places[name]
  return { name, text: title, icon, further }
}

/** The manager's work, in the order of the day. */
export const workEntries: readonly MenuEntry[] = sections.work.map(entry)

/** What keeps the workspace itself in order. */
export const keepingEntries: readonly MenuEntry[] = sections.keeping.map(entry)
