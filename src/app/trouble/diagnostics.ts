/** What a bug report may carry: where the program broke, its version and the browser; never a message, which could quote data. */
export function diagnosticsOf(error: unknown, surroundings: { readonly version: string; readonly browser: string; readonly page: string; readonly language: string }): string {
  const name = error instanceof Error ? error.name : typeof error
  return [
    `Linewright ${surroundings.version}`,
    `page ${surroundings.page}, language ${surroundings.language}`,
    surroundings.browser,
    name,
    ...frames(error),
  ].join('\n')
}

function frames(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  return (error.stack ?? '').split('\n')
    .flatMap((line) => /([\w$.<>]*)\s*\(?(?:\w+:\/\/[^/]+)?(\/[^\s?#)]*?:\d+:\d+)\)?$/.exec(line)?.slice(1).filter(Boolean).join(' ') ?? [])
    .slice(0, 12)
}
