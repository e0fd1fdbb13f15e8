import { openContainer } from '../../../src/imports/containers/open-container'
import { inspectFile } from '../../../src/imports/inspect-file'
import type { Inspection } from '../../../src/imports/port'
import { readCalls, type ReadCalls } from '../../../src/imports/read-calls'
import type { Call } from '../../../src/domain/archive/block'
import type { Reading } from '../../../src/domain/source/source'
import { callsOf, digest, now, sourceId } from '../kit'

type Options = { readonly name?: string; readonly zone?: string; readonly correction?: Partial<Reading> | ((look: Inspection) => Partial<Reading>) }
type Content = string | Uint8Array<ArrayBuffer>

/** What a person sees of a file once it is opened. */
export async function looked(content: Content, { name = 'file', zone = 'UTC' }: Options = {}): Promise<Inspection & { readonly blob: Blob }> {
  const opened = await openContainer(new Blob([content]), name)
  if (!opened.ok) throw new Error(opened.failure.code)
  const look = await inspectFile(opened.value.blob, name, { zone, decoding: opened.value.decoding })
  if (!look.ok) throw new Error(look.failure.code)
  return { ...look.value, blob: opened.value.blob }
}

/** A file through the whole pipeline as suggested, with a person's corrections. */
export async function through(content: Content, options: Options = {}): Promise<ReadCalls & { readonly all: readonly Call[] }> {
  const look = await looked(content, options)
  const correction = typeof options.correction === 'function' ? options.correction(look) : options.correction
  const read = await readCalls(look.blob, { ...look.reading, ...correction }, { sourceId, fileName: options.name ?? 'file', now, digest })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  return { ...read.value, all: callsOf(read.value.blocks) }
}

/** The code a file is refused with, wherever it is; `ok` when it is imported. */
export async function refusal(content: Content, options: Options = {}): Promise<string> {
  const opened = await openContainer(new Blob([content]), options.name ?? 'file')
  if (!opened.ok) return opened.failure.code
  const look = await inspectFile(opened.value.blob, 'file', { zone: 'UTC', decoding: opened.value.decoding })
  if (!look.ok) return look.failure.code
  if (look.value.refused) return look.value.refused.code
  const read = await readCalls(opened.value.blob, look.value.reading, { sourceId, fileName: options.name ?? 'file', now, digest })
  return read.ok ? 'ok' : read.failure.code
}

/** Epoch seconds of a moment in UTC. */
export function utc(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}Z`) / 1000
}

export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
