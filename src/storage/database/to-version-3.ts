import { Dexie, type Table, type Transaction } from 'dexie'
import type { Digest } from '../../domain/kernel/digest'
import type { FrozenCalls } from '../../domain/paper/frozen-calls'
import { hashIfReadable, keepBlob } from './kept-blobs'
import type { BlobRow, FrozenRow } from './stored'

/** What versions 1 and 2 kept of an issued invoice's calls. */
type InvoiceCallsRow = Omit<FrozenRow, 'paperId'> & { readonly invoiceId: FrozenCalls['paperId'] }

/** What version 2 kept of the file an import was read from. */
type ImportFileRow = { readonly importId: string; readonly file: Blob }

/** How long hashing one file may take, milliseconds: a quarter of a gigabyte from a slow disk. */
const PATIENCE = 600_000

/**
 * Takes a database of version 1 or 2 to version 3: frozen calls belong to a paper, kept files are blobs known by their
 * content. Row by row, so that no more than one is held, and all in the one transaction of the upgrade: killed at any
 * moment it leaves the older database.
 */
export async function toVersion3(upgrade: Transaction, digest: Digest): Promise<void> {
  const paperCalls: Table<FrozenRow> = upgrade.table('paperCalls')
  await eachRow<InvoiceCallsRow>(upgrade.table('frozenCalls'), ({ invoiceId, ...row }) => paperCalls.add({ ...row, paperId: invoiceId }))
  const blobs: Table<BlobRow, string> = upgrade.table('blobs')
  await eachRow<ImportFileRow>(upgrade.table('importFiles'), async ({ importId, file }) => {
    // Reading and hashing are no work of the database: they hold its transaction open.
    const hash = await Dexie.waitFor(hashIfReadable(file, digest), PATIENCE)
    // A file whose bytes the engine has lost is not kept: nothing is computed from it, and it must not lock the workspace.
    if (hash !== null) await keepBlob({ blobs }, importId, hash, file)
  })
}

async function eachRow<Row>(table: Table<Row, unknown>, move: (row: Row) => PromiseLike<unknown>): Promise<void> {
  for (const key of await table.toCollection().primaryKeys()) {
    const row = await table.get(key)
    if (row) await move(row)
  }
}
