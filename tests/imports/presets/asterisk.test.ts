import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/domain/source/source'
import { callsOf, csv, haveSamples, importAs, inspect, read, sample } from '../kit'

const quoted = (cells: readonly (string | number)[]) => cells.map((cell) => (typeof cell === 'number' ? String(cell) : `"${cell}"`)).join(',')
/** A row of cdr_csv: 16 columns and whatever follows them. */
type Pair<T> = readonly [T, T]
const master = (src: string, dst: string, app: string, dstchannel: string, [start, answer]: Pair<string>, seconds: Pair<number>, word: string, more: readonly (string | number)[] = []) => quoted([
  '', src, dst, 'from-trunk', `"${src}"`.replaceAll('"', '""'), `SIP/trunk-0000000${dst.slice(-1)}`, dstchannel, app, 'data', `2025-01-13 ${start}`, answer === '' ? '' : `2025-01-13 ${answer}`, '2025-01-13 10:59:00', ...seconds, word, 'DOCUMENTATION', ...more,
])
const shown = (blocks: Parameters<typeof callsOf>[0]) => callsOf(blocks).map((c) => [c.outcome, c.talk, c.operator])

describe('Asterisk CDR', () => {
  const legs = csv(
    master('0671112233', '101', 'Dial', 'SIP/101-00000001', ['10:00:00', '10:00:05'], [65, 60], 'ANSWERED', ['1736762400.1']),
    master('0671112234', '777', 'Dial', 'SIP/777-00000002', ['10:01:00', '10:01:02'], [32, 30], 'ANSWERED', ['1736762460.2']),
    master('0671112235', '102', 'Dial', 'SIP/102-00000003', ['10:02:00', ''], [20, 0], 'NO ANSWER', ['1736762520.3']),
    master('0671112236', '*97', 'VoiceMail', '', ['10:03:00', '10:03:00'], [20, 20], 'ANSWERED', ['1736762580.4']),
    master('0671112237', '103', 'Dial', 'SIP/103-00000005', ['10:04:00', ''], [3, 0], 'BUSY', ['1736762640.5']),
  )
  const outcomes = async (correction: Partial<Reading>) => {
    const { reading } = await inspect(legs)
    return shown((await read(legs, { ...reading, ...correction })).blocks)
  }

  it('reads the 17 columns of a file with uniqueid or with userfield only', async () => {
    const look = await inspect(legs)
    expect([look.recognisedBy, look.reading.columns.indexOf('callId'), look.revealedOffsetMinutes]).toEqual(['asterisk-cdr', 16, 0])
    const userfield = csv(...['1', '2'].map((n) => master(`067111223${n}`, '101', 'Dial', 'SIP/101-00000001', ['10:00:00', '10:00:05'], [65, 60], 'ANSWERED', ['vip'])))
    expect((await inspect(userfield)).reading.columns.includes('callId')).toBe(false)
    expect((await importAs(userfield)).record.calls).toBe(2)
  })

  it('reads the newer columns without the two optional ones: 19 columns', async () => {
    const got = await importAs(csv(
      master('0671112233', '101', 'Dial', 'SIP/101-00000001', ['10:00:00', ''], [20, 0], 'NO ANSWER', ['', 'linked.1', 7]),
      master('0671112233', '102', 'Dial', 'SIP/102-00000002', ['10:00:20', '10:00:25'], [65, 60], 'ANSWERED', ['', 'linked.1', 8]),
    ))
    expect(callsOf(got.blocks).map((c) => [c.callId, c.legs, c.wait, c.talk])).toEqual([['linked.1', 2, 25, 60]])
    expect([...(got.blocks[0]?.texts.legRows ?? [])]).toEqual([1, 2])
  })

  it('lists devices as people, what the dialplan answered itself as machines', async () => {
    const { places } = await inspect(legs)
    expect(places.map((p) => [p.name, p.machine])).toEqual([['*97', true], ['101', false], ['102', false], ['103', false], ['777', false]])
  })

  it('obeys a list of machines: a device or destination in it is no person', async () => {
    const plain = [['answered', 60, '101'], ['answered', 30, '777'], ['abandoned', 0, ''], ['machine', 0, ''], ['failed', 0, '']]
    expect(await outcomes({})).toEqual(plain)
    expect(await outcomes({ machines: ['777'] })).toEqual([plain[0], ['machine', 0, ''], ...plain.slice(2)])
  })

  it('obeys outcome words a person mapped otherwise, and shows unknown ones', async () => {
    const words = { answered: 'answered', 'no answer': 'overflow', busy: 'notACall' } as const
    expect((await outcomes({ dispositions: words })).map(([outcome]) => outcome)).toEqual(['answered', 'answered', 'overflow', 'machine'])
    const odd = csv(...['NO ANSWER', 'NO ANSWER', 'GREMLINS'].map((word, i) => master(`067111223${i}`, '101', 'Dial', 'SIP/101-00000001', ['10:00:00', ''], [20, 0], word, [`1736762400.${i}`])))
    expect(callsOf((await importAs(odd)).blocks).map((c) => c.outcome)).toEqual(['abandoned', 'abandoned', 'unknown'])
  })

  it.skipIf(!haveSamples)('keeps a column as a field of the customer: that of the first leg', async () => {
    const blob = sample('pbxware/cdr.csv')
    const { reading, columns } = await inspect(blob)
    const tenant = columns.findIndex((c) => c.header === 'tenant')
    const got = await read(blob, { ...reading, columns: reading.columns.map((meaning, i) => (i === tenant ? 'custom:tenant' : meaning)) })
    expect(got.blocks.every(({ block }) => (block.coded['custom:tenant']?.dictionary.length ?? 0) > 0)).toBe(true)
  })
})

describe('Grandstream UCM', () => {
  const header = 'AcctId,accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,disposition,amaflags,uniqueid,userfield,channel_ext,dstchannel_ext,service'
  const row = (id: number, data: string, clid = '5300') => `${id},,0671112233,5301,from-did,${clid},SIP/trunk-0000000${id},SIP/5301-0000001${id},Dial,${data},2013-12-03 10:0${id}:00,2013-12-03 10:0${id}:04,2013-12-03 10:0${id}:34,34,30,ANSWERED,DOCUMENTATION,13860${id}.${id},EXT,trunk,5301,s`

  it('puts rows with unquoted commas together again', async () => {
    const blob = csv(header, row(1, 'SIP/5301,60,'), row(2, 'SIP/5301'), row(3, 'SIP/5301,60,,tT'), row(4, 'SIP/5301', 'Doe, John <5300>'), row(5, 'SIP/5301,60,'))
    const look = await inspect(blob)
    expect([look.recognisedBy, look.layoutName, look.questions]).toEqual(['grandstream-ucm', 'Grandstream UCM', []])
    const got = await importAs(blob)
    expect([got.record.rejectedRows, got.record.calls, got.talkSeconds]).toEqual([0, 5, 150])
    expect(callsOf(got.blocks).map((c) => [c.wait, c.operator, c.from])).toEqual(Array.from({ length: 5 }, () => [4, '5301', '0671112233']))
  })

  it('a row nothing puts together costs one row', async () => {
    const got = await importAs(csv(header, row(1, 'SIP/5301,60,'), `${row(2, 'SIP/5301').replace(',ANSWERED', ',PLUCKED,ANSWERED,')},,x`, row(3, 'SIP/5301')))
    expect([got.record.calls, got.record.rejected.map((f) => [f.code, f.where?.row])]).toEqual([2, [['row.cellCount', 3]]])
  })

  it('joins legs by session', async () => {
    const got = await importAs(csv(`${header},session`, `${row(1, 'SIP/5301,60,').replace('ANSWERED', 'NO ANSWER')},s1`, `${row(2, 'SIP/5301,60,')},s1`))
    expect(callsOf(got.blocks).map((c) => [c.callId, c.legs, c.talk])).toEqual([['s1', 2, 30]])
  })
})
