/** Offsets from UTC in minutes of words that mean one zone wherever a call log is written. */
const certain: Readonly<Record<string, number>> = {
  Z: 0, UTC: 0, GMT: 0, WET: 0, WEST: 60, CET: 60, MEZ: 60, CEST: 120, MESZ: 120, EET: 120, EEST: 180, MSK: 180, МСК: 180, MSD: 240, TRT: 180, SAMT: 240, YEKT: 300, OMST: 360,
  KRAT: 420, NOVT: 420, IRKT: 480, YAKT: 540, VLAT: 600, MAGT: 660, PETT: 720,
  ALMT: 300, UZT: 300, AZT: 240, GET: 240, EDT: -240, EST: -300, CDT: -300, MDT: -360, MST: -420, PDT: -420, AKDT: -480, AKST: -540, HST: -600, JST: 540,
  KST: 540, NZST: 720, NZDT: 780, AEST: 600, AEDT: 660, ACST: 570, ACDT: 630, AWST: 480, SAST: 120, BRT: -180, ART: -180,
}

/** Words that mean several zones: the offsets in minutes a person may choose from. */
const several: Readonly<Record<string, readonly number[]>> = {
  CST: [-360, 480, -300], IST: [330, 120, 60], BST: [60, 360], PST: [-480, 480], AST: [-240, 180], ADT: [-180], GST: [240], ECT: [-300], SST: [-660, 480], PKT: [300], WIB: [420], AMT: [240, -240],
}

/** Offset in minutes of a zone word, as a person said it means or as it can only mean; NaN where it is ambiguous or no zone. */
export function zoneWordOffset(word: string, said: Readonly<Record<string, number>> | undefined): number {
  const key = word.toUpperCase()
  return said?.[key] ?? certain[key] ?? Number.NaN
}

/** The offsets an ambiguous word may mean, in minutes; none for any other word. */
export function offsetsOfWord(word: string): readonly number[] {
  return several[word.toUpperCase()] ?? []
}

/** The zone word behind the time of a cell, upper-cased; '' where none stands there. */
export function zoneWordOf(cell: string): string {
  return (/\d(?:\s*[ap]\.?m\.?)?\s+\(?(\p{L}{1,5})\)?\s*$/iu.exec(cell)?.[1] ?? '').toUpperCase()
}
