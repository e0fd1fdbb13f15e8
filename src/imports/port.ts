import type { Failure } from '../domain/kernel/failure'
import type { HotlineId } from '../domain/kernel/ids'
import type { MatchField } from '../domain/hotline/hotline'
import type { ColumnMeaning, Reading } from '../domain/source/source'

/** One column of the file as the mapping screen shows it. */
export type ColumnView = {
  readonly index: number
  readonly header: string
  readonly examples: readonly string[]
  /** Rows of the inspected part in which the cell is not empty. */
  readonly filled: number
  /** Distinct values in the inspected part, at most 1,000. */
  readonly distinct: number
  readonly meaning: ColumnMeaning
}

/** What only a person can decide before calls can be counted. */
export type Question = 'dateOrder' | 'day' | 'start'

/** A file looked at, nothing stored: how it would be read and what is not yet known. */
export type Inspection = {
  readonly fileName: string
  readonly fileBytes: number
  /** Header signature under which a corrected reading is remembered. */
  readonly signature: string
  readonly reading: Reading
  /** Preset id, `saved` when this signature was read before, or `own`. */
  readonly recognisedBy: string
  readonly columns: readonly ColumnView[]
  /** First data rows as cells, after header and skipped rows. */
  readonly rows: readonly (readonly string[])[]
  /** Distinct outcome words and direction words found, for their mapping. */
  readonly dispositionWords: readonly string[]
  readonly directionWords: readonly string[]
  readonly questions: readonly Question[]
  /** The offset in minutes an epoch inside an id reveals, or null. */
  readonly revealedOffsetMinutes: number | null
  /** Set when the file cannot be imported at all. */
  readonly refused: Failure | null
}

/** Something worth a look before importing: permanent code `import.warning.<code>` with the facts of its sentence. */
export type ImportWarning = {
  readonly code: 'roundRowCount' | 'totalsRow' | 'unknownOutcomes' | 'machineAnswered' | 'repeatedIds' | 'repeatedHour' | 'strayBytes' | 'futureCalls' | 'equalRows'
  readonly params: Readonly<Record<string, string | number>>
}

/** What an import would bring, before anything is stored. */
export type ImportPreview = {
  readonly rows: number
  readonly calls: number
  readonly joinedLegs: number
  readonly answered: number
  readonly talkSeconds: number
  /** Epoch seconds. */
  readonly firstStart: number
  readonly lastStart: number
  readonly byHotline: readonly { readonly hotlineId: HotlineId | null; readonly calls: number; readonly answered: number; readonly first: number; readonly last: number }[]
  /** Names no rule claims, most calls first, at most 200. */
  readonly unmatched: readonly { readonly field: MatchField; readonly value: string; readonly calls: number }[]
  readonly newCalls: number
  readonly alreadyHere: number
  readonly changed: number
  readonly sameImport: boolean
  readonly rejectedRows: number
  /** The first rejected rows, at most 500. */
  readonly rejected: readonly Failure[]
  readonly warnings: readonly ImportWarning[]
}

/** Progress of reading a file. */
export type ImportProgress = { readonly bytes: number; readonly totalBytes: number; readonly rows: number; readonly phase: 'reading' | 'counting' | 'storing' }
