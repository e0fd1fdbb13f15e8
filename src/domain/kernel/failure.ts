/**
 * The catalogue of expected failures. A code is permanent: it is the key of its translated text
 * (`failure.<code>` in every dictionary), of support answers and of tests. Never rename or reuse one.
 */
export const failureCodes = [
  'file.empty',
  'file.notJson',
  'file.foreign',
  'file.newer',
  'file.truncated',
  'file.tampered',
  'file.invalidRecord',
  'file.notEmptyWorkspace',
  'import.unreadable',
  'import.binary',
  'import.noRows',
  'import.noCalls', 'import.noCallsYet',
  'import.noHours',
  'import.noStartColumn',
  'import.noDate',
  'import.ambiguousDate',
  'import.aggregate',
  'import.unknownZone',
  'import.tooManyValues',
  'import.cancelled',
  'import.damagedArchive',
  'import.noSheet',
  'import.tooLarge',
  'import.fileNotKept',
  'import.severalFiles',
  'row.noStart',
  'row.badDate',
  'row.badDuration',
  'row.badMoment',
  'row.badQuote',
  'row.cellCount',
  'row.notACall',
  'row.repeatedId',
  'row.conflictingId',
  'row.badInterval',
  'row.severalDays',
  'mapping.foreign',
  'storage.newerSchema',
  'storage.vanished',
  'storage.damaged',
  'storage.newer',
  'storage.quota',
  'storage.busy',
  'storage.lost',
  'record.invalid',
  'record.notFound',
  'record.inUse',
  'record.frozen',
  'record.changedSince',
  'invoice.unbalanced',
  'invoice.notDraft',
  'invoice.changed',
  'invoice.noTariff',
  'invoice.nothingToBill',
  'invoice.mixedCurrency',
  'invoice.noCompany',
  'invoice.annexDiffers',
  'document.failed',
] as const

/** A permanent failure code. */
export type FailureCode = (typeof failureCodes)[number]

/** An expected failure: what is wrong (code), the facts its sentence needs, and where it is. */
export type Failure = {
  readonly code: FailureCode
  readonly params?: Readonly<Record<string, string | number>>
  readonly where?: { readonly file?: string; readonly row?: number; readonly field?: string }
}

/** Makes a failure value. */
export function failure(code: FailureCode, params?: Failure['params'], where?: Failure['where']): Failure {
  return { code, ...(params ? { params } : {}), ...(where ? { where } : {}) }
}
