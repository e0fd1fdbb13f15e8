/** Serves a folder under a sub-path; see server.mjs. */
export function serve(options: {
  readonly root: string
  readonly base: string
  readonly port?: number
  readonly headers?: Readonly<Record<string, string>>
}): Promise<{ readonly url: string; readonly close: () => Promise<void> }>
