const codes: readonly string[] = ['storage.newer', 'storage.damaged']

/** Tells whether something failed for a record that cannot be read. What comes from a worker has only its message left. */
export function restsOnUnread(error: unknown): boolean {
  return error instanceof Error && codes.includes(error.message)
}
