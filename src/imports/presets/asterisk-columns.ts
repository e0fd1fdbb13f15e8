import { headerKey } from '../columns/column-names'
import type { TableLook } from './preset'

/** Column names of the Asterisk family as written in its sources, by layout. */
const cdrCsv = ['accountcode', 'src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp', 'lastdata', 'start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags', 'uniqueid', 'userfield', 'peeraccount', 'linkedid', 'sequence']
const cdrCustom = ['clid', 'src', 'dst', 'dcontext', 'channel', 'dstchannel', 'lastapp', 'lastdata', 'start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags', 'accountcode', 'uniqueid', 'userfield', 'sequence']
const cdrTable = ['start', 'clid', 'src', 'dst', 'dcontext', 'channel', 'dstchannel', 'lastapp', 'lastdata', 'duration', 'billsec', 'disposition', 'amaflags', 'accountcode', 'uniqueid', 'userfield', 'did', 'recordingfile', 'cnum', 'cnam']

/** Layouts without header: the columns in order and the widths they occur in. */
const headerless = [
  { names: cdrCsv, widths: [16, 17, 18, 21] },
  { names: cdrCustom, widths: [18, 19] },
  { names: cdrTable, widths: [25, 24, 26, 20, 18, 16] },
] as const

const dispositions = new Set(['ANSWERED', 'NO ANSWER', 'BUSY', 'FAILED', 'CONGESTION'])
const aliases = new Map([['calldate', 'start'], ['starttime', 'start'], ['answertime', 'answer'], ['endtime', 'end'], ['session', 'linkedid']])

/** Asterisk's column names by position, from the header or from what stands in the cells; null when it is no Asterisk CDR. */
export function asteriskColumns(look: TableLook): readonly string[] | null {
  if (look.header.length > 0) {
    const names = look.header.map((name) => aliases.get(headerKey(name)) ?? headerKey(name))
    const needed = ['start', 'src', 'dst', 'channel', 'dstchannel', 'lastapp', 'billsec', 'disposition']
    return needed.every((name) => names.includes(name)) ? names : null
  }
  for (const { names, widths } of headerless) {
    if (widths.some((w) => w === look.width) && looksLike(look.rows, names)) return names.slice(0, look.width)
  }
  return null
}

function looksLike(rows: readonly (readonly string[])[], names: readonly string[]): boolean {
  const at = (name: string) => names.indexOf(name)
  let good = 0
  let judged = 0
  for (const row of rows.slice(0, 100)) {
    if (row.length < 10) continue
    judged++
    const dated = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} \d/.test(row[at('start')] ?? '')
    if (dated && dispositions.has(row[at('disposition')] ?? '') && /^\d+$/.test(row[at('billsec')] ?? '')) good++
  }
  return judged > 0 && good >= judged * 0.6
}
