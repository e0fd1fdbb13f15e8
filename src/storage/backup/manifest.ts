import * as v from 'valibot'
import { canonicalJson } from '../../domain/kernel/canonical'
import { hashOfText, type Digest } from '../../domain/kernel/digest'
import { failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'

/** Version this app writes, and the oldest reader that can read it. */
export const fileVersion = 3
export const minReader = 3

/** How every workspace file begins. */
export const fileHead = '{"format":"linewright-workspace",'

const manifestSchema = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  minReader: v.pipe(v.number(), v.integer(), v.minValue(1)),
  vaultId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  counts: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  sha256: v.record(v.string(), v.string()),
  /** Version of each section, from file version 3 on. */
  sections: v.exactOptional(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)))),
})

/** What a file says of itself: version, workspace, and of every section its version, rows and hash. */
export type Manifest = v.InferOutput<typeof manifestSchema>

/** The first line of a file; the seal is the manifest's own hash. */
export async function manifestLine(manifest: Manifest, digest: Digest): Promise<string> {
  const text = canonicalJson(manifest)
  return `${fileHead}"manifest":${text},"seal":"${await hashOfText(text, digest)}",`
}

/** Reads the first line. Fails with `file.newer` (naming the version needed) before judging anything else. */
export async function readManifest(line: string, digest: Digest): Promise<Result<Manifest>> {
  const parts = /^"manifest":(\{.*\}),"seal":"([0-9a-f]{64})",$/.exec(line.slice(fileHead.length))
  const text = parts?.[1] ?? ''
  const value = parse(text)
  const needed = typeof value === 'object' && value !== null && 'minReader' in value ? value.minReader : null
  if (typeof needed === 'number' && needed > fileVersion) return fail(failure('file.newer', { version: needed }))
  const manifest = v.safeParse(manifestSchema, value)
  const sealed = (await hashOfText(text, digest)) === parts?.[2]
  return manifest.success && sealed ? ok(manifest.output) : fail(failure('file.tampered', { section: 'manifest' }))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
