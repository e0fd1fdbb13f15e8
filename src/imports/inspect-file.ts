import { failure, type Failure } from '../domain/kernel/failure'
import { isZone } from '../domain/kernel/zone'
import { fail, ok, type Result } from '../domain/kernel/result'
import type { Reading } from '../domain/source/source'
import { askEncoding } from './bytes/doubtful-encoding'
import { detectEncoding } from './bytes/encoding'
import { decodePiece, headAndTail } from './bytes/text-chunks'
import { dateTexts } from './calls/start-parts'
import { looksAggregate } from './columns/aggregate'
import { findDateOrder } from './columns/date-order'
import { revealedOffset } from './columns/revealed-offset'
import { HEAD_BYTES, headRows, TAIL_BYTES, tableOf, tailRows, type Table } from './head-and-tail'
import type { Inspection, Question } from './port'
import { placesOf } from './columns/places'
import { presetById } from './presets/preset-list'
import { detectDelimiter, isDelimited } from './rows/delimiter'
import { findCuts } from './rows/fixed-columns'
import { completed, withHand, type ByHand } from './rethink'
import { layoutSignature } from './rows/signature'
import { findTableHead, type TableHead } from './columns/table-head'
import { asksOf } from './asks'
import { dataOf, suggestReading, wordsOf } from './suggest-reading'

/** Rows and examples the mapping screen shows. */
const SHOWN_ROWS = 20
const SHOWN_EXAMPLES = 5
/** Lines of a text in fixed columns shown under its ruler. */
const SHOWN_LINES = 14

/**
 * `zone` of the source; `decoding` of a text that opening a container made; `saved` finds a reading remembered under a
 * signature; `reading` looks again under a corrected one.
 */
type InspectOptions = {
  readonly zone: string
  readonly decoding?: Pick<Reading, 'encoding' | 'delimiter'> | null
  readonly saved?: (signature: string) => Reading | null
  readonly reading?: Reading
  /** With a corrected reading: what a person set by hand; everything else is suggested anew. */
  readonly byHand?: ByHand
}

/** Looks at the first 512 KB and the end of a file: how it would be read and what only a person can decide. Stores nothing. */
export async function inspectFile(blob: Blob, name: string, options: InspectOptions): Promise<Result<Inspection>> {
  if (blob.size === 0) return fail(failure('file.empty', undefined, { file: name }))
  if (!isZone(options.reading?.zone ?? options.zone)) return fail(failure('import.unknownZone', { zone: options.reading?.zone ?? options.zone }))
  const bytes = await headAndTail(blob, HEAD_BYTES, TAIL_BYTES).catch(() => null)
  if (bytes === null) return fail(failure('import.unreadable', undefined, { file: name }))
  if (looksBinary(bytes.head)) return fail(failure('import.binary', undefined, { file: name }))
  const encoding = options.reading?.encoding ?? options.decoding?.encoding ?? detectEncoding(bytes.head, bytes.tail)
  const delimiter = (options.byHand && !options.byHand.includes('delimiter') ? undefined : options.reading?.delimiter) ?? options.decoding?.delimiter ?? detectDelimiter(decodePiece(bytes.head.subarray(0, 131_072), encoding))
  const plain = decodePiece(bytes.head.subarray(0, 131_072), encoding)
  const cuts = options.decoding ? undefined : cutsOf(options, plain)
  const cut = { encoding, delimiter, ...(cuts ? { cuts } : {}) }
  const { text, rows } = headRows(bytes.head, blob.size <= HEAD_BYTES, cut)
  const tail = tailRows(bytes.tail, cut)
  const found = findTableHead(rows, text)
  const head = options.byHand ? headByHand(found, options.reading, options.byHand) : (options.reading ?? found)
  const guessedTable = tableOf(rows, head)
  const suggested = options.reading && !options.byHand
    ? null
    : suggestReading({ ...cut, zone: options.reading?.zone ?? options.zone }, { width: found.width, ...head }, guessedTable, tail)
  const guess = corrected(options, suggested?.reading, guessedTable)
  if (!guess) return fail(failure('import.noRows', undefined, { file: name }))
  const signature = layoutSignature(guessedTable.header, guessedTable.width, delimiter, guess.layout)
  const saved = options.reading ? null : (options.saved?.(signature) ?? null)
  const reading = saved ? { ...saved, ...cut, day: '' } : guess
  const letters = options.decoding ? [] : askEncoding(bytes.head, reading.encoding, detectEncoding(bytes.head, bytes.tail))
  return ok(describe({ blob, name, reading, letters, lines: cuts ? plain.split('\n').slice(0, SHOWN_LINES) : [], signature, tail, evidence: suggested?.evidence ?? [], recognisedBy: saved ? 'saved' : reading.layout, table: saved ? tableOf(rows, reading) : guessedTable }))
}

/** Where columns begin: as a person set them, or by alignment where nothing parts the cells; an empty list asks for the alignment. */
function cutsOf({ reading }: InspectOptions, text: string): Reading['cuts'] {
  if (reading) return reading.cuts?.length === 0 ? [...(findCuts(text) ?? [1])] : reading.cuts
  const found = isDelimited(text) ? null : findCuts(text)
  return found ? [...found] : undefined
}

/** The header as a person set it, else as it is found under the corrected cut. */
function headByHand(found: TableHead, reading: Reading | undefined, byHand: ByHand): Pick<TableHead, 'skipRows' | 'headerRow'> {
  return {
    skipRows: reading && byHand.includes('skipRows') ? reading.skipRows : found.skipRows,
    headerRow: reading && byHand.includes('headerRow') ? reading.headerRow : found.headerRow,
  }
}

/** The reading to go on with: the suggestion, the correction completed by what follows from it, or both together. */
function corrected({ reading, byHand }: InspectOptions, suggested: Reading | undefined, table: Table): Reading | undefined {
  if (!reading) return suggested
  if (byHand && suggested) return withHand(suggested, reading, byHand)
  return reading.layout === 'own' ? completed(reading, table.header, dataOf(table).facts) : reading
}

type Found = { blob: Blob; name: string; reading: Reading; signature: string; recognisedBy: string; table: Table; evidence: Inspection['evidence']; letters: Inspection['asks']; lines: Inspection['lines']; tail: readonly (readonly string[])[] }

function describe({ blob, name, reading, signature, recognisedBy, table, tail, evidence, letters, lines }: Found): Inspection {
  const { facts, rows } = dataOf(table)
  return {
    fileName: name, fileBytes: blob.size, signature, reading, recognisedBy, layoutName: presetById(reading.layout)?.name ?? '',
    columns: facts.map((fact, index) => ({
      index, header: (table.header[index] ?? '').trim(), examples: fact.values.slice(0, SHOWN_EXAMPLES).map((value) => value.slice(0, 200)),
      filled: fact.filled, distinct: fact.distinct, meaning: reading.columns[index] ?? 'ignore',
    })),
    rows: table.rows.slice(0, SHOWN_ROWS),
    dispositionWords: [...wordsOf(facts, reading.columns.indexOf('disposition')), ...wordsOf(facts, reading.columns.indexOf('kind'))],
    directionWords: [...wordsOf(facts, reading.columns.indexOf('direction')), ...wordsOf(facts, reading.columns.indexOf('kind'))],
    // A reading remembered for this layout carries the person's own answer about day and month.
    questions: questionsOf(reading, table, tail).filter((question) => question !== 'dateOrder' || recognisedBy !== 'saved'),
    asks: recognisedBy === 'saved' ? [] : [...letters, ...asksOf({ reading, header: table.header, facts, rows })],
    evidence, lines,
    revealedOffsetMinutes: revealedOffset(table.rows, reading.columns.indexOf('start'), reading.dateOrder),
    places: presetById(reading.layout)?.places?.(table, reading) ?? placesOf(table.rows, reading),
    brings: presetById(reading.layout)?.brings ?? 'calls',
    refused: refusal(reading, table, name),
  }
}

function questionsOf(reading: Reading, table: Table, tail: readonly (readonly string[])[]): Question[] {
  if (!asksForStart(reading)) return []
  const column = reading.columns.findIndex((meaning) => meaning === 'start' || meaning === 'startDate')
  if (column < 0) return reading.columns.includes('startTime') ? (reading.day === '' ? ['day'] : []) : ['start']
  return findDateOrder(dateTexts([...table.rows, ...tail], reading.columns), table.rows, column).certain ? [] : ['dateOrder']
}

/** A layout of hours without a date column knows its day from elsewhere. */
function asksForStart(reading: Reading): boolean {
  return presetById(reading.layout)?.brings !== 'hours' || reading.columns.includes('startDate')
}

function refusal(reading: Reading, table: Table, file: string): Failure | null {
  if (reading.layout === 'own' && looksAggregate(table.header, reading.columns)) return failure('import.aggregate', undefined, { file })
  return table.rows.length === 0 ? failure('import.noRows', undefined, { file }) : null
}

/** A zip (XLSX), PDF, picture or other binary file: NUL bytes outside UTF-16, or a known beginning. */
function looksBinary(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 4))
  if (start.startsWith('PK\u0003\u0004') || start === '%PDF' || start.startsWith('\u001f\u008b') || start === '\u00d0\u00cf\u0011\u00e0' || start === '\u0089PNG') return true
  const encoding = detectEncoding(head)
  return !encoding.startsWith('utf-16') && head.subarray(0, 8192).includes(0)
}
