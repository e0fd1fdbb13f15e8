declare const kindOf: unique symbol

/** A branded id: `<prefix>_<26 or so random characters>`; the prefix makes exports readable. */
export type Id<Kind extends string> = string & { readonly [kindOf]: Kind }

/** Where ids and entropy come from; injected so that domain code stays deterministic. */
export type IdSource = () => string

/** What has ids of its own: a record's declaration, or something kept elsewhere (an import, a clause). */
export type Noun<Kind extends string = string> = { readonly kind: Kind; readonly prefix: string }

/** Makes an id of the given noun from the injected source (a UUID or any unique text). */
export function idOf<K extends string>({ prefix }: Noun<K>, source: IdSource): Id<K> {
  return `${prefix}_${source()}` as Id<K>
}

/** Tells whether a value is an id of the given noun. */
export function isIdOf<K extends string>({ prefix }: Noun<K>, value: unknown): value is Id<K> {
  return typeof value === 'string' && value.startsWith(`${prefix}_`) && value.length > prefix.length + 1
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
