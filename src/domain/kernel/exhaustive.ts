/** Ends a switch over a union: a new member breaks the build here. */
export function exhaustive(value: never): never {
  throw new Error(`Unhandled case: ${String(value)}`)
}
