import { inject, type Component, type ComputedRef, type InjectionKey } from 'vue'
import type { Client } from '../domain/client/client'
import type { Hotline } from '../domain/hotline/hotline'
import type { FigureKind } from '../domain/figure/figure'
import type { PlainDate } from '../domain/kernel/calendar'
import type { TableName } from '../domain/records'
import type { TextKey } from '../i18n/keys'
import type { Versioned } from '../storage/records/port'
import type { IconName } from '../ui/icon/icons'
import type { PlaceName, Target } from '../ui/link/target'
import type { FigurePart } from './figure-view'

/** The pages that other duties plug sections into, and what each hands to them. */
export interface HostProps {
  /** A client's overview and its money. */
  readonly clientOverview: { readonly client: Client }
  readonly clientMoney: { readonly client: Client }
  /** A hotline's overview: how it stands, what is next, what hangs together with it. */
  readonly hotlineOverview: { readonly hotline: Hotline; readonly client: Client }
}

/** A page that takes sections. */
export type HostName = keyof HostProps

/** The pages made of tabs, each a page of its own address, and what each hands to its tabs. */
export interface FrameProps {
  readonly client: { readonly read: Versioned<Client> }
  readonly hotline: { readonly read: Versioned<Hotline>; readonly client: Client }
}

/** A page that takes tabs. */
export type FrameName = keyof FrameProps

/** A tab of a frame: the page it is, and the key of its name. */
export type Tab = { readonly name: PlaceName; readonly title: TextKey }

/** A page on which the records of a table stand, and the parameters of its address. */
export type RecordPlace = { readonly name: PlaceName; readonly params: readonly string[] }

/** Something a duty says is due: one sentence, and the way to do it. */
export type DueItem = { readonly key: string; readonly icon: IconName; readonly text: string; readonly go: string; readonly to: Target }

/** What a duty plugs into Today's list, inside its setup: what is due by it on that day, null until read. Its words are those of the first screen (`today.json`). */
export type DuePart = (today: ComputedRef<PlainDate | null>) => ComputedRef<readonly DueItem[] | null>

/** What is plugged in where, in the order it is shown. Composed on the top floor, since one duty does not know another. */
export interface Hosts {
  parts(host: HostName): readonly Component[]
  tabs(frame: FrameName): readonly Tab[]
  /** What the duties say is due, loaded with Today. */
  due(): readonly DuePart[]
  /** How a kind of figure is read and shown in the panel, loaded when asked for. */
  figure(kind: FigureKind): Promise<FigurePart>
  /** The page on which the records of a table stand. */
  placeOf(table: TableName): RecordPlace | null
}

export const hostsKey: InjectionKey<Hosts> = Symbol('hosts')

/** What is plugged into the hosts, inside a component's setup. Throws when the composition root provided nothing: a bug. */
export function useHosts(): Hosts {
  const hosts = inject(hostsKey)
  if (!hosts) throw new Error('hosts were not provided')
  return hosts
}
