import * as v from 'valibot'
import { canonicalJson, type Json } from '../../domain/kernel/canonical'
import type { CallBlock, CallTexts } from '../../domain/archive/block'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { FrozenCalls } from '../../domain/paper/frozen-calls'
import { copiesHaveChanged } from '../../domain/paper/copies'
import { isPaperTable } from '../../domain/papers'
import { presenceFileSchema, type PresenceFile } from '../../domain/person-hours/presence'
import { declarationOf, type TableName } from '../../domain/records'
import { rowVersion, type CounterRow, type Operation, type StoredRecord } from '../database/stored'
import { readRecord } from '../records/read-record'
import { decodeBlock, decodeFrozen, decodeTexts, encodeBlock, encodeFrozen, encodeTexts } from './call-codec'
import { decodePart, type BlobPart } from './blob-parts'
import type { FileSection } from './coverage'
import { decodeFilePart, decodeInvoiceFrozen } from './older-sections'
import { counterSchema, envelopeSchema, importRecordSchema, operationSchema } from './row-schemas'

/** The rows of a file, each checked alone. */
export class WorkspaceContent {
  readonly records = new Map<TableName, StoredRecord[]>()
  readonly journal: Operation[] = []
  readonly counters: CounterRow[] = []
  readonly imports: ImportRecord[] = []
  readonly callBlocks: CallBlock[] = []
  readonly callTexts: CallTexts[] = []
  readonly paperCalls: FrozenCalls[] = []
  readonly presence: PresenceFile[] = []
  readonly blobParts: BlobPart[] = []

  /**
   * Takes one line. Returns false unless it is exactly what the app of its version would write for the row it holds:
   * unknown fields, hostile keys, other spellings and broken shapes are all refused.
   */
  add(section: FileSection, line: string): boolean {
    try {
      return this.#take(section, JSON.parse(line)) === line
    } catch {
      // No JSON, or no row of the section.
      return false
    }
  }

  #take(section: FileSection, value: unknown): string {
    switch (section) {
      case 'journal':
        return keep(this.journal, v.parse(operationSchema, value))
      case 'counters':
        return keep(this.counters, v.parse(counterSchema, value))
      case 'imports':
        return keep(this.imports, v.parse(importRecordSchema, value))
      case 'callBlocks':
        return keep(this.callBlocks, decodeBlock(value), encodeBlock)
      case 'callTexts':
        return keep(this.callTexts, decodeTexts(value), encodeTexts)
      case 'paperCalls':
        return keep(this.paperCalls, decodeFrozen(value), encodeFrozen)
      case 'frozenCalls':
        return keepRead(this.paperCalls, decodeInvoiceFrozen(value))
      case 'presence':
        return keep(this.presence, v.parse(presenceFileSchema, value))
      case 'blobs':
        return keepRead(this.blobParts, decodePart(value))
      case 'importFiles':
        return keepRead(this.blobParts, decodeFilePart(value))
      default:
        return this.#takeRecord(section, value)
    }
  }

  /**
   * A record of today's version is what today's app writes. An older one, or a paper with older copies, is what can be
   * read; a newer one and one that was damaged already are kept as they stand.
   */
  #takeRecord(table: TableName, value: unknown): string {
    const { $damaged, ...row } = v.parse(envelopeSchema, value)
    const version = rowVersion(row)
    const { version: today } = declarationOf(table)
    const read = readRecord(table, version, row.record)
    if (row.record['id'] !== row.id || (!read.ok && read.failure.code !== 'storage.newer' && !$damaged)) throw new TypeError('not a record')
    const rows = this.records.get(table) ?? []
    this.records.set(table, rows)
    keep(rows, row)
    const asToday = read.ok && version === today && !$damaged && !(isPaperTable(table) && copiesHaveChanged())
    return canonicalJson({ ...(asToday ? { ...row, record: read.value } : row), ...($damaged ? { $damaged } : {}) } as Json)
  }
}

function keep<T>(rows: T[], row: T, encode: (row: T) => Json = (same) => same as Json): string {
  rows.push(row)
  return canonicalJson(encode(row))
}

function keepRead<T>(rows: T[], [row, line]: readonly [T, Json]): string {
  rows.push(row)
  return canonicalJson(line)
}
