import { readyForCalls } from '../../../src/storage/packing/packed-tables'
import type { Database, FaultHook } from '../../../src/storage/database/database'
import type { OwnerLocks } from '../../../src/storage/database/owner-locks'
import type { Result } from '../../../src/domain/kernel/result'

/** How a runner (vitest, or a page in a real browser) takes the contract's cases. */
export type Runner = {
  readonly describe: (name: string, body: () => void) => void
  readonly it: (name: string, body: () => Promise<void>, timeout?: number) => void
}

/** Opening options of one case. */
export type Setting = { readonly fault?: FaultHook; readonly now?: () => number; readonly patience?: number; readonly locks?: OwnerLocks; readonly digest?: Engine['digest'] }

/** A workspace being opened and packed by somebody who can be killed: a tab or worker that ends as if it had crashed. */
export type Elsewhere = { readonly done: Promise<void>; readonly kill: () => void }

/** Where the contract's databases live. */
export type Engine = {
  /** A database name nobody used yet. */
  readonly freshName: () => string
  /** The engine below the databases, for what no code of today would write. */
  readonly indexedDB: IDBFactory
  readonly open: (name: string, setting?: Setting) => Promise<Result<Database>>
  readonly digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>
  /** Opens a database, upgrading it, and packs its older rows. */
  readonly openElsewhere: (name: string) => Promise<Elsewhere>
}

/** Opens a fresh (or named) database or fails the case. */
export async function opened(engine: Engine, name = engine.freshName(), setting?: Setting): Promise<Database> {
  return valueOf(await engine.open(name, setting))
}

/** The value of a success; a failure fails the case. */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`expected success, got ${JSON.stringify(result.failure)}`)
}

/** The failure code; a success fails the case. */
export function codeOf(result: Result<unknown>): string {
  if (!result.ok) return result.failure.code
  throw new Error('expected a failure, got success')
}

/** Fails the case unless both are the same value (typed arrays by content). */
export function same(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [show(actual), show(expected)]
  if (a !== b) throw new Error(`${what}: expected ${b.slice(0, 2000)}, got ${a.slice(0, 2000)}`)
}

/** Fails the case unless the condition holds. */
export function holds(condition: boolean, what: string): void {
  if (!condition) throw new Error(`does not hold: ${what}`)
}

/** Waits until the condition holds or fails the case after two seconds. */
export async function eventually(condition: () => boolean, what: string): Promise<void> {
  for (let waited = 0; waited < 2000; waited += 10) {
    if (condition()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`never held: ${what}`)
}

/** Runs the body and says whether it threw. */
export async function throws(body: () => Promise<unknown>): Promise<boolean> {
  try {
    await body()
    return false
  } catch {
    return true
  }
}

/** A value as text with sorted keys, telling apart what JSON does not. */
export function show(value: unknown): string {
  if (value === undefined) return 'undefined'
  if (ArrayBuffer.isView(value)) return `${value.constructor.name}(${String(value)})`
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? String(value)
  if (Array.isArray(value)) return `[${value.map(show).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${key}:${show(item)}`).join(',')}}`
}

/** Everything a database holds, row by row: to prove that nothing changed. */
export async function everything(db: Database): Promise<string> {
  await readyForCalls()
  const tables = [...db.tables].sort((a, b) => (a.name < b.name ? -1 : 1))
  const parts = await Promise.all(tables.map(async (table) => `${table.name}=${show(await table.toArray())}`))
  return parts.join('\n')
}
