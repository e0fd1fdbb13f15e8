import { Dexie, type DBCore, type DBCoreMutateRequest, type Table } from 'dexie'
import type { CallBlock, CallTexts } from '../../domain/archive/block'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { Digest } from '../../domain/kernel/digest'
import type { TableName } from '../../domain/records'
import { noLocks, type OwnerLocks } from './owner-locks'
import { schemaVersions } from './schema'
import type { PieceRow } from '../packing/codecs'
import { packedTables } from '../packing/packed-tables'
import type { PresenceFile } from '../../domain/person-hours/presence'
import type { StoredRecord, BlobRow, CounterRow, FrozenRow, MaskRow, MetaRow, Operation } from './stored'
import type { StrictIndexedDB } from './strict-indexed-db'
import { toVersion3 } from './to-version-3'

/** Called before every write request; a test makes the N-th one throw. */
export type FaultHook = (table: string, kind: DBCoreMutateRequest['type']) => void

/** What a database takes from its surroundings. */
export type DatabaseSurroundings = {
  readonly indexedDB: IDBFactory
  readonly IDBKeyRange: typeof globalThis.IDBKeyRange
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Unique text for the ids of this workspace and this copy of it. */
  readonly newId: () => string
  /** SHA-256, for what is known by its content. */
  readonly digest: Digest
  /** How long a write may wait for another tab, milliseconds. */
  readonly patience?: number
  /** Who is still there; without it what another tab stages is given up when the database is opened. */
  readonly locks?: OwnerLocks
  readonly fault?: FaultHook
}

type BlockId = [importId: string, day: number]

/** The one database: opened strictly, durable strictly, with no cached second copy of its rows. */
export class Database extends Dexie {
  declare readonly journal: Table<Operation, string>
  declare readonly meta: Table<MetaRow, string>
  declare readonly counters: Table<CounterRow, string>
  declare readonly imports: Table<ImportRecord, string>
  declare readonly callBlocks: Table<CallBlock, BlockId>
  declare readonly callTexts: Table<CallTexts, BlockId>
  declare readonly callMasks: Table<MaskRow, BlockId>
  declare readonly paperCalls: Table<FrozenRow, [paperId: string, key: string]>
  declare readonly presence: Table<PresenceFile, string>
  declare readonly blobs: Table<BlobRow, string>
  declare readonly callPieces: Table<PieceRow, [importId: string, day: number, piece: number]>
  readonly now: () => number
  readonly newId: () => string
  readonly digest: Digest
  readonly patience: number
  readonly locks: OwnerLocks

  constructor(
    name: string,
    readonly guard: StrictIndexedDB,
    surroundings: DatabaseSurroundings,
  ) {
    super(name, {
      indexedDB: guard.factory,
      IDBKeyRange: surroundings.IDBKeyRange,
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
    })
    // Live queries ask only whether the engine has IndexedDB at all, and ask Dexie's own dependencies.
    Dexie.dependencies.indexedDB ??= surroundings.indexedDB
    Dexie.dependencies.IDBKeyRange ??= surroundings.IDBKeyRange
    this.now = surroundings.now
    this.newId = surroundings.newId
    this.digest = surroundings.digest
    this.patience = surroundings.patience ?? 10_000
    this.locks = surroundings.locks ?? noLocks
    for (const { version, tables } of schemaVersions) this.version(version).stores(tables)
    // Dexie follows an upgrade beyond its first await only when the function it is given is itself async.
    this.version(3).upgrade(async (transaction) => toVersion3(transaction, surroundings.digest))
    this.use(packedTables)
    if (surroundings.fault) this.use({ stack: 'dbcore', name: 'fault', create: (core) => withFault(core, surroundings.fault) })
  }

  /** The stored records of one business table. */
  records(table: TableName): Table<StoredRecord, string> {
    return this.table(table)
  }
}

function withFault(core: DBCore, fault: FaultHook | undefined): Partial<DBCore> {
  return {
    table: (name) => {
      const table = core.table(name)
      return {
        ...table,
        mutate: (request) => {
          fault?.(name, request.type)
          return table.mutate(request)
        },
      }
    },
  }
}
