import { headerKey } from '../../names/column-names'
import type { TableLook } from '../preset'
import { asteriskWords } from './words'

/** Column names of the Asterisk family as written in its sources, by layout. */
const cdrCsv = ['accountcode', 'src', 'dst', 'dcontext', 'clid', 'channel', 'dstchannel', 'lastapp', 'lastdata', 'start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags', 'uniqueid', 'userfield', 'peeraccount', 'linkedid', 'sequence']
const cdrCustom = ['clid', 'src', 'dst', 'dcontext', 'channel', 'dstchannel', 'lastapp', 'lastdata', 'start', 'answer', 'end', 'duration', 'billsec', 'disposition', 'amaflags', 'accountcode', 'uniqueid', 'userfield', 'sequence']
const cdrTable = ['start', 'clid', 'src', 'dst', 'dcontext', 'channel', 'dstchannel', 'lastapp', 'lastdata', 'duration', 'billsec', 'disposition', 'amaflags', 'accountcode', 'uniqueid', 'userfield', 'did', 'recordingfile', 'cnum', 'cnam']

/** Layouts without header: the columns in order and the widths they occur in. */
const headerless = [
  { names: cdrCsv, widths: [16, 17, 18, 19, 20, 21] },
  { names: cdrCustom, widths: [18, 19] },
  { names: cdrTable, widths: [25, 24, 26, 20, 18, 16] },
] as const

const aliases = new Map([['calldate', 'start'], ['starttime', 'start'], ['answertime', 'answer'], ['endtime', 'end'], ['session', 'linkedid']])

/** Asterisk's column names by position, from the header or from what stands in the cells; null when it is no Asterisk CDR. */
export function asteriskColumns(look: TableLook): readonly string[] | null {
  if (look.header.length > 0) {
    const names = look.header.map((name) => aliases.get(headerKey(name)) ?? headerKey(name))
    const needed = ['start', 'src', 'dst', 'channel', 'dstchannel', 'lastapp', 'billsec', 'disposition']
    return needed.every((name) => names.includes(name)) ? names : null
  }
  for (const { names, widths } of headerless) {
    if (!widths.some((width) => width === look.width)) continue
    const kept = names === cdrCsv ? keptColumns(look) : names.slice(0, look.width)
    if (looksLike(look.rows, kept)) return kept
  }
  return null
}

/** cdr_csv writes uniqueid, userfield and the three newer columns only where its settings say so; an id is told by its look. */
function keptColumns({ rows, width }: TableLook): readonly string[] {
  const first = cdrCsv.slice(0, 16)
  const newer = width >= 19 ? cdrCsv.slice(18) : []
  const optional = width - first.length - newer.length
  const ids = rows.filter((row) => /^(\S+-)?\d+\.\d+$/.test(row[16] ?? '')).length
  return [...first, ...(optional === 2 ? ['uniqueid', 'userfield'] : optional === 0 ? [] : ids * 2 > rows.length ? ['uniqueid'] : ['userfield']), ...newer]
}

function looksLike(rows: readonly (readonly string[])[], names: readonly string[]): boolean {
  const at = (name: string) => names.indexOf(name)
  let good = 0
  let judged = 0
  for (const row of rows.slice(0, 100)) {
    if (row.length < 10) continue
    judged++
    const dated = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4} \d/.test(row[at('start')] ?? '')
    if (dated && (row[at('disposition')] ?? '').toLowerCase() in asteriskWords && /^\d+$/.test(row[at('billsec')] ?? '')) good++
  }
  return judged > 0 && good >= judged * 0.6
}
