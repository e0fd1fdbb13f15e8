import { directions } from '../domain/archive/block'
import type { NewCall } from '../domain/archive/new-call'
import { dateOfDay } from '../domain/kernel/calendar'
import type { Zone } from '../domain/kernel/zone'
import type { Reading } from '../domain/source/source'

const DAY = 86_400
const columns = ['Call ID', 'Call start', 'Direction', 'Line', 'Queue', 'Campaign', 'Caller', 'Called', 'Operator', 'Topic', 'Result', 'Wait', 'Talk', 'Hold', 'Wrap-up'] as const
const meanings: Reading['columns'] = ['callId', 'start', 'direction', 'line', 'queue', 'campaign', 'from', 'to', 'operator', 'topic', 'disposition', 'wait', 'talk', 'hold', 'wrap']

const words: Reading['dispositions'] = {
  answered: 'answered', abandon: 'abandoned', exitwithtimeout: 'overflow', ivr: 'machine', voicemail: 'machine', closed: 'machine', machine: 'machine', 'no answer': 'unanswered', busy: 'failed', failed: 'failed', congestion: 'failed',
}

/** A month of the sample's calls as the file they would have come in: a header, then a row a call, as added. */
export class CallFile {
  readonly #zone: Zone
  readonly #fields: readonly string[]
  readonly #rows: string[] = []

  /** `zone` is the PBX's; `fields` are the own fields of all projects, each a column. */
  constructor(zone: Zone, fields: readonly string[]) {
    this.#zone = zone
    this.#fields = fields
    this.#rows.push(line([...columns, ...fields]))
  }

  /** Appends a call; returns its row in the file, the header being row 1. */
  add(call: NewCall): number {
    const { custom } = call
    return this.#rows.push(line([
      call.callId, this.#written(call.start), directions[call.direction] ?? '', call.line, call.queue, call.campaign, call.from, call.to, call.operator, call.topic, call.disposition,
      call.wait, call.talk, call.hold, call.wrap, ...this.#fields.map((name) => custom?.[name] ?? ''),
    ]))
  }

  get text(): string {
    return this.#rows.join('')
  }

  /** How the file is read. */
  reading(zone: string): Reading {
    return {
      layout: 'own', encoding: 'utf-8', delimiter: ',', headerRow: true, skipRows: 0, columns: [...meanings, ...this.#fields.map((name) => `custom:${name}` as const)], dateOrder: 'ymd',
      durationUnits: { wait: 'seconds', talk: 'seconds', hold: 'seconds', wrap: 'seconds' }, zone, day: '', callIdMeans: 'unique', defaultDirection: 'inbound', dispositions: words, directions: { inbound: 'inbound', outbound: 'outbound', internal: 'internal' },
    }
  }

  #written(start: number): string {
    const local = this.#zone.toLocal(start)
    const day = Math.floor(local / DAY)
    const second = local - day * DAY
    return `${dateOfDay(day)} ${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`
  }
}

function two(n: number): string {
  return String(Math.floor(n)).padStart(2, '0')
}

function line(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
