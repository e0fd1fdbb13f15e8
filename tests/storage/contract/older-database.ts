import version1 from '../fixtures/version-1.database.json?raw'
import version2 from '../fixtures/version-2.database.json?raw'
import file1 from '../fixtures/version-1.workspace.json?raw'
import file2 from '../fixtures/version-2.workspace.json?raw'

/** Versions of the database of which a fixture stands. */
export const olderVersions = [1, 2] as const
export type OlderVersion = (typeof olderVersions)[number]

type Dump = {
  readonly engine: number
  readonly stores: readonly {
    readonly name: string
    readonly key: string | string[]
    readonly indexes: readonly [name: string, path: string | string[], many: boolean][]
    readonly rows: readonly unknown[]
  }[]
}

const dumps: Readonly<Record<OlderVersion, string>> = { 1: version1, 2: version2 }
const arrays = { $u8: Uint8Array, $u16: Uint16Array, $u32: Uint32Array, $f64: Float64Array } as const

/** The workspace files of the same workspaces. */
export const olderFiles: Readonly<Record<OlderVersion, string>> = { 1: file1, 2: file2 }

/** Makes a database by the engine alone, as an app of that version left it: its stores, keys, indexes and rows. */
export function leaveDatabase(indexedDB: IDBFactory, name: string, version: OlderVersion): Promise<void> {
  const { engine, stores } = JSON.parse(dumps[version]) as Dump
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, engine)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onupgradeneeded = () => {
      for (const { name: table, key, indexes, rows } of stores) {
        const store = request.result.createObjectStore(table, { keyPath: key })
        for (const [index, path, multiEntry] of indexes) store.createIndex(index, path, { multiEntry })
        for (const row of rows) store.add(rowOf(row))
      }
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}

/** Everything the engine holds under a name, whatever its version: stores with their keys, indexes and rows as they stand. */
export function storedAsItStands(indexedDB: IDBFactory, name: string): Promise<{ readonly engine: number; readonly stores: ReadonlyMap<string, readonly unknown[]>; readonly shape: string }> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
    request.onsuccess = () => {
      const db = request.result
      const names = [...db.objectStoreNames]
      const found = new Map<string, readonly unknown[]>()
      const read = db.transaction(names, 'readonly')
      const shape = names.map((table) => {
        const store = read.objectStore(table)
        const all = store.getAll()
        all.onsuccess = () => found.set(table, all.result)
        return `${table} ${String(store.keyPath)} ${[...store.indexNames].join(' ')}`
      })
      read.oncomplete = () => {
        db.close()
        resolve({ engine: db.version, stores: found, shape: shape.join('\n') })
      }
      read.onerror = () => reject(read.error ?? new Error('not read'))
    }
  })
}

/** A row of a dump: bytes are written as base64 under the name of their kind. */
function rowOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rowOf)
  if (typeof value !== 'object' || value === null) return value
  const [[kind, content] = ['', null]] = Object.entries(value)
  if (kind === '$blob') return new Blob([bytesOf(String(content))])
  if (kind in arrays) return new arrays[kind as keyof typeof arrays](bytesOf(String(content)).buffer)
  return Object.fromEntries(Object.entries(value).map(([field, item]) => [field, rowOf(item)]))
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}
