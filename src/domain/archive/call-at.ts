import { isOwnFieldMeaning, type OwnFieldMeaning } from '../source/source'
import { codedFields, directions, outcomes, type Call, type CallBlock, type CallTexts, type CodedField } from './block'
import { textAt } from './packed-text'

/** One row of a block as a call; without texts, ids and numbers are `''`. */
export function callAt(block: CallBlock, texts: CallTexts | null, row: number): Call {
  const name = (field: CodedField): string => {
    const { codes, dictionary } = block.coded[field]
    return dictionary[codes[row] ?? 0] ?? ''
  }
  return {
    importId: block.importId,
    day: block.day,
    row,
    start: block.start[row] ?? 0,
    wait: block.wait[row] ?? 0,
    talk: block.talk[row] ?? 0,
    hold: block.hold[row] ?? 0,
    wrap: block.wrap[row] ?? 0,
    direction: directions[block.direction[row] ?? 0] ?? 'internal',
    outcome: outcomes[block.outcome[row] ?? 0] ?? 'unknown',
    line: name('line'),
    queue: name('queue'),
    campaign: name('campaign'),
    operator: name('operator'),
    topic: name('topic'),
    disposition: name('disposition'),
    ...ownFieldAt(block, row),
    callId: texts ? textAt(texts.callId, row) : '',
    from: texts ? textAt(texts.from, row) : '',
    to: texts ? textAt(texts.to, row) : '',
    fileRow: texts?.fileRow[row] ?? 0,
    legs: texts?.legs[row] ?? 1,
  }
}

/** The values of a row's custom fields, without those not given. */
function ownFieldAt({ coded }: CallBlock, row: number): Pick<Call, 'custom'> {
  const columns = Object.keys(coded)
  if (columns.length === codedFields.length) return {}
  const custom: Record<OwnFieldMeaning, string> = {}
  for (const column of columns.filter(isOwnFieldMeaning)) {
    const value = coded[column]?.dictionary[coded[column]?.codes[row] ?? 0] ?? ''
    if (value !== '') custom[column] = value
  }
  return { custom }
}
