declare const kindOf: unique symbol

/** A branded id: `<prefix>_<26 or so random characters>`; the prefix makes exports readable. */
export type Id<Kind extends string> = string & { readonly [kindOf]: Kind }

/** Where ids and entropy come from; injected so that domain code stays deterministic. */
export type IdSource = () => string

const prefixes = {
  client: 'cli',
  contact: 'con',
  hotline: 'hot',
  matchRule: 'mat',
  definition: 'def',
  operator: 'opr',
  tariff: 'tar',
  clause: 'cla',
  work: 'wrk',
  invoice: 'inv',
  source: 'src',
  import: 'imp',
  company: 'own',
} as const

/** The nouns that have ids of their own. */
export type IdKind = keyof typeof prefixes

/** Makes an id of the given kind from the injected source (a UUID or any unique text). */
export function makeId<K extends IdKind>(kind: K, source: IdSource): Id<K> {
  return `${prefixes[kind]}_${source()}` as Id<K>
}

/** Tells whether a text is an id of the given kind. */
export function isId<K extends IdKind>(kind: K, text: unknown): text is Id<K> {
  return typeof text === 'string' && text.startsWith(`${prefixes[kind]}_`) && text.length > prefixes[kind].length + 1
}

export type ClientId = Id<'client'>
export type HotlineId = Id<'hotline'>
export type TariffId = Id<'tariff'>
export type TariffClauseId = Id<'clause'>
export type InvoiceId = Id<'invoice'>
export type SourceId = Id<'source'>
export type ImportId = Id<'import'>
export type MeasurementRulesId = Id<'definition'>
export type WorkId = Id<'work'>
