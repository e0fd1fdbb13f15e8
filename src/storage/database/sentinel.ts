/** What proves, outside IndexedDB, that a database was made once: a database missing later has vanished. */
export type SentinelRecord = { readonly vaultId: string; readonly createdAt: number }

/** Keeps one sentinel per database name. */
export interface Sentinel {
  read(database: string): Promise<SentinelRecord | null>
  write(database: string, record: SentinelRecord): Promise<void>
  remove(database: string): Promise<void>
}

/** No sentinel: for engines without OPFS. A vanished database then looks like a first start. */
export const noSentinel: Sentinel = {
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}

/** Sentinels as small files of the origin-private file system, which survives the loss of IndexedDB's files. */
function fileSentinel(root: () => Promise<FileSystemDirectoryHandle>): Sentinel {
  const fileName = (database: string): string => `${database}.sentinel.json`
  return {
    async read(database) {
      try {
        const handle = await (await root()).getFileHandle(fileName(database))
        return parseSentinel(await (await handle.getFile()).text())
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async write(database, record) {
      const handle = await (await root()).getFileHandle(fileName(database), { create: true })
      const stream = await handle.createWritable()
      await stream.write(JSON.stringify(record))
      await stream.close()
    },
    async remove(database) {
      try {
        await (await root()).removeEntry(fileName(database))
      } catch (error) {
        if (!isMissing(error)) throw error
      }
    },
  }
}

/** The sentinel this engine can keep. */
export function sentinelOf(storage: StorageManager | undefined): Sentinel {
  if (!storage || typeof storage.getDirectory !== 'function') return noSentinel
  return fileSentinel(() => storage.getDirectory())
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError'
}

function parseSentinel(text: string): SentinelRecord | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('vaultId' in value) || !('createdAt' in value)) return null
    const { vaultId, createdAt } = value
    return typeof vaultId === 'string' && typeof createdAt === 'number' ? { vaultId, createdAt } : null
  } catch {
    // A half-written sentinel says nothing; the database itself decides.
    return null
  }
}
