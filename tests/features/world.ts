import { webcrypto } from 'node:crypto'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { createPinia, setActivePinia, type Pinia } from 'pinia'
import { h, type Component, type Slots } from 'vue'
import type { Language } from '../../src/domain/kernel/fields'
import { hostsKey } from '../../src/desk/host'
import { servicesKey, type Services } from '../../src/desk/services'
import { createTexts, type Texts } from '../../src/i18n/texts'
import type { Database } from '../../src/storage/database/database'
import { openDatabase } from '../../src/storage/database/open-database'
import { hosts, loadParts } from '../../src/app/hosts'
import { noSentinel } from '../../src/storage/database/sentinel'
import { DexieRecordStore } from '../../src/storage/records/dexie-record-store'

/** Where a page asked to go. */
export type Visit = { readonly name: string; readonly params: Record<string, string> }

/** A page's surroundings: the real record store over an in-memory IndexedDB, a fixed day, recorded navigation. */
export type World = {
  readonly store: DexieRecordStore
  readonly db: Database
  readonly texts: Texts
  readonly pinia: Pinia
  readonly visits: Visit[]
  /** Shows a page; of a page made of tabs, with the tab open. */
  show(page: Component, props?: Record<string, unknown>, tab?: Component): Promise<VueWrapper>
  close(): void
}

/** 23 November 2026, noon in Kyiv. */
const NOW = Date.UTC(2026, 10, 23, 10)

let opened = 0

/** Opens an empty workspace in a language; `more` adds or replaces services. */
export async function openWorld(language: Language = 'en', more: (db: Database, store: DexieRecordStore) => Partial<Services> = () => ({})): Promise<World> {
  let ids = 0
  const newId = (): string => `test${String(++ids).padStart(6, '0')}`
  const result = await openDatabase(`world-${++opened}`, {
    indexedDB: new IDBFactory(), IDBKeyRange, sentinel: noSentinel, onVersionChange: () => undefined, now: () => NOW, newId, digest: (bytes) => webcrypto.subtle.digest('SHA-256', bytes),
  })
  if (!result.ok) throw new Error(result.failure.code)
  const db = result.value
  const store = new DexieRecordStore(db)
  const visits: Visit[] = []
  const services: Partial<Services> = {
    records: store, now: () => NOW, newId, deviceZone: 'Europe/Kyiv',
    navigation: { go: (name, ...[params = {}]) => Promise.resolve(void visits.push({ name, params: { ...params } })) },
    queries: { unmatched: () => Promise.resolve([{ field: 'queue', value: 'support_ua', calls: 1200 }]) } as unknown as Services['queries'],
    dropQuestion: () => undefined,
    imports: { list: () => Promise.resolve([]), watch: (tell: (list: readonly never[]) => void) => (tell([]), () => undefined) } as unknown as Services['imports'],
    workspace: { persisted: () => Promise.resolve(false), usedBytes: () => Promise.resolve(2_500_000), askToPersist: () => Promise.resolve(true) } as unknown as Services['workspace'],
    ...more(db, store),
  }
  const texts = await createTexts(language)
  await Promise.all((['clientOverview', 'clientMoney', 'hotlineOverview'] as const).map(loadParts))
  // What the first save fetches: turns of a test are counted, those of a transform are not.
  await Promise.all([import('../../src/storage/records/commit-changes'), import('../../src/storage/records/journal-writer')])
  const pinia = createPinia()
  setActivePinia(pinia)
  const mounted: VueWrapper[] = []
  return {
    store, db, texts, pinia, visits,
    async show(page, props = {}, tab) {
      const wrapper = mount(page, {
        props, attachTo: document.body,
        global: { plugins: [pinia, texts], provide: { [servicesKey]: services, [hostsKey]: hosts }, stubs: { RouterView: viewOf(tab), RouterLink: { props: ['to'], template: '<a :href="JSON.stringify(to)"><slot /></a>' } } },
      })
      mounted.push(wrapper)
      await settle()
      return wrapper
    },
    close() {
      for (const wrapper of mounted) wrapper.unmount()
      db.close()
      document.body.replaceChildren()
    },
  }
}

/** A router's view with the tab in it. */
function viewOf(tab: Component | undefined): Component {
  return { setup: (_: unknown, { slots }: { slots: Slots }) => () => slots['default']?.({ Component: tab && h(tab) }) }
}

/** Lets storage, watchers and rendering come to rest. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) {
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** Waits for what a page or the store must come to, at most two seconds. */
export async function until<T>(look: () => Promise<T> | T): Promise<NonNullable<T>> {
  for (let waited = 0; waited < 2000; waited += 20) {
    const found = await look()
    if (found) return found
    await settle()
  }
  throw new Error('never came to it')
}

/** The control whose visible label starts with the text, anywhere on the page (dialogs included). */
export function field(label: string, within: ParentNode = document.body): HTMLInputElement {
  const found = [...within.querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label))
  const control = found?.htmlFor ? document.getElementById(found.htmlFor) : found?.querySelector('input')
  if (!control) throw new Error(`no field "${label}" among: ${[...within.querySelectorAll('label')].map((one) => one.textContent?.trim()).join(' | ')}`)
  return control as HTMLInputElement
}

/** Types into a field or chooses an option, as a person does. */
export async function type(label: string, value: string, within?: ParentNode): Promise<void> {
  const control = field(label, within)
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
  control.dispatchEvent(new Event('change', { bubbles: true }))
  control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  await settle()
}

/** Presses the button with the name (its label, or its text). */
export async function press(name: string, within: ParentNode = document.body): Promise<void> {
  const buttons = [...within.querySelectorAll('button')]
  const button = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name)
  if (!button) throw new Error(`no button "${name}" among: ${buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim()).join(' | ')}`)
  if (button.type === 'submit') button.closest('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  else button.click()
  await settle()
}

/** What the page says. */
export function said(): string {
  return document.body.textContent ?? ''
}
