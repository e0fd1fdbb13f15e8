import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../../shared/samples/call-logs/', import.meta.url))

/** Real exports live beside the project, not in it: without them their tests are skipped, visibly. */
export const haveSamples = existsSync(`${folder}EXPECTED.json`)

/** Path of a real export. */
export function sample(path: string): string {
  return folder + path
}

/** What the real exports are known to hold. */
export function expectedOf(path: string): Readonly<Record<string, unknown>> {
  const all: unknown = JSON.parse(readFileSync(`${folder}EXPECTED.json`, 'utf8'))
  const found = findEntry(all, path)
  if (!found) throw new Error(`EXPECTED.json does not know ${path}`)
  return found
}

function findEntry(value: unknown, path: string): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'object' || item === null) continue
    if (key === path || ('file' in item && item.file === path)) return item as Record<string, unknown>
    const inner = findEntry(item, path)
    if (inner) return inner
  }
  return null
}
