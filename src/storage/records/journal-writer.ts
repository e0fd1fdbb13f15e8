import { declarationOf } from '../../domain/records'
import type { Database } from '../database/database'
import type { MetaRow, Operation } from '../database/stored'
import type { TableName } from './port'
import { tick } from './clock'

/** Collects the operations of one commit; `save` appends them and moves this copy's sequence and clock on. */
export class JournalWriter {
  readonly transaction: string
  readonly #replica: Extract<MetaRow, { key: 'replica' }>
  readonly #operations: Operation[] = []
  readonly #hlc: string

  private constructor(replica: Extract<MetaRow, { key: 'replica' }>, now: number) {
    this.#replica = replica
    this.#hlc = tick(replica.hlc, now)
    this.transaction = `${replica.replicaId}:${replica.nextSeq}`
  }

  /** Starts a commit, inside a transaction over meta and journal. */
  static async begin(db: Database): Promise<JournalWriter> {
    const replica = await db.meta.get('replica')
    if (replica?.key !== 'replica') throw new Error('the workspace has no replica row')
    return new JournalWriter(replica, db.now())
  }

  /** Number of operations so far. */
  get count(): number {
    return this.#operations.length
  }

  /** Adds an operation and returns its id; its value is of today's version of the record unless said otherwise. */
  add(table: TableName, rec: string, field: string, value: unknown, prev: readonly string[], version = declarationOf(table).version): string {
    return this.#push({ table, rec, field, value, prev, schema: version })
  }

  /** Adds an operation that says an earlier one's value again. */
  addAgain(table: TableName, rec: string, { field, value, absent }: Operation, prev: readonly string[], version: number): string {
    return absent === true ? this.addAbsence(table, rec, field, prev, version) : this.add(table, rec, field, value, prev, version)
  }

  /** Adds an operation that takes a field away, and returns its id. */
  addAbsence(table: TableName, rec: string, field: string, prev: readonly string[], version: number): string {
    return this.#push({ table, rec, field, value: null, absent: true, prev, schema: version })
  }

  /**
   * Adds what a migration made of a field (undefined: took it away). It belongs to a transaction of its own, so that
   * taking back what the person did leaves the record in today's version.
   */
  addMigrated(table: TableName, rec: string, field: string, value: unknown, prev: readonly string[]): string {
    const made = value === undefined ? { value: null, absent: true as const } : { value }
    return this.#push({ table, rec, field, ...made, prev, schema: declarationOf(table).version }, `${this.transaction}/migration`)
  }

  /** Tells whether an operation is of this commit: its author knows what it says. */
  wrote(id: string): boolean {
    return this.#operations.some((operation) => operation.id === id)
  }

  /** Appends the operations, in the transaction that writes the records. */
  async save(db: Database): Promise<void> {
    if (this.#operations.length === 0) return
    await db.journal.bulkAdd(this.#operations)
    await db.meta.put({ ...this.#replica, nextSeq: this.#replica.nextSeq + this.#operations.length, hlc: this.#hlc })
  }

  #push(operation: Omit<Operation, 'id' | 'hlc' | 'txn'>, txn = this.transaction): string {
    const id = `${this.#replica.replicaId}:${this.#replica.nextSeq + this.#operations.length}`
    this.#operations.push({ ...operation, id, hlc: this.#hlc, txn, prev: [...operation.prev] })
    return id
  }
}
