import { CallBuilder } from '../domain/archive/block-builder'
import type { ImportRecord } from '../domain/archive/import-record'
import type { BuiltBlock } from '../domain/archive/new-call'
import { addDays, dayOfDate, type PlainDate } from '../domain/kernel/calendar'
import { zoneOf } from '../domain/kernel/zone'
import type { PresenceFile } from '../domain/person-hours/presence'
import { CallFile } from './call-file'
import { sampleCalls, type SampleDay } from './calls'
import { LoginBook } from './logins'
import { monthStart } from './months'
import { Random } from './random'
import type { Sample } from './sample'
import { sampleId } from './sample-id'

/** One month's file of the sample, as if it had been imported; `text` is the file itself. */
export type SampleImport = { readonly record: ImportRecord; readonly blocks: readonly BuiltBlock[]; readonly logins: SampleLogins | null; readonly text: string }

/** The log-ins of a month, in a file of their own. */
type SampleLogins = { readonly record: ImportRecord; readonly presence: PresenceFile }

/** Of so many months the log-ins are kept too, the current one included. */
const MONTHS_OF_LOGINS = 3

/** Bytes of a made-up file of log-ins per row. */
const bytesPerLogin = 74

class MonthFile {
  readonly month: PlainDate
  readonly #builder = new CallBuilder()
  readonly #file: CallFile
  readonly #logins: LoginBook | null
  #first = Number.POSITIVE_INFINITY
  #last = 0

  constructor(month: PlainDate, sample: Sample) {
    this.month = month
    const fields = sample.projects.flatMap(({ plan }) => (plan.fields ?? []).map(({ name }) => name))
    this.#file = new CallFile(zoneOf(sample.company.zone), [...new Set(fields)])
    const recent = month >= monthStart(sample.today, 1 - MONTHS_OF_LOGINS)
    this.#logins = recent ? new LoginBook(sample, zoneOf(sample.company.zone), sample.seed + dayOfDate(month)) : null
  }

  add(day: SampleDay): void {
    this.#logins?.add(day)
    for (const call of day.calls) {
      this.#first = Math.min(this.#first, call.start)
      this.#last = Math.max(this.#last, call.start)
      this.#builder.add({ ...call, fileRow: this.#file.add(call) })
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
    const { text } = this.#file
    const next = monthStart(this.month, 1)
    const received = next < sample.today ? addDays(next, 1) : sample.today
    const common: ImportRecord = {
      id,
      sourceId: source,
      fileName: `calls-${name}.csv`,
      fileBytes: new TextEncoder().encode(text).length,
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
    const record = { ...common, reading: this.#file.reading(zone) }
    return { record, blocks: built.value.blocks, logins: this.#logins && loginsOf(this.#logins.entries, common), text }
  }
}

/** The file of log-ins that came with a file of calls. */
function loginsOf(entries: PresenceFile['entries'], calls: ImportRecord): SampleLogins {
  const id = sampleId('import', `logins-${calls.id}`)
  const record: ImportRecord = {
    ...calls, id, fileName: calls.fileName.replace('calls', 'logins'), fileBytes: entries.length * bytesPerLogin, fileHash: fakeHash(calls.fileBytes + entries.length),
    rows: entries.length, calls: 0, hours: entries.length, days: [],
  }
  return { record, presence: { importId: id, sourceId: calls.sourceId, zone: calls.zone, entries } }
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
    file ??= new MonthFile(month, sample)
    file.add(day)
  }
  if (file !== null) yield file.finish(sample)
}
