import type { Component } from 'vue'
import type { HostName, HostParts, HostProps } from '../desk/host'

/** A component as a single-file component's type shows it. */
type PartClass = abstract new (...args: never) => { readonly $props: object }

type Part = () => Promise<{ readonly default: Component }>

/** A part of a host; the compiler refuses a component that asks for more than the host hands out. */
function part<H extends HostName, C extends PartClass>(
  _host: H,
  load: HostProps[H] extends InstanceType<C>['$props'] ? () => Promise<{ default: C }> : never,
): Part {
  return load as unknown as Part // its props were compared above
}

/** What is plugged into each host, in the order it is shown. */
const plugged: Readonly<Record<HostName, readonly Part[]>> = {
  clientOverview: [
    part('clientOverview', () => import('../features/hotlines/HotlinesSection.vue')),
  ],
}

const loaded = new Map<HostName, readonly Component[]>()

/** Loads the parts of a host together with its page, so that the page is shown whole. */
export async function loadParts(host: HostName): Promise<void> {
  if (loaded.has(host)) return
  const parts = await Promise.all(plugged[host].map((load) => load()))
  loaded.set(host, parts.map((one) => one.default))
}

/** The loaded parts, for the pages. */
export const hostParts: HostParts = (host) => loaded.get(host) ?? []
