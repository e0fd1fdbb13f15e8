import { zoneOf } from '../../domain/kernel/zone'
import type { PresenceEntry } from '../../domain/person-hours/presence'
import type { Reading } from '../../domain/source/source'
import type { CallSink } from '../calls/call-sink'
import { CellWords } from '../calls/cell-words'
import { operatorIn } from '../calls/operator-name'
import { StartClock } from '../values/start-clock'

/** Where an event's parts stand; the first of its data follows it. */
type EventColumns = Readonly<Record<'time' | 'queue' | 'agent' | 'event', number>>

type Edge = { readonly kind: PresenceEntry['kind']; readonly begins: boolean }
const present = { kind: 'present' } as const
const pause = { kind: 'pause' } as const
const edges: ReadonlyMap<string, Edge> = new Map([
  ['ADDMEMBER', { ...present, begins: true }], ['REMOVEMEMBER', { ...present, begins: false }],
  ['AGENTLOGIN', { ...present, begins: true }], ['AGENTLOGOFF', { ...present, begins: false }],
  ['AGENTCALLBACKLOGIN', { ...present, begins: true }], ['AGENTCALLBACKLOGOFF', { ...present, begins: false }],
  ['PAUSE', { ...pause, begins: true }], ['UNPAUSE', { ...pause, begins: false }],
  ['PAUSEALL', { ...pause, begins: true }], ['UNPAUSEALL', { ...pause, begins: false }],
])

/** Presence or pause of one agent in one queue as far as it was read: `from` NaN = not under way. */
type Track = { readonly device: string; readonly queue: string; readonly kind: PresenceEntry['kind']; from: number; row: number }

/**
 * Person-hours of a queue_log: member of a queue from ADDMEMBER to REMOVEMEMBER, logged in from AGENT…LOGIN to …LOGOFF
 * (without a queue), less PAUSE to UNPAUSE (queue NONE = in all). What begins before the file or ends after it is
 * bounded by the first or last event of the file and marked so. Who leaves a queue is no longer paused in it.
 */
export class QueueLogHours {
  readonly #at: EventColumns
  readonly #sink: CallSink
  readonly #clock: StartClock
  readonly #form: NonNullable<Reading['operatorForm']>
  readonly #words = new CellWords()
  readonly #tracks = new Map<string, Track>()
  /** How a device is called in the log: its agent's name rather than the channel that rings it. */
  readonly #names = new Map<string, string>()
  readonly #found: { readonly device: string; readonly queue: string; readonly kind: PresenceEntry['kind']; readonly from: number; readonly to: number; readonly fileRow: number; readonly bounded: 'from' | 'to' | 'both' | null }[] = []
  #first = Number.NaN
  #lastCell = ''

  constructor(reading: Reading, at: EventColumns, sink: CallSink) {
    this.#at = at
    this.#sink = sink
    this.#clock = new StartClock(reading.dateOrder, zoneOf(reading.zone))
    this.#form = reading.operatorForm ?? 'whole'
  }

  /** Looks at any row of the log. */
  take(cells: readonly string[], fileRow: number): void {
    const at = this.#at
    const cell = cells[at.time] ?? ''
    if (Number.isNaN(this.#first)) this.#first = this.#clock.instant(cell)
    if (cell !== '') this.#lastCell = cell
    const event = (cells[at.event] ?? '').trim()
    const edge = edges.get(event)
    if (!edge) return
    const time = this.#clock.instant(cell)
    const agent = this.#words.of(cells[at.agent])
    if (Number.isNaN(time) || agent === '' || agent === 'NONE') return
    const device = this.#deviceOf(agent)
    const named = this.#words.of(cells[at.queue])
    const queue = named === 'NONE' || event.endsWith('ALL') ? '' : named
    if (edge.begins) this.#begin(device, queue, edge.kind, time, fileRow)
    else this.#end(device, queue, edge.kind, time, fileRow, event.includes('LOGOFF') ? Number(cells[at.event + 2]) : Number.NaN)
    // A member may join paused; one who leaves takes the pause along.
    if (event === 'ADDMEMBER' && (cells[at.event + 1] ?? '').trim() === 'PAUSED') this.#begin(device, queue, 'pause', time, fileRow)
    if (edge.kind === 'present' && !edge.begins) this.#close(this.#tracks.get(keyOf(device, queue, 'pause')), time)
  }

  /** Everything found, once the file is over. */
  end(): readonly PresenceEntry[] {
    const last = this.#clock.instant(this.#lastCell)
    for (const track of this.#tracks.values()) this.#close(track, last, 'to')
    return this.#found.map(({ device, bounded, ...found }) => ({
      form: 'stretch', operator: operatorIn(this.#names.get(device) ?? device, this.#form).slice(0, 200), ...found, queue: found.queue.slice(0, 200), ...(bounded ? { bounded } : {}),
    }))
  }

  #deviceOf(agent: string): string {
    const device = operatorIn(agent, 'device')
    if (!this.#names.has(device) || !agent.startsWith('Local/')) this.#names.set(device, agent)
    return device
  }

  #begin(device: string, queue: string, kind: Track['kind'], time: number, row: number): void {
    const key = keyOf(device, queue, kind)
    const track = this.#tracks.get(key)
    if (!track) this.#tracks.set(key, { device, queue, kind, from: time, row })
    else if (Number.isNaN(track.from)) Object.assign(track, { from: time, row })
  }

  /** `seconds`: how long the log itself says it lasted, where it does. */
  #end(device: string, queue: string, kind: Track['kind'], time: number, row: number, seconds: number): void {
    const key = keyOf(device, queue, kind)
    const track = this.#tracks.get(key)
    if (track) return this.#close(track, time)
    this.#tracks.set(key, { device, queue, kind, from: Number.NaN, row })
    // A pause can have begun before the file only if the presence it interrupts did.
    if (kind === 'pause' && [...this.#tracks.values()].some((one) => one.device === device && one.kind === 'present')) return
    const known = seconds > 0 && seconds <= time
    this.#put({ device, queue, kind, row }, known ? time - seconds : this.#first, time, known ? null : 'from')
  }

  #close(track: Track | undefined, time: number, bounded: 'to' | null = null): void {
    if (!track || Number.isNaN(track.from)) return
    this.#put(track, track.from, time, bounded)
    track.from = Number.NaN
  }

  #put({ device, queue, kind, row }: Pick<Track, 'device' | 'queue' | 'kind' | 'row'>, from: number, to: number, bounded: 'from' | 'to' | null): void {
    if (to > from) this.#found.push({ device, queue, kind, from, to, fileRow: row, bounded })
    else if (to < from) this.#sink.reject('row.badInterval', row, { value: `${String(from)} – ${String(to)}` })
  }
}

function keyOf(device: string, queue: string, kind: string): string {
  return JSON.stringify([device, queue, kind])
}
