import type { Component } from 'vue'
import type { FigurePart } from '../desk/figure-view'
import type { DuePart, FrameName, HostName, HostProps, Hosts } from '../desk/host'
import type { FigureKind } from '../domain/figure/figure'
import type { TextKey } from '../i18n/keys'
import type { PlaceName } from '../ui/link/target'
import { allPlaces } from './places'

/** A component as the type of a single-file component shows it. */
type PartClass = abstract new (...args: never) => { readonly $props: object }

type Part = () => Promise<{ readonly default: Component }>

/** A section of a host; the compiler refuses a component that asks for more than the host hands out. */
function part<H extends HostName, C extends PartClass>(
  _host: H,
  load: HostProps[H] extends InstanceType<C>['$props'] ? () => Promise<{ default: C }> : never,
): Part {
  return load as unknown as Part // its props were compared above
}

/** The sections of each host, in the order they are shown. */
const sections: Readonly<Record<HostName, readonly Part[]>> = {
  clientOverview: [
    part('clientOverview', () => import('../features/hotlines/HotlinesSection.vue')),
  ],
  clientMoney: [
    part('clientMoney', () => import('../features/billing/ClientInvoices.vue')),
    part('clientMoney', () => import('../features/clients/WorksSection.vue')),
  ],
  hotlineOverview: [
    part('hotlineOverview', () => import('../features/hotlines/overview/StateSection.vue')),
    part('hotlineOverview', () => import('../features/hotlines/overview/FactsSection.vue')),
    part('hotlineOverview', () => import('../features/hotlines/overview/TogetherSection.vue')),
  ],
}

/** What is due on Today, in the order it is listed. */
const dueParts: readonly (() => Promise<DuePart>)[] = [
  async () => (await import('../features/billing/due-invoices')).invoicesAreDue,
  async () => (await import('../features/billing/due-works')).worksAreUnbilled,
  async () => (await import('../features/hotlines/due-hotlines')).hotlinesAreUnready,
  async () => (await import('../features/calls/due-calls')).monthLeftUndone,
]

/** Who shows a kind of figure in the panel. */
const figures: { readonly [K in FigureKind]: () => Promise<FigurePart<K>> } = {
  metric: async () => (await import('../features/reports/metric-figure')).metricFigure,
  hours: async () => (await import('../features/person-hours/hours-figure')).hoursFigure,
  invoiceLine: invoiceFigure,
  invoiceExcluded: invoiceFigure,
  invoiceTotal: invoiceFigure,
}

async function invoiceFigure() {
  return (await import('../features/billing/invoice-figure')).invoiceFigure
}

/** The pages made of tabs. */
export const frames: Readonly<Record<FrameName, { readonly title: TextKey; readonly load: () => Promise<unknown> }>> = {
  client: { title: 'app.title.client', load: () => import('../features/clients/ClientPage.vue') },
  hotline: { title: 'app.title.hotline', load: () => import('../features/hotlines/HotlinePage.vue') },
}

const loaded = new Map<HostName, readonly Component[]>()
let due: readonly DuePart[] = []

/** Loads what is plugged into a page together with the page, so that it is shown whole. */
export async function loadParts(host: HostName | 'due'): Promise<void> {
  if (host === 'due') {
    due = await Promise.all(dueParts.map((load) => load()))
    return
  }
  if (loaded.has(host)) return
  const parts = await Promise.all(sections[host].map((load) => load()))
  loaded.set(host, parts.map((one) => one.default))
}

/** What the pages ask for. */
export const hosts: Hosts = {
  parts: (host) => loaded.get(host) ?? [],
  tabs: (frame) => allPlaces.filter(([, place]) => place.tab === frame).map(([name, { title }]) => ({ name: name as PlaceName, title })),
  due: () => due,
  figure: (kind) => figures[kind](),
  placeOf(table) {
    const found = allPlaces.find(([, { shows }]) => shows?.includes(table))
    if (!found) return null
    const [name, { path }] = found
    return { name: name as PlaceName, params: [...path.matchAll(/:(\w+)/g)].flatMap(([, param]) => param ?? []) }
  },
}
