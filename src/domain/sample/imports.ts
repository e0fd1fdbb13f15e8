import { CallBuilder } from '../archive/block-builder'
import type { ImportRecord } from '../archive/import-record'
import type { BuiltBlock } from '../archive/new-call'
import { addDays, type PlainDate } from '../kernel/calendar'
import { zoneOf } from '../kernel/zone'
import { sampleCalls, type SampleDay } from './calls'
import { monthStart } from './months'
import { Random } from './random'
import type { Sample } from './sample'
import { sampleId } from './sample-id'

/** One month's file of the sample, as if it had been imported. */
export type SampleImport = { readonly record: ImportRecord; readonly blocks: readonly BuiltBlock[] }

/** Bytes of a made-up file per call, about those of a PBX's own report. */
const bytesPerCall = 126

class MonthFile {
  readonly month: PlainDate
  readonly #builder = new CallBuilder()
  #first = Number.POSITIVE_INFINITY
  #last = 0

  constructor(month: PlainDate) {
    this.month = month
  }

  add(day: SampleDay): void {
    for (const call of day.calls) {
      this.#first = Math.min(this.#first, call.start)
      this.#last = Math.max(this.#last, call.start)
      this.#builder.add({ ...call, fileRow: this.#builder.calls + 2 })
    }
  }

  /** Cuts the file into blocks. Throws when a column has too many values: a bug of the plans. */
  finish(sample: Sample): SampleImport {
    const source = sampleId('source', 'pbx')
    const calls = this.#builder.calls
    const name = this.month.slice(0, 7)
    const id = sampleId('import', `${name}-${sample.seed}-${sample.today}`)
    const built = this.#builder.finish(id, source)
    if (!built.ok) throw new RangeError(built.failure.code)
    const zone = sample.company.zone
    const next = monthStart(this.month, 1)
    const received = next < sample.today ? addDays(next, 1) : sample.today
    const record: ImportRecord = {
      id,
      sourceId: source,
      fileName: `calls-${name}.csv`,
      fileBytes: calls * bytesPerCall,
      fileHash: fakeHash(sample.seed + Number(name.replace('-', ''))),
      layout: 'own',
      zone,
      rows: calls,
      calls,
      rejectedRows: 0,
      rejected: [],
      firstStart: this.#first,
      lastStart: this.#last,
      days: built.value.blocks.map(({ block }) => block.day),
      importedAt: (zoneOf(zone).startOfDay(received) + 8 * 3600 + 40 * 60) * 1000,
    }
    return { record, blocks: built.value.blocks }
  }
}

function fakeHash(seed: number): string {
  const random = new Random(seed)
  return Array.from({ length: 64 }, () => random.whole(0, 15).toString(16)).join('')
}

/** The sample's calls as monthly imports, oldest first: thirteen, or twelve on the first day of a month. */
export function* sampleImports(sample: Sample): Generator<SampleImport> {
  let file: MonthFile | null = null
  for (const day of sampleCalls(sample)) {
    const month = monthStart(day.date, 0)
    if (file !== null && file.month !== month) {
      yield file.finish(sample)
      file = null
    }
    file ??= new MonthFile(month)
    file.add(day)
  }
  if (file !== null) yield file.finish(sample)
}
