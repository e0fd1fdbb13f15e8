import { describe, expect, it } from 'vitest'
import { lines, looked, through } from './through'

const talks = async (name: string, ...cells: string[]) => (await through(lines(`start;agent;${name}`, ...cells.map((cell, i) => `2025-01-13 10:0${i}:00;Ann;${cell}`)))).all.map((c) => c.talk)

describe('18 durations', () => {
  it.each([
    ['whole seconds', 'Talk time', ['65', '5'], [65, 5]], ['quoted seconds', 'Talk time', ['"65"', '"5"'], [65, 5]], ['hh:mm:ss', 'Talk time', ['00:01:05', '00:00:05'], [65, 5]], ['mm:ss', 'Talk time', ['01:05', '00:05'], [65, 5]],
    ['milliseconds', 'Talk time (ms)', ['65000', '5000'], [65, 5]], ['decimal minutes', 'Talk time (min)', ['1.5', '0.25'], [90, 15]], ['minutes with a comma', 'Talk time, min', ['1,5', '0,25'], [90, 15]],
    ['a fraction of a day', 'Talk time', ['0.000752315', '0.000057870'], [65, 5]], ['days in words', 'Talk time', ['0.5 Days', '0.25 Days'], [43_200, 21_600]], ['words', 'Talk time', ['1 min 5 s', '5 s'], [65, 5]],
    ['a header that names the wrong unit', 'Talk time (min)', ['00:01:05', '00:00:05'], [65, 5]], ['blank', 'Talk time', ['65', ''], [65, 0]], ['0:00:00 for what did not happen', 'Talk time', ['0:01:05', '0:00:00'], [65, 0]],
  ])('%s', async (_, name, cells, seconds) => {
    expect(await talks(name, ...cells)).toEqual(seconds)
  })
  it('h:mm in a column a person says is hours and minutes', async () => {
    const got = await through(lines('start;agent;talk', '2025-01-13 10:00:00;Ann;0:05', '2025-01-13 11:00:00;Ann;1:05'), { correction: { durationUnits: { talk: 'hoursMinutes' } } })
    expect(got.all.map((c) => c.talk)).toEqual([300, 3900])
  })
  it.each(['-5', '-0:00:05', 'long', '99999999'])('%s costs its row', async (cell) => {
    const got = await through(lines('start;agent;talk', `2025-01-13 10:00:00;Ann;${cell}`, ...Array.from({ length: 9 }, (_, i) => `2025-01-13 10:01:00;Ann;${(i * 3) % 7}`)))
    expect([got.record.calls, got.record.rejected.map((f) => [f.code, f.where?.row])]).toEqual([9, [['row.badDuration', 2]]])
  })
})

describe('19 which duration', () => {
  it('the billed seconds are the talk, the whole minus them the wait', async () => {
    expect((await through(lines('start,duration,billsec,disposition', '2025-01-13 10:00:00,97,65,ANSWERED'))).all.map((c) => [c.talk, c.wait])).toEqual([[65, 32]])
  })
  it('of a whole duration alone the wait is taken off', async () => {
    expect((await through(lines('start,duration,wait time,status', '2025-01-13 10:00:00,97,32,answered'))).all.map((c) => [c.talk, c.wait])).toEqual([[65, 32]])
  })
})

describe('20 running totals', () => {
  const rows = Array.from({ length: 30 }, (_, i) => `2025-01-13 10:${String(i).padStart(2, '0')}:00,Ann,${(i + 1) * 65 - (i % 3)}`)
  const content = lines('start,agent,total duration', ...rows)
  it('are not offered as a duration, and warned of when a person takes one', async () => {
    expect((await looked(content)).reading.columns).toEqual(['start', 'operator', 'ignore'])
    expect((await through(content, { correction: { columns: ['start', 'operator', 'total'] } })).warnings.map((w) => w.code)).toContain('runningTotal')
    expect((await through(content)).warnings.map((w) => w.code)).not.toContain('runningTotal')
  })
  it('one smaller value makes it a duration', async () => {
    expect((await looked(lines('start,agent,total duration', ...rows, '2025-01-13 11:00:00,Ann,5'))).reading.columns).toEqual(['start', 'operator', 'talk'])
  })
})

describe('21 totals of the vendor', () => {
  const content = (total: string) => lines('start,agent,talk', '2025-01-13 10:00:00,Ann,0:01:05', '2025-01-13 10:05:00,Ann,1:00:00', `Totals,,${total}`)
  it('that differ are shown beside the sum of the rows', async () => {
    expect((await through(content('1:01:06'))).warnings).toContainEqual({ code: 'totalsDiffer', params: { said: '1:01:06', summed: '1:01:05' } })
  })
  it('that agree, or that say nothing, are not', async () => {
    for (const total of ['1:01:05', '']) expect((await through(content(total))).warnings.map((w) => w.code)).toEqual(['totalsRow', 'noCaller'])
  })
  it('may be longer than any call', async () => {
    expect((await through(content('300:00:00'))).warnings).toContainEqual({ code: 'totalsDiffer', params: { said: '300:00:00', summed: '1:01:05' } })
  })
})
