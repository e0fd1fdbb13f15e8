import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callsOf, csv, importAs, inspect, read } from '../kit'

type Event = { at: number; event: string; channel: string; id: string; call: string; from?: string; to?: string; app?: string; data?: string; extra?: string; peer?: string }
const base = 1_736_762_400
const caller = 'SIP/trunk-00000001'
const agent = 'SIP/101-00000002'
const answeredCall: readonly Event[] = [
  { at: 0, event: 'CHAN_START', channel: caller, id: `${base}.1`, call: `${base}.1`, from: '0671112233', to: '4433' },
  { at: 1, event: 'ANSWER', channel: caller, id: `${base}.1`, call: `${base}.1`, from: '0671112233', to: '4433' },
  { at: 1, event: 'APP_START', channel: caller, id: `${base}.1`, call: `${base}.1`, from: '0671112233', to: '4433', app: 'Queue', data: 'sales,t' },
  { at: 4, event: 'CHAN_START', channel: agent, id: `${base}.2`, call: `${base}.1`, to: '101' },
  { at: 9, event: 'ANSWER', channel: agent, id: `${base}.2`, call: `${base}.1`, to: '101' },
  { at: 10, event: 'BRIDGE_ENTER', channel: agent, id: `${base}.2`, call: `${base}.1`, to: '101' },
  { at: 10, event: 'BRIDGE_ENTER', channel: caller, id: `${base}.1`, call: `${base}.1`, to: '4433' },
  { at: 40, event: 'BRIDGE_EXIT', channel: caller, id: `${base}.1`, call: `${base}.1`, to: '4433' },
  { at: 40, event: 'HANGUP', channel: agent, id: `${base}.2`, call: `${base}.1`, to: '101', extra: '{"hangupcause":16,"dialstatus":""}' },
  { at: 41, event: 'LINKEDID_END', channel: caller, id: `${base}.1`, call: `${base}.1`, to: '4433' },
]
const menuOnly: readonly Event[] = [
  { at: 50, event: 'CHAN_START', channel: 'SIP/trunk-00000003', id: `${base}.3`, call: `${base}.3`, from: '0671112234', to: '4433' },
  { at: 51, event: 'ANSWER', channel: 'SIP/trunk-00000003', id: `${base}.3`, call: `${base}.3`, from: '0671112234', to: '4433' },
  { at: 60, event: 'HANGUP', channel: 'SIP/trunk-00000003', id: `${base}.3`, call: `${base}.3`, from: '0671112234', to: '4433', extra: '{"hangupcause":16}' },
  { at: 60, event: 'LINKEDID_END', channel: 'SIP/trunk-00000003', id: `${base}.3`, call: `${base}.3`, to: '4433' },
]
const leftWhileRinging: readonly Event[] = [
  { at: 70, event: 'CHAN_START', channel: 'SIP/trunk-00000004', id: `${base}.4`, call: `${base}.4`, from: '0671112235', to: '4433' },
  { at: 72, event: 'CHAN_START', channel: 'SIP/101-00000005', id: `${base}.5`, call: `${base}.4`, to: '101' },
  { at: 90, event: 'HANGUP', channel: 'SIP/trunk-00000004', id: `${base}.4`, call: `${base}.4`, from: '0671112235', to: '4433', extra: '{"hangupcause":16,"dialstatus":"CANCEL"}' },
]
const all = [...answeredCall, ...menuOnly, ...leftWhileRinging]
const time = (at: number) => new Date((base + at) * 1000).toISOString().slice(0, 19).replace('T', ' ')
const q = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`)
/** The order Asterisk ships with. */
const shipped = (e: Event) => q([e.event, time(e.at), '', e.from ?? '', e.from ?? '', '', e.to ?? '', e.to ?? '', 'from-trunk', e.channel, e.app ?? '', e.data ?? '', 'DOCUMENTATION', '', e.id, e.call, e.peer ?? '', '', '', e.extra ?? '']).join(',')
/** An order of the site's own, epochs with fractions, no caller on most events. */
const free = (e: Event) => q([e.channel, e.call, e.id, `${base + e.at}.${String(123_456 + e.at)}`, e.from ?? '0671112200', e.event, e.extra ?? '']).join('\t')
const shown = (blocks: Parameters<typeof callsOf>[0]) => callsOf(blocks).map((c) => [c.callId, c.outcome, c.wait, c.talk, c.operator, c.legs])
const wanted = [[`${base}.1`, 'answered', 10, 30, '101', 10], [`${base}.3`, 'machine', 10, 0, '', 4], [`${base}.4`, 'abandoned', 20, 0, '', 3]]

describe('Asterisk CEL', () => {
  it('the shipped order: a person answered when a second channel was bridged', async () => {
    const blob = csv(...all.map(shipped))
    const look = await inspect(blob)
    expect([look.recognisedBy, look.questions, look.revealedOffsetMinutes]).toEqual(['asterisk-cel', [], 0])
    const got = await importAs(blob)
    expect(shown(got.blocks)).toEqual(wanted)
    expect(callsOf(got.blocks).map((c) => [c.from, c.to, c.direction, c.queue])).toEqual([['0671112233', '4433', 'inbound', 'sales'], ['0671112234', '4433', 'inbound', ''], ['0671112235', '4433', 'inbound', '']])
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual(all.map((_, i) => i + 1))
  })

  it('an order and separator of the site: the event names identify the columns', async () => {
    const blob = csv(...all.map(free))
    expect((await inspect(blob)).recognisedBy).toBe('asterisk-cel')
    expect(shown((await importAs(blob)).blocks)).toEqual(wanted)
  })

  it('any order of the columns gives the same calls', async () => {
    const parts: readonly ((e: Event) => string)[] = [(e) => e.channel, (e) => e.call, (e) => e.id, (e) => time(e.at), (e) => e.event, (e) => e.from ?? '0671112200', (e) => e.extra ?? '', (e) => e.app ?? '']
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...parts], { minLength: parts.length }), async (order) => {
      const got = await importAs(csv(...all.map((e) => q(order.map((part) => part(e))).join(';'))))
      expect(shown(got.blocks)).toEqual(wanted)
    }), { numRuns: 40 })
  })

  it('a table of events with a header', async () => {
    const blob = csv('id,eventtype,eventtime,cid_num,exten,context,channame,appname,appdata,uniqueid,linkedid,peer,extra',
      ...all.map((e, i) => q([String(i), e.event, time(e.at), e.from ?? '', e.to ?? '', 'from-trunk', e.channel, e.app ?? '', e.data ?? '', e.id, e.call, '', e.extra ?? '']).join(',')))
    expect((await inspect(blob)).recognisedBy).toBe('asterisk-cel')
    expect(shown((await importAs(blob)).blocks)).toEqual(wanted)
  })

  it('before Asterisk 12 one bridge event names both channels', async () => {
    const old = answeredCall.filter((e) => !e.event.startsWith('BRIDGE_ENTER')).map((e) => (e.event === 'BRIDGE_EXIT' ? { ...e, event: 'BRIDGE_END', peer: agent } : e))
    const begun = { ...(old[0] ?? answeredCall[0]), at: 10, event: 'BRIDGE_START', channel: caller, id: `${base}.1`, call: `${base}.1`, peer: agent }
    const got = await importAs(csv(...[...old.slice(0, 5), begun, ...old.slice(5)].map(shipped)))
    expect(shown(got.blocks)).toEqual([[`${base}.1`, 'answered', 10, 30, '101', 9]])
  })

  it('obeys machines', async () => {
    const blob = csv(...all.map(shipped))
    const { reading, places } = await inspect(blob)
    expect(places.map((p) => p.name).sort()).toEqual(['101', 'trunk'])
    expect(callsOf((await read(blob, { ...reading, machines: ['101'] })).blocks).map((c) => [c.outcome, c.talk])).toEqual([['machine', 0], ['machine', 0], ['abandoned', 0]])
  })

  it('refuses an event with a broken time, and only it', async () => {
    const got = await importAs(csv(...all.map(shipped), shipped({ ...leftWhileRinging[1] ?? answeredCall[0], at: 91 } as Event).replace(time(91), '2025-13-13 10:00:00')))
    expect([got.record.calls, got.record.rejected.map((f) => [f.code, f.where?.row])]).toEqual([3, [['row.badDate', all.length + 1]]])
  })
})
