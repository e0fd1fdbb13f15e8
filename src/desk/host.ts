import { inject, type Component, type InjectionKey } from 'vue'
import type { Client } from '../domain/client/client'

/** The pages that other duties plug sections into, and what each hands to them. */
export interface HostProps {
  /** A client's page: what belongs to the client, duty by duty. */
  readonly clientOverview: { readonly client: Client }
}

/** A page that takes parts. */
export type HostName = keyof HostProps

/** The parts of every host, in the order they are shown. Composed on the top floor, since one duty does not know another. */
export type HostParts = (host: HostName) => readonly Component[]

export const hostPartsKey: InjectionKey<HostParts> = Symbol('host parts')

/** The parts plugged into a host, inside a component's setup. Throws when the composition root provided none: a bug. */
export function useParts(host: HostName): readonly Component[] {
  const parts = inject(hostPartsKey)
  if (!parts) throw new Error('host parts were not provided')
  return parts(host)
}
