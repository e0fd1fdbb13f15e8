import type { Failure } from '../domain/kernel/failure'
import type { HotlineId, ImportId } from '../domain/kernel/ids'
import type { MatchField } from '../domain/hotline/hotline'
import type { HoursSum } from '../domain/person-hours/hours-sum'
import type { CallChange } from '../domain/archive/call-change'
import type { ImportCaveat } from '../domain/archive/import-record'
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

/** Something the rows themselves prove of how they are read, or what stands in them: `import.evidence.<code>`. */
export type Evidence = { readonly code: 'sum' | 'clockBeside' | 'between.talk' | 'between.wait' | 'between.total' | 'beside.talk' | 'legs'; readonly params: Readonly<Record<string, string | number>> }

/** What a person must settle before the file is stored; each answer is a change of the reading. */
export type AskCode = 'thousands' | 'units' | 'whole' | 'repeatedIds' | 'zoneWord' | 'starts' | 'digits' | 'words' | 'directions' | 'hours' | 'negative' | 'encoding'
export type AskOptionKey = 'thousands' | 'decimals' | 'seconds' | 'minutes' | 'milliseconds' | 'whole' | 'talk' | 'digits' | 'offset' | 'column' | 'calls' | 'same' | 'leave' | 'hours' | 'areCalls' | 'allInbound' | 'waited' | 'nothing' | 'leaveOut' | 'encoding'
export type AskOption = { readonly key: AskOptionKey; readonly params?: Readonly<Record<string, string | number>>; readonly patch: Partial<Reading> }
export type Ask = {
  readonly code: AskCode
  readonly params: Readonly<Record<string, string | number>>
  readonly options: readonly AskOption[]
  readonly rows?: { readonly header: readonly string[]; readonly cells: readonly (readonly string[])[] }
  readonly words?: readonly string[]
}

/** A file looked at, nothing stored: how it would be read and what is not yet known. */
export type Inspection = {
  readonly fileName: string
  readonly fileBytes: number
  /** Header signature under which a corrected reading is remembered. */
  readonly signature: string
  readonly reading: Reading
  /** Preset id, `saved` when this signature was read before, or `own`. */
  readonly recognisedBy: string
  /** Name of the layout as its product is called; '' for a mapping of one's own. */
  readonly layoutName: string
  readonly columns: readonly ColumnView[]
  /** First data rows as cells, after header and skipped rows. */
  readonly rows: readonly (readonly string[])[]
  /** Distinct outcome words and direction words found, for their mapping. */
  readonly dispositionWords: readonly string[]
  readonly directionWords: readonly string[]
  readonly questions: readonly Question[]
  /** What the looked-at rows leave open; until each is settled nothing may be stored. */
  readonly asks: readonly Ask[]
  /** What the rows prove, for a person to see. */
  readonly evidence: readonly Evidence[]
  /** The first lines as they stand, of a text in fixed columns; else none. */
  readonly lines: readonly string[]
  /** The offset in minutes an epoch inside an id reveals, or null. */
  readonly revealedOffsetMinutes: number | null
  /** Where calls of the inspected part went or who took them, most rows first, at most 200: which are machines is said once per source. */
  readonly places: readonly PlaceView[]
  /** Whether the file brings calls, hours of presence, or both. */
  readonly brings: 'calls' | 'hours' | 'both'
  /** Set when the file cannot be imported at all. */
  readonly refused: Failure | null
}

/** A place of a call log and whether it counts as a machine under the reading (or, unless it says, by the layout's guess). */
export type PlaceView = { readonly name: string; readonly rows: number; readonly machine: boolean }

/** A layout recognised by its content: permanent id, the product's own name, and what its rows become. */
export type PresetView = { readonly id: string; readonly name: string; readonly brings: 'calls' | 'hours' | 'both' }

/** Rows of a file as they stand in it. */
export type RawRows = { readonly header: readonly string[]; readonly rows: readonly { readonly fileRow: number; readonly cells: readonly string[] }[] }

/** Something worth a look before importing: permanent code `import.warning.<code>` with the facts of its sentence. */
export type ImportWarning = {
  readonly code: 'roundRowCount' | 'totalsRow' | 'unknownOutcomes' | 'machineAnswered' | 'repeatedIds' | 'repeatedHour' | 'missingHour' | 'strayBytes' | 'futureCalls' | 'equalRows' | 'totalsDiffer' | 'runningTotal' | 'halfEmptyDay' | 'mangledNumbers' | 'partialExport' | 'abandonedOnly' | 'implausibleHours' | 'noCaller' | 'noTimeOfDay' | 'unusedLength' | 'wholeAsTalk' | 'unreadCells'
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
  /** Imports of the same file that read it another way: which reading a call keeps would be decided by chance. */
  readonly readBefore: readonly { readonly importId: ImportId; readonly importedAt: number; readonly calls: number }[]
  /** The first changed calls, old and new, at most 200. */
  readonly changes: readonly CallChange[]
  readonly hours: HoursSum | null
  /** What a person must confirm before the file is stored. */
  readonly caveats: readonly ImportCaveat[]
  readonly rejectedRows: number
  /** The first rejected rows, at most 500. */
  readonly rejected: readonly Failure[]
  readonly warnings: readonly ImportWarning[]
}

/** Progress of reading a file. */
export type ImportProgress = { readonly bytes: number; readonly totalBytes: number; readonly rows: number; readonly phase: 'reading' | 'counting' | 'storing' }
