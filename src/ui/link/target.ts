/** The parameters of a page without any. */
type NoParams = Readonly<Record<never, never>>

/** The pages of the app by name with their parameters. The list stands on the top floor (`app/places.ts`) and adds itself here. */
export interface Places {
  readonly today: NoParams
}

/** The name of a page. */
export type PlaceName = keyof Places

/** The name of a page that needs no parameters. */
export type PlainPlace = { [N in PlaceName]: keyof Places[N] extends never ? N : never }[PlaceName]

type Query = Readonly<Record<string, string>>

/** Where a link leads: a page by name with the parameters it needs; the compiler checks both. */
export type Target = { [N in PlaceName]: N extends PlainPlace
  ? { readonly name: N; readonly params?: NoParams; readonly query?: Query }
  : { readonly name: N; readonly params: Places[N]; readonly query?: Query } }[PlaceName]

/** What goes with a page's name: its parameters where it needs some, then words of the query. */
export type Route<N extends PlaceName> = N extends PlainPlace ? [params?: NoParams, query?: Query] : [params: Places[N], query?: Query]
