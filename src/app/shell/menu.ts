import type { TextKey } from '../../i18n/keys'
import type { IconName } from '../../ui/icon/icons'

/** An entry of the main menu; it appears when its page works. */
export type MenuEntry = { readonly name: string; readonly text: TextKey; readonly icon: IconName; /** On a telephone among the further entries. */ readonly further?: true }

/** The manager's work, in the order of the day. */
export const workEntries: readonly MenuEntry[] = [
  { name: 'today', text: 'app.nav.today', icon: 'today' },
  { name: 'clients', text: 'app.nav.clients', icon: 'clients' },
  { name: 'calls', text: 'app.nav.calls', icon: 'calls' },
  { name: 'hours', text: 'app.nav.hours', icon: 'hours', further: true },
  { name: 'reports', text: 'app.nav.reports', icon: 'reports' },
  { name: 'billing', text: 'app.nav.billing', icon: 'billing' },
]

/** What keeps the workspace itself in order. */
export const keepingEntries: readonly MenuEntry[] = [
  { name: 'data', text: 'app.nav.data', icon: 'data' },
  { name: 'settings', text: 'app.nav.settings', icon: 'settings' },
]
