import * as v from 'valibot'
import { canonicalJson, type Json } from '../../domain/kernel/canonical'
import type { CallBlock, CallTexts } from '../../domain/archive/block'
import type { ImportRecord } from '../../domain/archive/import-record'
import type { FrozenCalls } from '../../domain/invoice/frozen-calls'
import { presenceFileSchema, type PresenceFile } from '../../domain/person-hours/presence'
import { declarationOf, type TableName } from '../../domain/records'
import { rowVersion, type CounterRow, type Operation, type StoredRecord } from '../database/stored'
import { readRecord } from '../records/read-record'
import { decodeBlock, decodeFrozen, decodeTexts, encodeBlock, encodeFrozen, encodeTexts } from './call-codec'
import type { SectionName } from './coverage'
import { decodePart, type FilePart } from './kept-files'
import { counterSchema, envelopeSchema, importRecordSchema, operationSchema } from './row-schemas'

/** The rows of a file, each checked alone. */
export class WorkspaceContent {
  readonly records = new Map<TableName, StoredRecord[]>()
  readonly journal: Operation[] = []
  readonly counters: CounterRow[] = []
  readonly imports: ImportRecord[] = []
  readonly callBlocks: CallBlock[] = []
  readonly callTexts: CallTexts[] = []
  readonly frozenCalls: FrozenCalls[] = []
  readonly presence: PresenceFile[] = []
  readonly importFiles: FilePart[] = []

  /**
   * Takes one line. Returns false unless it is exactly what this app would write for the row it holds: unknown
   * fields, hostile keys, other spellings and broken shapes are all refused.
   */
  add(section: SectionName, line: string): boolean {
    try {
      return this.#take(section, JSON.parse(line)) === line
    } catch {
      // No JSON, or no row of the section.
      return false
    }
  }

  #take(section: SectionName, value: unknown): string {
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
      case 'frozenCalls':
        return keep(this.frozenCalls, decodeFrozen(value), encodeFrozen)
      case 'presence':
        return keep(this.presence, v.parse(presenceFileSchema, value))
      case 'importFiles':
        // Base64 is read only when it is exactly what is written, so the data stand for themselves.
        return keep(this.importFiles, decodePart(value), ({ importId, part, last, bytes }) => ({ importId, part, last, bytes, data: dataOf(value) }))
      default:
        return this.#takeRecord(section, value)
    }
  }

  /**
   * A record of today's version is what today's app writes. An older one is what can be read, a newer one and one
   * that was damaged already are kept as they stand.
   */
  #takeRecord(table: TableName, value: unknown): string {
    const { $damaged, ...row } = v.parse(envelopeSchema, value)
    const version = rowVersion(row)
    const { version: today } = declarationOf(table)
    const read = readRecord(table, version, row.record)
    if (row.record['id'] !== row.id || (!read.ok && version <= today && !$damaged)) throw new TypeError('not a record')
    const rows = this.records.get(table) ?? []
    this.records.set(table, rows)
    keep(rows, row)
    return canonicalJson({ ...(read.ok && version === today && !$damaged ? { ...row, record: read.value } : row), ...($damaged ? { $damaged } : {}) } as Json)
  }
}

function dataOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && 'data' in value && typeof value.data === 'string' ? value.data : null
}

function keep<T>(rows: T[], row: T, encode: (row: T) => Json = (same) => same as Json): string {
  rows.push(row)
  return canonicalJson(encode(row))
}
