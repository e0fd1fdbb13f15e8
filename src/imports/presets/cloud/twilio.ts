import type { Reading } from '../../../domain/source/source'
import { headerKey } from '../../names/column-names'
import type { CellOf, Derived } from '../derived-reader'
import { namedPreset, type NamedLayout } from '../named-layout'
import type { Preset } from '../preset'
import { rewritten } from '../rewritten-rows'
import { HeldRows, type HeldRow } from './held-rows'

/** What the row that started a conversation says to the rows it dialled. */
type Parent = { readonly direction: string; readonly from: string; readonly to: string }
type Family = { readonly parents: ReadonlyMap<string, Parent>; readonly dialled: ReadonlySet<string> }

const nobody: Family = { parents: new Map(), dialled: new Set() }

const layout: NamedLayout = {
  id: 'twilio', name: 'Twilio',
  needs: ['sid|callsid', 'parentcallsid', 'starttime', 'status|callstatus', 'direction'],
  meanings: { starttime: 'start', endtime: 'end', duration: 'talk', price: 'ignore' },
  derived: derivedIn(() => nobody),
  reading: {
    zone: 'Etc/UTC', dateOrder: 'ymd', callIdMeans: 'call', durationUnits: { talk: 'seconds' },
    dispositions: { completed: 'answered', 'no-answer': 'unanswered', canceled: 'unanswered', busy: 'failed', failed: 'failed' },
  },
}

/** Twilio's calls, in UTC: a conversation is the row that began it with the rows it dialled, and only those were taken by somebody. */
export const twilio: Preset = rewritten({
  ...namedPreset(layout),
  reader(reading, look, sink) {
    let family = nobody
    const inner = namedPreset({ ...layout, derived: derivedIn(() => family) }).reader(reading, look, sink)
    const keys = look.header.map(headerKey)
    return new HeldRows(inner, look.header, (rows) => {
      family = familyOf(rows, keys)
      return rows
    })
  },
}, isoStamps)

function derivedIn(family: () => Family): Derived {
  const parentOf = (cell: CellOf) => family().parents.get(cell('parentcallsid'))
  const first = (cell: CellOf): Parent => parentOf(cell) ?? { direction: cell('direction'), from: cell('from'), to: cell('to') }
  return {
    callId: (cell) => (parentOf(cell) ? cell('parentcallsid') : sid(cell)),
    direction: (cell) => (isInbound(first(cell)) ? 'inbound' : 'outbound'),
    disposition: (cell) => (family().dialled.has(sid(cell)) ? 'no-answer' : cell('status') || cell('callstatus')),
    operator: (cell) => (isInbound(first(cell)) ? (parentOf(cell) ? person(cell('to')) : '') : person(first(cell).from)),
    line: (cell) => (isInbound(first(cell)) ? first(cell).to : ''),
    from: (cell) => first(cell).from,
    to: (cell) => cell('to'),
  }
}

function sid(cell: CellOf): string {
  return cell('sid') || cell('callsid')
}

/** A call from one of the account's own telephones comes in to Twilio, but goes out of the house. */
function isInbound({ direction, from }: Parent): boolean {
  return direction === 'inbound' && !/^(client|sip):/i.test(from)
}

/** `client:alice` → alice, `sip:bob@example.com` → bob; a number is left as it is. */
function person(address: string): string {
  return address.replace(/^(client|sips?):/i, '').replace(/@.*$/, '')
}

function familyOf(rows: readonly HeldRow[], keys: readonly string[]): Family {
  const column = (...names: string[]) => keys.findIndex((key) => names.includes(key))
  const [own, parent, direction, from, to] = [column('sid', 'callsid'), column('parentcallsid'), column('direction'), column('from'), column('to')]
  const cell = ({ cells }: HeldRow, at: number) => (cells[at] ?? '').trim()
  const dialled = new Set(rows.map((row) => cell(row, parent)).filter((id) => id !== ''))
  const parents = rows.filter((row) => dialled.has(cell(row, own)))
  return { dialled, parents: new Map(parents.map((row) => [cell(row, own), { direction: cell(row, direction), from: cell(row, from), to: cell(row, to) }])) }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Twilio's own clients print stamps as mail does (`Tue, 31 Aug 2010 20:36:28 +0000`): put year first, offset kept. */
function isoStamps({ columns }: Reading): (cells: readonly string[]) => readonly string[] {
  const at = columns.flatMap((meaning, i) => (meaning === 'start' || meaning === 'end' ? [i] : []))
  return (cells) => cells.map((cell, i) => (at.includes(i) ? isoStamp(cell) : cell))
}

function isoStamp(cell: string): string {
  const [, day, month, year, time, offset] = /^\w{3}, (\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4}|GMT|UTC)$/.exec(cell.trim()) ?? []
  const number = months.indexOf((month ?? '').toLowerCase()) + 1
  return day === undefined || number === 0 ? cell : `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')} ${time} ${offset}`
}
