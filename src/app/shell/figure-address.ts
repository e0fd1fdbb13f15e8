import { readFigureList, type FigureRef } from '../../domain/figure/figure'

/** The open figures as one word of the address: JSON in base64url. Nothing open gives null. */
export function writeFigures(figures: readonly FigureRef[]): string | null {
  if (figures.length === 0) return null
  const bytes = new TextEncoder().encode(JSON.stringify(figures))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads the figures of an address; a foreign or outdated word opens nothing. */
export function readFigures(word: string): readonly FigureRef[] {
  try {
    const bytes = Uint8Array.from(atob(word.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    return readFigureList(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    return []
  }
}
