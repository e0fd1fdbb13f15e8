import type { TableLook } from '../preset'

/** The fields of a 3CX record in the order its settings list them; a site may send fewer. */
const fields = [
  'historyid', 'callid', 'duration', 'time-start', 'time-answered', 'time-end', 'reason-terminated', 'from-no', 'to-no', 'from-dn', 'to-dn', 'dial-no', 'reason-changed',
  'final-number', 'final-dn', 'bill-code', 'bill-rate', 'bill-cost', 'bill-name', 'chain', 'from-type', 'to-type', 'final-type', 'from-dispname', 'to-dispname', 'final-dispname', 'missed-queue-calls',
] as const
type SocketField = (typeof fields)[number]
export type SocketColumns = Readonly<Record<SocketField, number>>

const when = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/
const party = /^(Ext\.\w+|\*?\+?\d+|[A-Za-z]+)$/
const side = /^(Internal|External)$/
/** What the cells of a field look like; the others hold anything. */
const looks: Readonly<Partial<Record<SocketField, RegExp>>> = {
  historyid: /^Call \d+$/, callid: /^[0-9A-F]{12,}_\d+$/i, duration: /^\d{2,}:\d\d:\d\d$/, 'time-start': when, 'time-answered': when, 'time-end': when,
  'reason-terminated': /^(TerminatedBy|Failed|NoRoute|Route|NotAvailable|Connected|Cancelled|Polling|Replaced)\w*$/, 'from-no': party, 'to-no': party,
  'reason-changed': /^(Replaced|QFwd|Fwd|Failed|PickedUp|Terminated|Polling|Diverted|Redirected)\w*$/, 'final-number': party,
  chain: /^Chain: /, 'from-type': side, 'to-type': side, 'final-type': side, 'bill-rate': /^\d+(\.\d+)?$/, 'bill-cost': /^\d+\.\d+$/,
}
/** Fields that look alike: when one of them is not sent, nobody can tell which the others are. */
const alikes: readonly (readonly SocketField[])[] = [['from-dn', 'to-dn', 'dial-no'], ['from-type', 'to-type', 'final-type']]
/** A call cannot be made without these. */
const needed: readonly SocketField[] = ['historyid', 'time-start', 'from-no', 'to-no']

/** Where each field of the record stands, −1 where it is not sent; null when the rows are no 3CX records. The file has no header. */
export function socketColumns(look: TableLook): SocketColumns | null {
  if (look.header.length > 0 || look.width < needed.length || look.width > fields.length) return null
  const rows = look.rows.slice(0, 200).filter((row) => row.length === look.width)
  if (rows.length * 2 < look.rows.slice(0, 200).length) return null
  const order = aligned(Array.from({ length: look.width }, (_, i) => rows.map((row) => row[i] ?? '').filter((cell) => cell !== '')))
  const at = Object.fromEntries(fields.map((field, i) => [field, order.indexOf(i)])) as Record<SocketField, number>
  for (const alike of alikes) if (alike.some((field) => at[field] < 0)) for (const field of alike) at[field] = -1
  return needed.every((field) => at[field] >= 0) && rows.some((row) => looks.historyid?.test(row[at.historyid] ?? '')) ? at : null
}

/** The field of each column: the best fit that keeps the order of the fields. */
function aligned(columns: readonly (readonly string[])[]): readonly number[] {
  // best[i][f]: what the first i columns fit at most within the first f fields.
  const best: number[][] = [Array.from({ length: fields.length + 1 }, () => 0)]
  columns.forEach((cells, i) => {
    const row = [Number.NEGATIVE_INFINITY]
    fields.forEach((field, f) => row.push(Math.max(row[f] ?? 0, (best[i]?.[f] ?? 0) + fit(cells, field))))
    best.push(row)
  })
  const order: number[] = []
  let f = fields.length
  for (let i = columns.length; i > 0; i--) {
    while (f > 1 && (best[i]?.[f - 1] ?? 0) >= (best[i]?.[f] ?? 0)) f--
    order.unshift(--f)
  }
  return order
}

/** How well cells fit a field: an empty column fits any, a field without a look of its own takes what nothing else does. */
function fit(cells: readonly string[], field: SocketField): number {
  const like = looks[field]
  if (cells.length === 0) return 0.1
  if (!like) return 0.2
  return cells.filter((cell) => like.test(cell)).length >= cells.length * 0.9 ? (like === party ? 1 : 3) : Number.NEGATIVE_INFINITY
}
