import type { Call } from './block'

/** A call a later export changed: what was stored and what replaces it. */
export type CallChange = { readonly before: Call; readonly after: Call }
