import { isOwnFieldMeaning, type ColumnMeaning, type Reading } from '../../domain/source/source'
import type { CallSpans, Utf8Span } from '../../domain/archive/utf8-span'
import { CellWords } from './cell-words'
import type { CallSink, DraftCall } from './call-sink'
import type { RowReader } from './row-reader'

/** What a person may correct of a known layout without changing how its calls are made: the names they carry. */
const nameMeanings = ['line', 'queue', 'campaign', 'operator', 'topic', 'from', 'to'] as const
type NameMeaning = (typeof nameMeanings)[number]

const encoder = new TextEncoder()

/** Columns by which a reading of a known layout differs from the layout's own, and the reading without them. */
export function correctionsOf(reading: Reading, own: readonly ColumnMeaning[]): { readonly base: Reading; readonly names: readonly (readonly [NameMeaning, number])[] } {
  const names = nameMeanings.flatMap((meaning) => {
    const chosen = reading.columns.findIndex((given, i) => given === meaning && own[i] !== meaning)
    const [now, before] = [chosen >= 0 ? chosen : reading.columns.indexOf(meaning), own.indexOf(meaning)]
    return now === before ? [] : [[meaning, now] as const]
  })
  const columns = own.map((meaning, i): ColumnMeaning => {
    const given = reading.columns[i] ?? 'ignore'
    if (isOwnFieldMeaning(given) && (meaning === 'ignore' || isName(meaning))) return given
    // A direction or an outcome told by a column wins over one worked out; everything else calls are made of stays.
    return (given === 'direction' || given === 'disposition') && !own.includes(given) && meaning === 'ignore' ? given : meaning
  })
  return { base: { ...reading, columns }, names }
}

function isName(meaning: ColumnMeaning): boolean {
  return (nameMeanings as readonly string[]).includes(meaning)
}

/** Gives the calls of a known layout the names of the columns a person chose, and leaves all else to the layout. */
export class CorrectedNames {
  readonly #names: readonly (readonly [NameMeaning, number])[]
  readonly #words = new CellWords()
  readonly #rows = new Map<number, readonly string[]>()

  constructor(names: readonly (readonly [NameMeaning, number])[]) {
    this.#names = names
  }

  /** Keeps the names of a row until its call is made. */
  keep(cells: readonly string[], fileRow: number): void {
    this.#rows.set(fileRow, this.#names.map(([, column]) => (column < 0 ? '' : this.#words.of(cells[column]))))
  }

  forget(fileRow: number): void {
    this.#rows.delete(fileRow)
  }

  /** Writes the kept names into a call: of a call of several rows, the first that has one. */
  apply(call: DraftCall, spans: CallSpans | undefined): CallSpans | undefined {
    const rows = call.legRows && call.legRows.length > 0 ? call.legRows : [call.fileRow]
    const kept = rows.map((row) => this.#rows.get(row))
    let texts = spans
    this.#names.forEach(([meaning], at) => {
      const name = kept.map((names) => names?.[at] ?? '').find((text) => text !== '') ?? ''
      call[meaning] = name
      if (texts && (meaning === 'from' || meaning === 'to')) texts = { callId: texts.callId, from: texts.from, to: texts.to, [meaning]: spanOf(name) }
    })
    for (const row of rows) this.#rows.delete(row)
    return texts
  }
}

function spanOf(text: string): Utf8Span {
  const bytes = encoder.encode(text)
  return { bytes, from: 0, to: bytes.length }
}

/** A layout's reader whose calls get corrected names. */
export class CorrectedReader implements RowReader {
  readonly #inner: RowReader
  readonly #names: CorrectedNames
  readonly #sink: CallSink

  constructor(inner: RowReader, names: CorrectedNames, sink: CallSink) {
    this.#inner = inner
    this.#names = names
    this.#sink = sink
    sink.corrected = names
    if (inner.hours) this.hours = () => inner.hours?.() ?? []
  }

  hours?: NonNullable<RowReader['hours']>

  get missingHours(): number {
    return this.#inner.missingHours ?? 0
  }

  get repeatedHours(): number {
    return this.#inner.repeatedHours
  }

  row(cells: readonly string[], fileRow: number): boolean {
    const refused = this.#sink.rejectedRows
    this.#names.keep(cells, fileRow)
    const isData = this.#inner.row(cells, fileRow)
    if (!isData || this.#sink.rejectedRows > refused) this.#names.forget(fileRow)
    return isData
  }

  end(): void {
    this.#inner.end()
  }
}
