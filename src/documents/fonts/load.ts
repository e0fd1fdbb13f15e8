/** The document fonts as TrueType bytes. */
export type DocumentFonts = { readonly regular: Uint8Array; readonly bold: Uint8Array }

let loaded: Promise<DocumentFonts> | null = null

/** Fetches the app's own font files once per worker. Rejects when they cannot be read: a broken installation. */
export function loadDocumentFonts(): Promise<DocumentFonts> {
  loaded ??= fetchFonts().catch((error: unknown) => {
    loaded = null
    throw error
  })
  return loaded
}

async function fetchFonts(): Promise<DocumentFonts> {
  const [regular, bold] = await Promise.all([
    bytes(new URL('./generated/regular.ttf', import.meta.url)),
    bytes(new URL('./generated/bold.ttf', import.meta.url)),
  ])
  return { regular, bold }
}

async function bytes(url: URL): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`font ${url.pathname}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
