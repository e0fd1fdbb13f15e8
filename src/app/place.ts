import type { Id } from '../domain/kernel/ids'
import type { IdKind, TableName } from '../domain/records'
import type { HostName, FrameName } from '../desk/host'
import type { TextKey } from '../i18n/keys'
import type { IconName } from '../ui/icon/icons'

/** The entries of the main menu: the manager's work in the order of the day, then what keeps the workspace in order. */
export const sections = { work: ['today', 'clients', 'calls', 'hours', 'reports', 'billing'], keeping: ['data', 'settings'] } as const

/** The menu entry a page belongs to; the entry leads to the page of that name. */
export type Section = (typeof sections)[keyof typeof sections][number]

/** One page of the app. Its name is its key in the list. */
export type Place = {
  /** The address after `#`. A parameter called `clientId` is an id of a client, and so on for every kind of id. */
  readonly path: string
  readonly section: Section
  /** Key of its name: in the menu, in the window's title, on its tab. */
  readonly title: TextKey
  /** A menu entry has one; on a telephone a `further` entry stands under More. */
  readonly icon?: IconName
  readonly further?: boolean
  /** The page is a tab of this frame; the first one of a frame has the frame's own address. */
  readonly tab?: FrameName
  /** The tables whose records stand on the page: where another page names one of them, it links here. */
  readonly shows?: readonly TableName[]
  /** What other duties plug into the page (`hosts.ts`): sections, or what is due. It is loaded with the page. */
  readonly parts?: HostName | 'due'
  /** Loads the page; it is shown once it and its words are there. */
  readonly load: () => Promise<unknown>
}

/** The parameters named in an address; `clientId` is an `Id<'client'>`, a name that is no kind of id is a text. */
export type ParamsOf<Path extends string>
  = Path extends `${string}:${infer Name}/${infer Rest}` ? Param<Name> & ParamsOf<`/${Rest}`>
    : Path extends `${string}:${infer Name}` ? Param<Name>
      : Readonly<Record<never, never>>

type Param<Name extends string> = { readonly [N in Name]: N extends `${infer Kind extends IdKind}Id` ? Id<Kind> : string }

/** A page of the list; the type of its address is kept, since its parameters are read from it. */
export function place<const Path extends string>(path: Path, of: Omit<Place, 'path'>): Place & { readonly path: Path } {
  return { path, ...of }
}
