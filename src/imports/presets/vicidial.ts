import type { ColumnMeaning, Reading } from '../../domain/source/source'
import { namedPreset, type NamedLayout } from './named-layout'

type Cell = (key: string) => string

const order = ('calldate phonenumberdialed status user fullname campaignid vendorleadcode sourceid listid gmtoffsetnow phonecode phonenumber title firstname middleinitial lastname address1 address2 address3 city state '
  + 'province postalcode countrycode gender dateofbirth altphone email securityphrase comments lengthinsec usergroup altdial rank owner leadid').split(' ')
/** The export called ALTERNATE_1. */
const shortOrder = 'calldate phonenumberdialed status campaignid vendorleadcode sourceid firstname lastname lengthinsec calledcount lastlocalcalltime'.split(' ')

const meanings: Readonly<Record<string, ColumnMeaning>> = { calldate: 'start', status: 'disposition', campaignid: 'campaign', lengthinsec: 'total', uniqueid: 'callId' }

/** The codes every VICIdial has; a site adds its own, which are shown to be mapped. */
const statuses: Reading['dispositions'] = {
  sale: 'answered', xfer: 'answered', dec: 'answered', ni: 'answered', np: 'answered', callbk: 'answered', cbhold: 'answered', dnc: 'answered', incall: 'answered', dispo: 'answered',
  a: 'machine', aa: 'machine', am: 'machine', al: 'machine', qvmail: 'machine', na: 'unanswered', n: 'unanswered', b: 'failed', ab: 'failed', dc: 'failed', adc: 'failed', afax: 'failed', afthrs: 'failed',
  drop: 'abandoned', xdrop: 'abandoned', pdrop: 'abandoned', timeot: 'overflow', nanque: 'overflow', holdto: 'overflow', maxcal: 'overflow',
}

/** The log of inbound calls has its seconds of queueing where that of outbound calls has the word of the number dialled (MAIN, ALT …). */
function queued(cell: Cell): number {
  return /^\d+(\.\d+)?$/.test(cell('altdial')) ? Math.round(Number(cell('altdial'))) : Number.NaN
}

function isInbound(cell: Cell): boolean {
  return !Number.isNaN(queued(cell))
}

const dated = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/

const layout: NamedLayout = {
  id: 'vicidial',
  name: 'VICIdial',
  needs: ['calldate', 'phonenumberdialed', 'status', 'campaignid', 'lengthinsec', 'leadid'],
  meanings,
  unnamed: { keys: order, like: (cells) => cells.length >= order.length && dated.test(cells[0] ?? '') && /^\d*$/.test(cells[1] ?? '') && /^\w{1,6}$/.test(cells[2] ?? '') && /^\d+$/.test(cells[30] ?? '') },
  derived: {
    direction: (cell) => (isInbound(cell) ? 'inbound' : 'outbound'),
    from: (cell) => (isInbound(cell) ? cell('phonenumberdialed') : ''),
    to: (cell) => (isInbound(cell) ? cell('campaignid') : cell('phonenumberdialed')),
    queue: (cell) => (isInbound(cell) ? cell('campaignid') : ''),
    // VDAD and VDCL are the dialler itself: no agent had the call.
    operator: (cell) => (/^VD(AD|CL)$/i.test(cell('user')) ? '' : cell('fullname') || cell('user')),
    wait: (cell) => (isInbound(cell) ? String(queued(cell)) : cell('dialtime')),
    // The length of an inbound call counts its queueing.
    talk: (cell) => (isInbound(cell) ? String(Math.max(0, Number(cell('lengthinsec')) - queued(cell))) : cell('lengthinsec')),
  },
  reading: { callIdMeans: 'call', dateOrder: 'ymd', defaultDirection: 'outbound', durationUnits: { total: 'seconds' }, dispositions: statuses },
}

/** VICIdial's call export, tab-separated, with or without header; inbound and outbound rows are mixed. */
export const vicidial = namedPreset(layout)

/** Its short form with pipes: nine columns and two counters, told by the codes of every VICIdial when it has no header. */
export const vicidialShort = namedPreset({
  ...layout, id: 'vicidial-short', name: 'VICIdial (ALTERNATE_1)', needs: ['calldate', 'phonenumberdialed', 'status', 'campaignid', 'lengthinsec', 'calledcount', 'lastlocalcalltime'],
  unnamed: { keys: shortOrder, like: (cells) => cells.length >= 9 && cells.length < 20 && dated.test(cells[0] ?? '') && (cells[2] ?? '').toLowerCase() in statuses && /^\d+$/.test(cells[8] ?? '') },
})
