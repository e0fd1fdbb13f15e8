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

  /** Adds an operation and returns its id. */
  add(table: TableName, rec: string, field: string, value: unknown, prev: readonly string[]): string {
    return this.#push({ table, rec, field, value, prev })
  }

  /** Adds an operation that says an earlier one's value again. */
  addAgain(table: TableName, rec: string, { field, value, absent }: Operation, prev: readonly string[]): string {
    return absent === true ? this.addAbsence(table, rec, field, prev) : this.add(table, rec, field, value, prev)
  }

  /** Adds an operation that takes a field away, and returns its id. */
  addAbsence(table: TableName, rec: string, field: string, prev: readonly string[]): string {
    return this.#push({ table, rec, field, value: null, absent: true, prev })
  }

  /** Appends the operations, in the transaction that writes the records. */
  async save(db: Database): Promise<void> {
    if (this.#operations.length === 0) return
    await db.journal.bulkAdd(this.#operations)
    await db.meta.put({ ...this.#replica, nextSeq: this.#replica.nextSeq + this.#operations.length, hlc: this.#hlc })
  }

  #push(operation: Pick<Operation, 'rec' | 'field' | 'value' | 'absent' | 'prev'> & { readonly table: TableName }): string {
    const id = `${this.#replica.replicaId}:${this.#replica.nextSeq + this.#operations.length}`
    this.#operations.push({ ...operation, id, hlc: this.#hlc, txn: this.transaction, prev: [...operation.prev], schema: declarationOf(operation.table).version })
    return id
  }
}
