import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Call } from '../../src/domain/archive/block'
import { directions, outcomes } from '../../src/domain/archive/block'
import type { BuiltBlock } from '../../src/domain/archive/new-call'
import { textAt } from '../../src/domain/archive/packed-text'
import { makeId } from '../../src/domain/records'
import { zoneOf } from '../../src/domain/kernel/zone'
import type { Reading } from '../../src/domain/source/source'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls, type ReadCalls } from '../../src/imports/read-calls'
import type { Inspection } from '../../src/imports/port'

export const sourceId = makeId('source', () => 'test')
export const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes)
export const now = Date.UTC(2026, 5, 1)

export const samplesRoot = resolve(import.meta.dirname, '../../../shared/samples/call-logs')
export const haveSamples = existsSync(samplesRoot)
if (!haveSamples) console.warn('skipped: the call-log samples are not beside the project')

export function sample(path: string): Blob {
  return new Blob([readFileSync(resolve(samplesRoot, path))])
}

type Expected = Record<string, number | Record<string, number>> & { calls_per_day?: Record<string, number> }

export function expectedOf(path: string): Expected {
  const all = JSON.parse(readFileSync(resolve(samplesRoot, 'EXPECTED.json'), 'utf8')) as { files: Record<string, Expected> }
  const found = all.files[path]
  if (!found) throw new Error(`no expected facts for ${path}`)
  return found
}

export async function inspect(blob: Blob, zone = 'UTC', reading?: Reading): Promise<Inspection> {
  const result = await inspectFile(blob, 'file.csv', { zone, ...(reading ? { reading } : {}) })
  if (!result.ok) throw new Error(result.failure.code)
  return result.value
}

export async function read(blob: Blob, reading: Reading): Promise<ReadCalls> {
  const result = await readCalls(blob, reading, { sourceId, fileName: 'file.csv', now, digest })
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** Reads a file as the inspection suggests, with corrections. */
export async function importAs(blob: Blob, correction: Partial<Reading> = {}, zone = 'UTC'): Promise<ReadCalls> {
  const { reading } = await inspect(blob, zone)
  return read(blob, { ...reading, ...correction })
}

/** All calls as objects, in block order. */
export function callsOf(blocks: readonly BuiltBlock[]): Call[] {
  return blocks.flatMap(({ block, texts }) =>
    Array.from({ length: block.rows }, (_, i) => {
      const word = (field: 'line' | 'queue' | 'campaign' | 'operator' | 'topic' | 'disposition') => block.coded[field].dictionary[block.coded[field].codes[i] ?? 0] ?? ''
      return {
        importId: block.importId, day: block.day, row: i,
        start: block.start[i] ?? 0, wait: block.wait[i] ?? 0, talk: block.talk[i] ?? 0, hold: block.hold[i] ?? 0, wrap: block.wrap[i] ?? 0,
        direction: directions[block.direction[i] ?? 0] ?? 'inbound', outcome: outcomes[block.outcome[i] ?? 0] ?? 'unknown',
        line: word('line'), queue: word('queue'), campaign: word('campaign'), operator: word('operator'), topic: word('topic'), disposition: word('disposition'),
        callId: textAt(texts.callId, i), from: textAt(texts.from, i), to: textAt(texts.to, i), fileRow: texts.fileRow[i] ?? 0, legs: texts.legs[i] ?? 0,
      }
    }),
  )
}

/** Calls per local day of a zone. */
export function perDay(calls: readonly Call[], zone = 'UTC'): Record<string, number> {
  const days: Record<string, number> = {}
  for (const call of calls) {
    const day = zoneOf(zone).dateOf(call.start)
    days[day] = (days[day] ?? 0) + 1
  }
  return days
}

export function countBy<K extends string>(calls: readonly Call[], key: (call: Call) => K): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const call of calls) counts[key(call)] = (counts[key(call)] ?? 0) + 1
  return counts
}

export function csv(...lines: string[]): Blob {
  return new Blob([lines.join('\n')])
}
