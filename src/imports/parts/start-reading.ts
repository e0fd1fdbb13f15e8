import { CallBuilder } from '../../domain/archive/block-builder'
import type { Reading } from '../../domain/source/source'
import { headAndTail } from '../bytes/text-chunks'
import { CallSink } from '../calls/call-sink'
import { CorrectedNames, CorrectedReader, correctionsOf } from '../calls/corrected-names'
import { GenericReader } from '../calls/generic-reader'
import type { RowReader } from '../calls/row-reader'
import { HEAD_BYTES, headRows, tableOf, type Table } from '../head-and-tail'
import { presetById } from '../presets/preset-list'
import type { ByteRows } from '../rows/byte-rows'

/** A file on its way in: what is read, under which reading and name. */
export type FileToRead = { readonly blob: Blob; readonly reading: Reading; readonly fileName: string }

/** Where the rows of a file, or of a part of one, go: `fileRow` is the last row taken. */
export type RowsTaken = { readonly sink: CallSink; readonly builder: CallBuilder; readonly reader: RowReader; fileRow: number }

/** The first rows of the file, by which its reader is chosen. */
export async function tableAtHead({ blob, reading }: FileToRead): Promise<Table> {
  const { head } = await headAndTail(blob, HEAD_BYTES, 0)
  return tableOf(headRows(head, blob.size <= HEAD_BYTES, reading).rows, reading)
}

/** A reader that has read nothing yet, and where its calls go. */
export function startReading({ reading, fileName }: FileToRead, table: Table): RowsTaken {
  const builder = new CallBuilder()
  const sink = new CallSink(builder, fileName)
  sink.lineName = reading.lineName ?? ''
  return { sink, builder, reader: readerOf(reading, table, sink), fileRow: 0 }
}

/** The layout's reader, with the names a person corrected on top of what the layout reads; the mapping's reader where there is no layout. */
function readerOf(reading: Reading, table: Table, sink: CallSink): RowReader {
  const preset = presetById(reading.layout)
  // A person may have agreed that a table of other names holds hours.
  if (preset?.brings === 'hours') return preset.reader(reading, table, sink)
  const own = preset?.recognise(table)
  if (!preset || !own) return new GenericReader(reading, table.header, table.width, sink)
  const { base, names } = correctionsOf(reading, own.columns)
  const reader = preset.reader(base, table, sink)
  return names.length > 0 ? new CorrectedReader(reader, new CorrectedNames(names), sink) : reader
}

/** Feeds the rows at hand to the reader, in place where it can take them so. File rows count from 1, blank ones included. */
export function takeRows(rows: ByteRows, firstData: number, taken: RowsTaken): void {
  const { sink, reader } = taken
  const { row } = rows
  while (rows.next()) {
    const fileRow = ++taken.fileRow
    if (fileRow <= firstData || row.blank) continue
    if (row.broken) refuseTorn(sink, fileRow, row.textOf(row.length - 1))
    else if (reader.inPlace ? reader.inPlace(row, fileRow) : reader.row(row.toArray(), fileRow)) sink.rows++
  }
}

/** Refuses a row that a stray quote tore. */
export function refuseTorn(sink: CallSink, fileRow: number, cell: string): void {
  sink.rows++
  sink.reject('row.badQuote', fileRow, { value: cell.slice(0, 60) })
}
