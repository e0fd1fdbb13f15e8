import * as v from 'valibot'
import { failure } from '../kernel/failure'
import { fail, ok, type Result } from '../kernel/result'
import { canonicalJson, type Json } from '../kernel/canonical'
import { sourceRecord, type Reading, type Source } from './source'

const FORMAT = 'linewright-mappings'
const mappingFileSchema = v.object({ format: v.literal(FORMAT), version: v.literal(1), sources: v.pipe(v.array(v.omit(sourceRecord.schema, ['id'])), v.minLength(1)) })

/** What a file of mappings knows of one source: all but its id, which is another one in every workspace. */
export type MappedSource = Omit<Source, 'id'>

/** Sources with their saved readings and machines as a file for another workspace; no call and no client is in it. */
export function mappingFile(sources: readonly Source[]): string {
  const content = { format: FORMAT, version: 1, sources: sources.map(({ id: _, ...known }) => known) }
  return `${JSON.stringify(content, null, 2)}\n`
}

/** Reads a file of mappings. Fails with `mapping.foreign` when it is anything else. */
export function readMappingFile(text: string): Result<readonly MappedSource[]> {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return fail(failure('mapping.foreign'))
  }
  const found = v.safeParse(mappingFileSchema, content)
  return found.success ? ok(oneEach(found.output.sources)) : fail(failure('mapping.foreign'))
}

/** Sources of one name are one source: the later reading of a layout counts. */
function oneEach(sources: readonly MappedSource[]): readonly MappedSource[] {
  const byName = new Map<string, MappedSource>()
  for (const source of sources) {
    const known = byName.get(nameKey(source.name))
    byName.set(nameKey(source.name), known ? { ...known, ...source, readings: { ...known.readings, ...source.readings } } : source)
  }
  return [...byName.values()]
}

/** What bringing one source of a file in would do. */
export type MappingPlan = {
  readonly from: MappedSource
  /** The source of that name already here; null = it is new. */
  readonly into: Source | null
  /** Layouts nobody has read here before. */
  readonly added: readonly Reading[]
  /** Layouts read otherwise here: the file's reading takes their place. */
  readonly replaced: readonly Reading[]
  /** Whether another list of machines takes the place of the one said here. */
  readonly machinesReplaced: boolean
}

/** Finds the source of each name and compares the readings of each layout. */
export function planMappings(file: readonly MappedSource[], here: readonly Source[]): readonly MappingPlan[] {
  return file.map((from) => {
    const into = here.find(({ name }) => nameKey(name) === nameKey(from.name)) ?? null
    const known = into?.readings ?? {}
    const readings = Object.entries(from.readings)
    return {
      from, into,
      added: readings.filter(([signature]) => known[signature] === undefined).map(([, reading]) => reading),
      replaced: readings.filter(([signature, reading]) => known[signature] !== undefined && !equal(known[signature], reading)).map(([, reading]) => reading),
      machinesReplaced: from.machines !== undefined && into?.machines !== undefined && !equal([...from.machines].sort(), [...into.machines].sort()),
    }
  })
}

/** What a source holds after the plan: the file's readings over its own, the file's machines where it has any. */
export function mergedSource({ from, into }: MappingPlan): Pick<Source, 'readings' | 'machines'> {
  const machines = from.machines ?? into?.machines
  return { readings: { ...into?.readings, ...from.readings }, ...(machines ? { machines } : {}) }
}

function nameKey(name: string): string {
  return name.trim().toLowerCase()
}

function equal(a: unknown, b: unknown): boolean {
  return canonicalJson(a as Json) === canonicalJson(b as Json)
}
