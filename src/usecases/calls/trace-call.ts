import { fileRowsOf } from '../../domain/archive/leg-rows'
import type { DayNumber } from '../../domain/kernel/calendar'
import { failure } from '../../domain/kernel/failure'
import type { ImportId } from '../../domain/kernel/ids'
import { fail, ok, type Result } from '../../domain/kernel/result'
import type { RawRows } from '../../imports/port'
import { rawRows } from '../../imports/raw-rows'
import type { Room } from '../room'

/**
 * The rows of the file one call was made of, leg by leg. Fails with `import.fileNotKept`, `import.unreadable` or
 * `record.notFound`.
 */
export async function traceCall({ archive }: Pick<Room, 'archive'>, importId: ImportId, day: DayNumber, row: number): Promise<Result<RawRows & { readonly fileName: string }>> {
  const [imports, texts, file] = await Promise.all([archive.imports(), archive.texts(importId, day), archive.file(importId)])
  const record = imports.find(({ id }) => id === importId)
  if (!texts) return fail(failure('record.notFound'))
  if (!record?.reading || !file) return fail(failure('import.fileNotKept'))
  const found = await rawRows(file, record.reading, fileRowsOf(texts, row), record.fileName)
  return found.ok ? ok({ ...found.value, fileName: record.fileName }) : found
}
