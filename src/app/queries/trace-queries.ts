import { fileRowsOf } from '../../domain/archive/leg-rows'
import type { DayNumber } from '../../domain/kernel/calendar'
import { failure } from '../../domain/kernel/failure'
import type { ImportId } from '../../domain/kernel/ids'
import { fail, ok } from '../../domain/kernel/result'
import type { CallQueries } from '../../desk/services'
import { rawRows } from '../../imports/raw-rows'
import type { CallArchive } from '../../storage/archive/port'

/** From a call back to the file it came from. */
export class TraceQueries implements Pick<CallQueries, 'rawRows'> {
  constructor(private readonly archive: CallArchive) {}

  async rawRows(importId: ImportId, day: DayNumber, row: number): ReturnType<CallQueries['rawRows']> {
    const [imports, texts, file] = await Promise.all([this.archive.imports(), this.archive.texts(importId, day), this.archive.file(importId)])
    const record = imports.find(({ id }) => id === importId)
    if (!texts) return fail(failure('record.notFound'))
    if (!record?.reading || !file) return fail(failure('import.fileNotKept'))
    const found = await rawRows(file, record.reading, fileRowsOf(texts, row), record.fileName)
    return found.ok ? ok({ ...found.value, fileName: record.fileName }) : found
  }
}
