import type { Digest } from '../../domain/kernel/digest'
import { failure, type Failure } from '../../domain/kernel/failure'
import { fail, ok, type Result } from '../../domain/kernel/result'
import { isRecordSection, isSection, olderSections, sectionVersions, type FileSection } from './coverage'
import { fileHead, readManifest, type Manifest } from './manifest'
import { NotUtf8, readLines, type Line } from './read-lines'
import { SectionHasher } from './section-hasher'
import { WorkspaceContent } from './workspace-content'

/** A file read whole, every row and hash checked. */
type ParsedWorkspace = { readonly manifest: Manifest; readonly content: WorkspaceContent }

const tampered = (section: string): Failure => failure('file.tampered', { section })

/**
 * Reads a workspace file and checks all that can be checked without a database. Fails with `file.empty`,
 * `file.notJson`, `file.foreign`, `file.newer`, `file.truncated`, `file.tampered` or `file.invalidRecord`.
 */
export async function parseWorkspace(file: Blob, digest: Digest): Promise<Result<ParsedWorkspace>> {
  const stranger = await judgeStranger(file)
  if (stranger) return fail(stranger)
  const lines = readLines(file)
  try {
    return await parseLines(lines, digest)
  } catch (error) {
    if (error instanceof NotUtf8) return fail(tampered('encoding'))
    throw error
  } finally {
    await lines.return(undefined)
  }
}

async function parseLines(lines: AsyncGenerator<Line>, digest: Digest): Promise<Result<ParsedWorkspace>> {
  const first = await nextLine(lines)
  if (first === null) return fail(failure('file.truncated'))
  const manifest = await readManifest(first, digest)
  if (!manifest.ok) return manifest
  const content = new WorkspaceContent()
  const sections = sectionsOf(manifest.value)
  if (!sections.ok) return sections
  const left = new Set(sections.value)
  while (left.size > 0) {
    const opening = await nextLine(lines)
    if (opening === null) return fail(failure('file.truncated'))
    const section = [...left].find((name) => opening === `"${name}":[`)
    if (section === undefined) return fail(tampered([...left][0] ?? ''))
    left.delete(section)
    const wrong = await readSection(lines, section, left.size === 0, manifest.value, content, digest)
    if (wrong) return fail(wrong)
  }
  return ok({ manifest: manifest.value, content })
}

/**
 * The sections of a file. Fails with `file.newer` when it holds what this app does not know: a kind of record or
 * another table. Records of a newer version are read and kept as they are.
 */
function sectionsOf({ version, counts, sections }: Manifest): Result<readonly FileSection[]> {
  const older = olderSections[version]
  const names = Object.keys(counts)
  if (older) return sections === undefined && names.length === older.length ? ok(older) : fail(tampered('manifest'))
  if (sections === undefined || Object.keys(sections).length !== names.length) return fail(tampered('manifest'))
  const known = names.filter(isSection)
  const newer = known.some((name) => !isRecordSection(name) && (sections[name] ?? 0) > sectionVersions[name])
  return known.length < names.length || newer ? fail(failure('file.newer', { version })) : ok(known)
}

/** Reads one section, opened already, up to and with its closing line; null when it is as the manifest says. */
async function readSection(lines: AsyncGenerator<Line>, section: FileSection, isLast: boolean, manifest: Manifest, content: WorkspaceContent, digest: Digest): Promise<Failure | null> {
  const hasher = new SectionHasher(digest)
  let invalid: Failure | null = null
  let count = 0
  for (let more = true; ;) {
    const line = await lines.next()
    if (line.done) return failure('file.truncated')
    const { text, last } = line.value
    const closes = isLast ? last && text === ']}' : !last && text === '],'
    if (closes) return more && count > 0 ? tampered(section) : judgeSection(section, manifest, count, await hasher.finish(), invalid)
    if (last) return isLast && !text.startsWith('{') && !']}'.startsWith(text) ? tampered(section) : failure('file.truncated')
    if (count > 0 && !more) return tampered(section)
    more = text.endsWith(',')
    const row = more ? text.slice(0, -1) : text
    count++
    await hasher.add(row)
    if (!content.add(section, row)) invalid ??= failure('file.invalidRecord', { section, row: count })
  }
}

/** A wrong hash says more than a wrong row: the file is not what was written. */
function judgeSection(section: FileSection, manifest: Manifest, count: number, hash: string, invalid: Failure | null): Failure | null {
  if (manifest.counts[section] !== count || manifest.sha256[section] !== hash) return tampered(section)
  return invalid
}

/** The next complete line, or null when the file ends in it. */
async function nextLine(lines: AsyncGenerator<Line>): Promise<string | null> {
  const line = await lines.next()
  return line.done || line.value.last ? null : line.value.text
}

/** What is wrong with a file that does not begin as ours, or null when it does. */
async function judgeStranger(file: Blob): Promise<Failure | null> {
  if (file.size === 0) return failure('file.empty')
  const start = await textOf(file.slice(0, 4096))
  if (start.startsWith(fileHead)) return null
  if (start.trim() === '' && file.size <= 4096) return failure('file.empty')
  if (fileHead.startsWith(start)) return failure('file.truncated')
  if (file.size > 1 << 27) return failure(/^\s*[{[]/.test(start) ? 'file.foreign' : 'file.notJson')
  return judgeOther(await textOf(file))
}

function judgeOther(text: string): Failure {
  try {
    const value: unknown = JSON.parse(text)
    const isOurs = typeof value === 'object' && value !== null && 'format' in value && value.format === 'linewright-workspace'
    // Ours, but written anew by another program: its hashes can no longer be checked.
    return isOurs ? tampered('format') : failure('file.foreign')
  } catch {
    return failure('file.notJson')
  }
}

/** A blob as UTF-8; `Blob.text()` follows a UTF-16 mark in one engine and not in another. */
async function textOf(file: Blob): Promise<string> {
  return new TextDecoder().decode(await file.arrayBuffer())
}
