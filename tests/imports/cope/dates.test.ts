import { describe, expect, it } from 'vitest'
import { lines, looked, through, utc } from './through'

const starts = async (zone: string, ...dates: string[]) => (await through(lines('start;agent;talk', ...dates.map((date) => `${date};Ann;5`)), { zone })).all.map((c) => c.start)

describe('12 date formats', () => {
  it.each([
    ['2024-01-27 15:07:24', '2024-01-27 15:07:24'], ['2025-08-16T01:37:00', '2025-08-16 01:37:00'], ['2020/05/04 10:53:43', '2020-05-04 10:53:43'], ['24/08/17 09:32', '2017-08-24 09:32:00'],
    ['9.3.10 8:05', '2010-03-09 08:05:00'], ['01.01.2021', '2021-01-01 00:00:00'], ['2020/2/10 22:41', '2020-02-10 22:41:00'], ['1706368044', '2024-01-27 15:07:24'], ['2024-01-27T15:07:24.512Z', '2024-01-27 15:07:24'],
    ['12 січня 2025 10:05', '2025-01-12 10:05:00'], ['12 января 2025 г. 10:05', '2025-01-12 10:05:00'], ['12 Ocak 2025 10:05', '2025-01-12 10:05:00'], ['Sun, 12 Jan 2025 10:05:00 +0200', '2025-01-12 08:05:00'], ['12-Jan-25 10:05', '2025-01-12 10:05:00'],
  ])('%s', async (written, moment) => {
    expect(await starts('UTC', written)).toEqual([utc(moment)])
  })
  it('a date split over cells', async () => {
    const got = await through(lines('May,"22,",2014,at,01:43PM,Ann,65', 'May,"23,",2014,at,11:05AM,Bob,5'))
    expect(got.all.map((c) => c.start)).toEqual([utc('2014-05-22 13:43:00'), utc('2014-05-23 11:05:00')])
  })
  it('a date whose numbers stand in three cells is mapped by hand', async () => {
    const got = await through(lines('y,m,d,t,agent', '2024,1,27,15:07,Ann'), { correction: { columns: ['startDate', 'startDate', 'startDate', 'startTime', 'operator'] } })
    expect(got.all.map((c) => c.start)).toEqual([utc('2024-01-27 15:07:00')])
  })
  it('day and month are settled by the whole column', async () => {
    expect(await starts('UTC', '1/9/2017 16:33:01', '2/9/2017 16:33:01', '13/9/2017 10:00:00')).toEqual([utc('2017-09-01 16:33:01'), utc('2017-09-02 16:33:01'), utc('2017-09-13 10:00:00')])
    expect(await starts('UTC', '1/10/2024', '1/22/2024')).toEqual([utc('2024-01-10 00:00:00'), utc('2024-01-22 00:00:00')])
  })
  it('or by an epoch in an id, or by the stamp in a recording name; else asked', async () => {
    const asked = async (other: string) => {
      const look = await looked(lines('start;id;agent', `12/01/2018 20:44:57;${other};Ann`, `12/01/2018 20:45:57;${other};Ann`))
      return [look.reading.dateOrder, look.questions]
    }
    expect(await asked('1515789897.12')).toEqual(['dmy', []])
    expect(await asked('pbx-1543697097.12')).toEqual(['mdy', []])
    expect(await asked('rec-20180112204445.mp3')).toEqual(['dmy', []])
    expect(await asked('x')).toEqual(['dmy', ['dateOrder']])
  })
})

describe('13 date and time apart', () => {
  it.each([['a clock', '9:12:58'], ['a fraction of a day', '0.38400462962963'], ['a fraction with a comma', '0,38400462962963']])('time as %s', async (_, time) => {
    expect((await through(lines('Date;Time;Agent', `2021-01-01;${time};Ann`, `2021-01-02;${time};Ann`))).all.map((c) => c.start)).toEqual([utc('2021-01-01 09:12:58'), utc('2021-01-02 09:12:58')])
  })
  it('days and moments as spreadsheets count them', async () => {
    expect((await through(lines('Date;Time;Agent', '44197;0.50;Ann', '44198;0.25;Ann'))).all.map((c) => c.start)).toEqual([utc('2021-01-01 12:00:00'), utc('2021-01-02 06:00:00')])
    expect((await through(lines('Start;Agent', '44197,5;Ann', '44198,25;Ann'))).all.map((c) => c.start)).toEqual([utc('2021-01-01 12:00:00'), utc('2021-01-02 06:00:00')])
  })
  it('a date without time is the day’s beginning at the source', async () => {
    expect(await starts('Europe/Kyiv', '01.01.2021')).toEqual([utc('2020-12-31 22:00:00')])
  })
  it('a time without date asks for the day', async () => {
    const content = lines('Time,Agent', '10:00:00,Ann', '23:59:59,Bob')
    expect((await looked(content)).questions).toEqual(['day'])
    expect((await through(content, { correction: { day: '1999-01-04' } })).all.map((c) => c.start)).toEqual([utc('1999-01-04 10:00:00'), utc('1999-01-04 23:59:59')])
  })
})

describe('14 the 12-hour clock', () => {
  it('in a start, and in a talk time where it makes no sense', async () => {
    const got = await through(lines('start,agent,talk', '01/27/2024 12:05:00 AM,Ann,12:02:23 AM', '01/27/2024 1:05:00 PM,Ann,12:00:05 AM'))
    expect(got.all.map((c) => [c.start, c.talk])).toEqual([[utc('2024-01-27 00:05:00'), 143], [utc('2024-01-27 13:05:00'), 5]])
  })
})

describe('15 zones', () => {
  it('an offset an epoch reveals is offered, and a file in UTC is read as UTC wherever the site is', async () => {
    const rows = (start: string) => lines('start,uniqueid,agent', `${start},1706368044.0,Ann`, `${start},1706368044.1,Bob`)
    expect((await looked(rows('2024-01-27 18:07:24'))).revealedOffsetMinutes).toBe(180)
    const utcFile = await looked(rows('2024-01-27 15:07:24'), { zone: 'Asia/Shanghai' })
    expect([utcFile.revealedOffsetMinutes, utcFile.reading.zone]).toEqual([0, 'Etc/UTC'])
  })
  it('in the repeated hour the end lies before the start: the duration column counts', async () => {
    const got = await through(lines('start,end,agent,talk', '2025-10-26 03:58:00,2025-10-26 03:04:00,Ann,360'), { zone: 'Europe/Kyiv' })
    expect(got.all.map((c) => c.talk)).toEqual([360])
    expect(got.warnings).toContainEqual({ code: 'repeatedHour', params: { n: 1 } })
  })
  it('a time in the missing hour is read, not refused', async () => {
    expect(await starts('Europe/Kyiv', '2025-03-30 03:30:00')).toHaveLength(1)
  })
})

describe('16 midnight', () => {
  it('a call that crosses it counts on the day it starts', async () => {
    const got = await through(lines('start,agent,talk', '2025-01-13 23:59:50,Ann,7200', '2025-01-14 00:00:00,Ann,5'))
    expect(got.all.map((c) => [new Date(c.day * 86_400_000).toISOString().slice(0, 10), c.talk])).toEqual([['2025-01-13', 7200], ['2025-01-14', 5]])
  })
})

describe('17 what a spreadsheet did to the file', () => {
  it('lost seconds refuse no row', async () => {
    const got = await through(lines('start,answer,end,duration,billsec,disposition', '2025-01-13 10:00,2025-01-13 10:00,2025-01-13 10:01,97,65,ANSWERED', '2025-01-13 10:02,,2025-01-13 10:02,12,0,NO ANSWER'))
    expect(got.all.map((c) => [c.talk, c.wait])).toEqual([[65, 0], [0, 12]])
  })
  it('numbers like 3.8E+11 are kept as text and warned of', async () => {
    const got = await through(lines('start;from;to;agent', '2025-01-13 10:00;3.8E+11;0800;Ann', '2025-01-13 10:01;3,80671E+11;0800;Ann', '2025-01-13 10:02;380671112233;0800;ANNE+1'))
    expect(got.all.map((c) => c.from)).toEqual(['3.8E+11', '3,80671E+11', '380671112233'])
    expect(got.warnings).toContainEqual({ code: 'mangledNumbers', params: { n: 2 } })
  })
})
