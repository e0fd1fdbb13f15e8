import { describe, expect, it } from 'vitest'
import { lines, looked, through } from './through'

const at = (i: number) => `2025-01-13 10:0${i}:00`

describe('22 machines', () => {
  it('what a person says is a machine answers nobody', async () => {
    const got = await through(lines('start,to,talk,status', `${at(0)},Menu 801,10,answered`, `${at(1)},Ann 101,65,answered`), { correction: { machines: ['Menu 801'] } })
    expect(got.all.map((c) => c.outcome)).toEqual(['machine', 'answered'])
    expect(got.warnings).toContainEqual({ code: 'machineAnswered', params: { n: 1 } })
  })
})

describe('23 outcomes', () => {
  it('a word nobody explained is shown as unknown and never dropped', async () => {
    const content = lines('start,agent,status', `${at(0)},A,ABANDON`, `${at(1)},A,EXITWITHTIMEOUT`, `${at(2)},A,gremlins`, `${at(3)},A,answered`)
    expect((await looked(content)).dispositionWords).toContain('gremlins')
    const got = await through(content)
    expect(got.all.map((c) => c.outcome)).toEqual(['abandoned', 'overflow', 'unknown', 'answered'])
    expect(got.warnings).toContainEqual({ code: 'unknownOutcomes', params: { n: 1 } })
    expect((await through(content, { correction: (look) => ({ dispositions: { ...look.reading.dispositions, gremlins: 'failed' } }) })).all[2]?.outcome).toBe('failed')
  })
})

describe('24 legs', () => {
  it('rows with one id are one call, and its rows stay known', async () => {
    const content = lines('linkedid,start,agent,talk,status', `x,${at(0)},A,0,no answer`, `x,${at(1)},B,65,answered`, `y,${at(2)},A,5,answered`)
    const got = await through(content, { correction: { callIdMeans: 'call' } })
    expect(got.all.map((c) => [c.callId, c.legs, c.operator, c.talk, c.outcome])).toEqual([['x', 2, 'B', 65, 'answered'], ['y', 1, 'A', 5, 'answered']])
    expect([got.record.rows, got.joinedLegs]).toEqual([3, 1])
    expect(got.blocks.map(({ texts }) => [...(texts.legRows ?? [])])).toEqual([[2, 3]])
  })
  it('without an id the legs of 3CX are chained by caller, line and time', async () => {
    const leg = (time: string, to: string, ring: string, talk: string, caller = '0501112233') => `2025-08-16T${time},${caller},${to},142,Answered,${ring},${talk},Inbound`
    const got = await through(lines('Call Time,Caller ID,Destination,Did,Status,Ringing,Talking,Call Type', leg('01:37:00', 'Menu (801)', '0:00:00', '0:00:10'), leg('01:37:10', 'Ann (101)', '0:00:05', '0:01:00'), leg('01:37:05', 'Menu (801)', '0:00:00', '0:00:10', '0509998877')))
    expect(got.all.map((c) => [c.from, c.legs, c.talk, c.outcome])).toEqual([['0501112233', 2, 60, 'answered'], ['0509998877', 1, 0, 'machine']])
  })
})

describe('25 direction', () => {
  it('comes from its column, else from what a person says of the whole file', async () => {
    expect((await through(lines('start,direction,agent', `${at(0)},I,A`, `${at(1)},O,A`, `${at(2)},Internal,A`))).all.map((c) => c.direction)).toEqual(['inbound', 'outbound', 'internal'])
    expect((await through(lines('start,agent', `${at(0)},A`), { correction: { defaultDirection: 'outbound' } })).all.map((c) => c.direction)).toEqual(['outbound'])
  })
})

describe('26 the operator inside another cell', () => {
  it.each([
    ['brackets', '442039990000 (Agent 01 4453)', 'Agent 01 4453'], ['brackets', 'UGT 137 (137)', '137'], ['brackets', 'Lastname, First', 'Lastname, First'], ['device', 'SIP/8007-0000000a', '8007'], ['device', 'Agent/1127', '1127'], ['device', 'Local/1127@from-queue/n', '1127'], ['first', 'Ann; Bob', 'Ann'], ['whole', 'Ann (1)', 'Ann (1)'],
  ] as const)('%s of %s', async (operatorForm, cell, operator) => {
    expect((await through(lines('start;agent', `${at(0)};"${cell}"`), { correction: { operatorForm } })).all.map((c) => c.operator)).toEqual([operator])
  })
})

describe('27 callers', () => {
  it.each(['anonymous', 'Restricted', '<>', '', 's', 'MakeCall', 'unknown', '+380671112233', '00380671112233', '0671112233', '380 67 111-22-33', '007'])('%j is kept as it is written', async (caller) => {
    expect((await through(lines('start;caller;agent', `${at(0)};${caller};Ann`))).all.map((c) => c.from)).toEqual([caller])
  })
  it('however a caller is written, it is one caller', async () => {
    const got = await through(lines('start;caller;agent', `${at(0)};+380671112233;A`, `${at(1)};00380671112233;A`, `${at(2)};380 67 111-22-33;A`, `${at(3)};anonymous;A`))
    const keys = got.blocks.flatMap(({ block }) => [...block.caller])
    expect([new Set(keys.slice(0, 3)).size, keys[3]]).toEqual([1, 0])
  })
})

describe('28 rows that are no calls', () => {
  it('mails, chats and system events are refused one by one with their reason', async () => {
    const got = await through(lines('start,type,status,agent', ...['chat', 'Inbound Email', 'fax', 'sms'].map((word, i) => `${at(i)},x,${word},A`), `${at(5)},x,answered,A`))
    expect([got.record.calls, got.record.rejected.map((f) => [f.code, f.params?.['value']])]).toEqual([1, [['row.notACall', 'chat'], ['row.notACall', 'Inbound Email'], ['row.notACall', 'fax'], ['row.notACall', 'sms']]])
  })
})
