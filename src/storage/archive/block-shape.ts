import { codedFields, directions, outcomes, type CallBlock, type CallTexts, type PackedText } from '../../domain/archive/block'

const secondsPerDay = 86_400

/** What is wrong with a block's shape, in a word for the person who reports it, or null when it is sound. */
export function blockFault(block: CallBlock): string | null {
  const { rows } = block
  if (!Number.isInteger(rows) || rows < 1) return 'rows'
  for (const column of ['start', 'wait', 'talk', 'hold', 'wrap', 'caller', 'direction', 'outcome'] as const) {
    if (block[column].length !== rows) return column
  }
  for (const field of codedFields) if (!(field in block.coded)) return field
  for (const [field, { codes, dictionary }] of Object.entries(block.coded)) {
    if (codes.length !== rows || dictionary[0] !== '' || codes.some((code) => code >= dictionary.length)) return field
  }
  if (block.direction.some((code) => code >= directions.length)) return 'direction'
  if (block.outcome.some((code) => code >= outcomes.length)) return 'outcome'
  return startFault(block) ? 'start' : null
}

/** What is wrong with the texts of a block of so many rows, or null. */
export function textsFault(texts: CallTexts, rows: number): string | null {
  for (const column of ['callId', 'from', 'to'] as const) if (!packedIsSound(texts[column], rows)) return column
  if (texts.fileRow.length !== rows) return 'fileRow'
  if (texts.legs.length !== rows) return 'legs'
  return texts.legRows === undefined || texts.legRows.length === texts.legs.reduce((sum, legs) => sum + (legs > 1 ? legs : 0), 0) ? null : 'legRows'
}

function startFault(block: CallBlock): boolean {
  const from = block.day * secondsPerDay
  return block.start.some((at, row) => at < from || at >= from + secondsPerDay || at < (block.start[row - 1] ?? 0))
}

function packedIsSound(packed: PackedText, rows: number): boolean {
  const { offsets, bytes } = packed
  if (offsets.length !== rows + 1 || offsets[0] !== 0 || offsets[rows] !== bytes.length) return false
  return !offsets.some((offset, row) => offset < (offsets[row - 1] ?? 0))
}
