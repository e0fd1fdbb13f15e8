import { describe, expect, it } from 'vitest'
import type { OpeningHours, Shift } from '../../../src/domain/hotline/hotline'
import { OpeningTable, roundTheClock } from '../../../src/domain/hotline/opening-hours'
import { dayOfDate, type PlainDate } from '../../../src/domain/kernel/calendar'
import { zoneOf } from '../../../src/domain/kernel/zone'

const date = (text: string) => text as PlainDate
const week = (shifts: Partial<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, Shift[]>>): OpeningHours['week'] => [1, 2, 3, 4, 5, 6, 7].map((d) => shifts[d as 1] ?? [])
const at = (day: string, hour: number, minute = 0) => dayOfDate(date(day)) * 86_400 + hour * 3600 + minute * 60

describe('opening hours', () => {
  const hours: OpeningHours = {
    week: week({ 1: [{ from: 540, to: 780 }, { from: 840, to: 1080 }], 5: [{ from: 1320, to: 360 }] }),
    exceptions: [
      { date: date('2026-03-09'), shifts: [], reason: 'holiday' },
      { date: date('2026-03-11'), shifts: [{ from: 600, to: 660 }], reason: 'extra' },
    ],
  }
  const table = new OpeningTable(hours)

  it('are open from the first minute of a shift to the last before its end', () => {
    expect([at('2026-03-02', 8, 59), at('2026-03-02', 9), at('2026-03-02', 12, 59), at('2026-03-02', 13), at('2026-03-02', 14), at('2026-03-02', 18)].map((t) => table.isOpen(t)))
      .toEqual([false, true, true, false, true, false])
  })
  it('run on past midnight into a day that is itself closed', () => {
    expect([at('2026-03-06', 21, 59), at('2026-03-06', 22), at('2026-03-07', 0), at('2026-03-07', 5, 59), at('2026-03-07', 6)].map((t) => table.isOpen(t)))
      .toEqual([false, true, true, true, false])
  })
  it('follow an exception instead of the weekday', () => {
    expect([at('2026-03-09', 10), at('2026-03-11', 9, 59), at('2026-03-11', 10), at('2026-03-11', 11), at('2026-03-16', 10)].map((t) => table.isOpen(t)))
      .toEqual([false, false, true, false, true])
  })
  it('can be round the clock', () => {
    const always = new OpeningTable(roundTheClock)
    expect(always.minutesOf(0).every((m) => m === 1)).toBe(true)
  })
  it('follow the wall clock on the days clocks change: 03:30 does not exist in Kyiv on 29 March 2026, 03:30 comes twice on 25 October', () => {
    const night = new OpeningTable({ week: week({ 7: [{ from: 180, to: 240 }] }), exceptions: [] })
    const kyiv = zoneOf('Europe/Kyiv')
    const open = (from: number, to: number) => {
      let seconds = 0
      for (let t = from; t < to; t += 60) if (night.isOpen(kyiv.toLocal(t))) seconds += 60
      return seconds
    }
    const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 1000
    expect(open(day('2026-03-28'), day('2026-03-30'))).toBe(0)
    expect(open(day('2026-10-24'), day('2026-10-26'))).toBe(7200)
    expect(open(day('2026-10-17'), day('2026-10-19'))).toBe(3600)
  })
})
