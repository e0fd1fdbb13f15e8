import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf, csv, digest, importAs, inspect, now, read, sourceId } from './kit'
import { figuresOf, hoursOf } from './truth/figures'
import { oneByteEncoder } from './truth/legacy-encodings'

const warned = ({ warnings }: Awaited<ReturnType<typeof importAs>>) => warnings.map(({ code, params }) => [code, params['n'] ?? params['column'] ?? ''])

describe('what a file says of itself is told', () => {
  it('hours the clock left out are told like repeated ones', async () => {
    const log = csv('Start time;Caller;Wait;Talk;Status', '2026-03-29 03:30:00;380671112233;4;61;Answered', '2026-03-29 05:30:00;380671112234;4;61;Answered', '2026-10-25 03:30:00;380671112235;4;61;Answered')
    const got = warned(await importAs(log, {}, 'Europe/Kyiv'))
    expect(got).toContainEqual(['missingHour', 1])
    expect(got).toContainEqual(['repeatedHour', 1])
  })

  it('a log of start-up events only holds no call yet, and is no broken file', async () => {
    const log = csv('Entry;Date;Time;Caller;Called;Duration', '*Start;2026-04-20;08:00:00;;;', '*Stop;2026-04-20;20:00:00;;;')
    const { reading } = await inspect(log)
    const got = await readCalls(log, reading, { sourceId, fileName: 'file.csv', now, digest })
    expect(got.ok ? '' : got.failure.code).toBe('import.noCallsYet')
  })

  it('a column whose cells refuse many rows is named with what stands in it', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `2026-04-20 10:${String(10 + i)}:00;38067111${String(1000 + i)};4;${i % 3 === 0 ? 'gone' : '61'};Answered`)
    expect(warned(await importAs(csv('Start time;Caller;Wait;Talk;Status', ...rows)))).toContainEqual(['unreadCells', 7])
  })

  it('letters that read wrong in the alphabet a person chose are asked about, and the right one is offered', async () => {
    const names = ['Иванова Мария', 'Щукин Олег', 'Петренко Анна']
    const text = ['Start time;Caller;Agent;Wait;Talk', ...names.map((name, i) => `2026-04-20 10:0${i}:00;38067111223${i};${name};4;61`)].join('\n')
    const log = new Blob([oneByteEncoder('koi8-r')(text)])
    const { reading, asks } = await inspect(log)
    expect([reading.encoding, asks]).toEqual(['koi8-r', []])
    const wrong = await inspectFile(log, 'file.csv', { zone: 'UTC', reading: { ...reading, encoding: 'windows-1251' }, byHand: ['encoding'] })
    const ask = wrong.ok ? wrong.value.asks.find(({ code }) => code === 'encoding') : undefined
    expect(ask?.options.map(({ patch }) => patch.encoding)).toEqual(['koi8-r', 'windows-1251'])
    expect(ask?.options[0]?.params?.['example']).toContain('Иванова')
  })

  it('a table whose rows last like shifts becomes hours once a person says so', async () => {
    const log = csv('Name;Day;In;Out;Site', 'Olena;2026-04-13;09:00;17:30;Kyiv', 'Ivan;2026-04-13;22:00;06:00;Kyiv', 'Olena;2026-04-14;09:00;17:30;Lviv')
    const { reading, asks } = await inspect(log)
    const patch = asks.find(({ code }) => code === 'hours')?.options.find(({ key }) => key === 'hours')?.patch
    expect(hoursOf((await read(log, { ...reading, ...patch })).presence)).toBe('hours 25')
  })

  it('a length with a minus is read as a person says', async () => {
    const log = csv('Start time;Caller;Duration', '2026-04-20 10:00:00;380671112233;61', '2026-04-20 10:05:00;380671112234;-20', '2026-04-20 10:09:00;380671112235;-31')
    const { reading, asks } = await inspect(log)
    expect(asks.map(({ code, params }) => [code, params['seconds']])).toEqual([['negative', 20]])
    expect(figuresOf(callsOf((await read(log, { ...reading, negative: 'waited' })).blocks))).toBe('inbound abandoned 2 talk 0 wait 51; inbound answered 1 talk 61 wait 0')
    expect(figuresOf(callsOf((await read(log, { ...reading, negative: 'nothing' })).blocks))).toBe('inbound abandoned 2 talk 0 wait 0; inbound answered 1 talk 61 wait 0')
  })

  it('moments of the end are taken back by the length of the call', async () => {
    const log = csv('End time;Caller;Wait;Talk', '2026-04-20 10:01:05;380671112233;5;60', '2026-04-20 10:09:00;380671112234;20;0')
    expect(callsOf((await importAs(log)).blocks).map(({ start }) => new Date(start * 1000).toISOString().slice(11, 19))).toEqual(['10:00:00', '10:08:40'])
  })
})

describe('a text in fixed columns', () => {
  const print = ['  Day       At     Caller          Agent     Ring   Talk', '-------------------------------------------------------', '20.04.2026 10:00  380671112233    Olena     0\'05  1\'05', '20.04.2026 10:07  380671112234              0\'45  0\'00', '           via menu', '',
    '  Day       At     Caller          Agent     Ring   Talk', '21.04.2026 11:15  380671112235    Ivan      0\'10 12\'05'].join('\n')

  it('is cut where its lines stand under each other; further headings and lines that go on are left out', async () => {
    const look = await inspect(new Blob([print]))
    expect(look.reading.cuts).toHaveLength(5)
    expect(look.lines).toContain('-------------------------------------------------------')
    const got = await read(new Blob([print]), look.reading)
    expect([figuresOf(callsOf(got.blocks)), got.record.rejectedRows]).toEqual(['inbound abandoned 1 talk 0 wait 45; inbound answered 2 talk 790 wait 15', 0])
  })

  it('is cut where a person moves its columns, and found again when none are left', async () => {
    const blob = new Blob([print])
    const { reading } = await inspect(blob)
    const moved = await inspectFile(blob, 'file.txt', { zone: 'UTC', reading: { ...reading, cuts: [11, 18] }, byHand: ['cuts'] })
    expect(moved.ok && moved.value.columns.map(({ header }) => header)).toEqual(['Day', 'At', 'Caller          Agent     Ring   Talk'])
    const again = await inspectFile(blob, 'file.txt', { zone: 'UTC', reading: { ...reading, cuts: [] }, byHand: ['cuts'] })
    expect(again.ok && again.value.reading.cuts).toEqual(reading.cuts)
  })

  it('is not seen in a running text or a file with marks between its cells', async () => {
    expect((await inspect(csv('Start time;Caller;Talk', '2026-04-20 10:00:00;380671112233;61', '2026-04-20 10:05:00;380671112234;20', '2026-04-20 10:09:00;380671112235;31'))).reading.cuts).toBeUndefined()
  })
})
