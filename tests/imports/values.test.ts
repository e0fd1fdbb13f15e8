import { describe, expect, it } from 'vitest'
import { zoneOf } from '../../src/domain/kernel/zone'
import { findDateOrder } from '../../src/imports/columns/date-order'
import { durationOf } from '../../src/imports/values/duration'
import { StartClock } from '../../src/imports/values/start-clock'
import { timeOfDay } from '../../src/imports/values/time-of-day'

const utc = (y: number, m: number, d: number, h = 0, min = 0, s = 0) => Date.UTC(y, m - 1, d, h, min, s) / 1000

describe('start of a call', () => {
  it.each([
    ['2024-01-27 15:07:24', 'ymd', utc(2024, 1, 27, 15, 7, 24)],
    ['2025-08-16T01:37:00', 'ymd', utc(2025, 8, 16, 1, 37)],
    ['2020/05/04 10:53:43', 'ymd', utc(2020, 5, 4, 10, 53, 43)],
    ['1/9/2017 16:33:01', 'dmy', utc(2017, 9, 1, 16, 33, 1)],
    ['1/9/2017 16:33:01', 'mdy', utc(2017, 1, 9, 16, 33, 1)],
    ['1/10/2024', 'mdy', utc(2024, 1, 10)],
    ['24/08/17 09:32', 'dmy', utc(2017, 8, 24, 9, 32)],
    ['9.3.10 8:05', 'dmy', utc(2010, 3, 9, 8, 5)],
    ['2020/2/10 22:41', 'ymd', utc(2020, 2, 10, 22, 41)],
    ['1706368044', 'epoch', 1706368044],
    ['1706368044123', 'epoch', 1706368044],
    ['2024-01-27T15:07:24.512Z', 'ymd', utc(2024, 1, 27, 15, 7, 24)],
    ['2024-01-27 15:07:24+03:00', 'ymd', utc(2024, 1, 27, 12, 7, 24)],
    ['05/16/2025 01:43:10 PM', 'mdy', utc(2025, 5, 16, 13, 43, 10)],
    ['05/16/2025 12:00:00 AM', 'mdy', utc(2025, 5, 16)],
    ['44197.5', 'ymd', utc(2021, 1, 1, 12)],
    ['May 22, 2014 at 01:43PM', 'epoch', utc(2014, 5, 22, 13, 43)],
    ['12-Jan-25 10:00', 'epoch', utc(2025, 1, 12, 10)],
    ['Mon, 13 Jan 2025 10:00:00 +0200', 'epoch', utc(2025, 1, 13, 8)],
    ['Mon Jan 13 2025 10:00:00 GMT+0200 (Eastern European Standard Time)', 'epoch', utc(2025, 1, 13, 8)],
    ['1st September 2025', 'mdy', utc(2025, 9, 1)],
    ['12 січня 2025 р. о 10:05', 'dmy', utc(2025, 1, 12, 10, 5)],
    ['3 лют. 2025, 10:05:07', 'dmy', utc(2025, 2, 3, 10, 5, 7)],
    ['15 мая 2025 г. в 9:05', 'dmy', utc(2025, 5, 15, 9, 5)],
    ['7 СЕНТЯБРЯ 2025', 'dmy', utc(2025, 9, 7)],
    ['12 Ocak 2025 saat 10:00', 'dmy', utc(2025, 1, 12, 10)],
    ['30 KASIM 2025 23:59:59', 'dmy', utc(2025, 11, 30, 23, 59, 59)],
    ['3 Ağu 2025 1:05 PM', 'dmy', utc(2025, 8, 3, 13, 5)],
    ['2025-Feb-28 00:00', 'ymd', utc(2025, 2, 28)],
  ] as const)('%s as %s', (text, order, epoch) => {
    expect(new StartClock(order, zoneOf('UTC')).instant(text)).toBe(epoch)
  })

  it.each(['', ' ', '2024-02-30 10:00:00', '2024-13-01', '31/31/2024', 'yesterday', '2024-01-27 25:00', '2024-01-27 10:61', '1999', '2024-01-27 10:00:00 next', '31 Feb 2025', '12 Market 2025', 'Jan', '12 Jan 10:00', 'Agent 12 2025'])('%j is no start', (text) => {
    expect(new StartClock('dmy', zoneOf('UTC')).instant(text)).toBeNaN()
  })

  it('Kyiv: both sides of the missing and of the repeated hour', () => {
    const clock = new StartClock('ymd', zoneOf('Europe/Kyiv'))
    expect(clock.instant('2025-03-30 02:59:59')).toBe(utc(2025, 3, 30, 0, 59, 59))
    expect(clock.instant('2025-03-30 04:00:00')).toBe(utc(2025, 3, 30, 1))
    expect(clock.repeatedHours).toBe(0)
    expect(clock.instant('2025-10-26 02:59:59')).toBe(utc(2025, 10, 25, 23, 59, 59))
    expect(clock.instant('2025-10-26 03:30:00')).toBe(utc(2025, 10, 26, 0, 30))
    expect(clock.instant('2025-10-26 04:00:00')).toBe(utc(2025, 10, 26, 2))
    expect(clock.repeatedHours).toBe(1)
    expect(clock.instant('2025-07-01 00:00:00')).toBe(utc(2025, 6, 30, 21))
    expect(clock.instant('2025-12-31 23:59:59')).toBe(utc(2025, 12, 31, 21, 59, 59))
  })

  it.each([['0.38400462962963', 33178], ['9:12:58', 33178], ['0:10:10', 610], ['12:02:23 AM', 143], ['1:43 PM', 49380], ['0', 0]])('time of day %s', (text, seconds) => {
    expect(timeOfDay(text)).toBe(seconds)
  })
})

describe('durations', () => {
  it.each([
    ['27', 'seconds', 27], ['', 'seconds', 0], [' 27 ', 'seconds', 27], ['27,6', 'seconds', 28], ['NULL', 'seconds', 0],
    ['0:00:10', 'clock', 10], ['00:05:58', 'clock', 358], ['02:23', 'clock', 143], ['12:02:23 AM', 'clock', 143], ['27:00:00', 'clock', 97_200], ['00:36:27', 'minutes', 2187],
    ['1.5', 'minutes', 90], ['1,5', 'minutes', 90], ['12034', 'milliseconds', 12], ['0.000069444', 'dayFraction', 6],
    ['8.6 Days', 'clock', 743_040], ['8,6 Days', 'seconds', 743_040], ['1 day 02:03:04', 'clock', 93_784], ['1h 5m', 'clock', 3900], ['2 min 5 sec', 'clock', 125], ['65s', 'clock', 65],
    ['2 хв 5 с', 'clock', 125], ['1 ч 5 мин', 'clock', 3900], ['3 dk 5 sn', 'clock', 185], ['0:05', 'hoursMinutes', 300], ['1:05', 'hoursMinutes', 3900], ['0:05', 'clock', 5],
  ] as const)('%j in %s', (text, unit, seconds) => {
    expect(durationOf(text, unit)).toBe(seconds)
  })

  it.each(['11 Days', '-5', '-0:05', '5 apples', '1 day 5', 'abc', '99999999', '1:2:3:4', '0:99'])('%j is none', (text) => {
    expect(durationOf(text, 'seconds')).toBeNaN()
  })
})

describe('day or month first', () => {
  it.each([
    [['01/02/2024', '13/02/2024'], { order: 'dmy', certain: true }],
    [['1/2/2024', '1/22/2024'], { order: 'mdy', certain: true }],
    [['2024-01-02'], { order: 'ymd', certain: true }],
    [['01.02.2024'], { order: 'dmy', certain: true }],
    [['01/02/2024', '03/04/2024'], { order: 'dmy', certain: false }],
    [['13/02/2024', '02/13/2024'], { order: 'dmy', certain: false }],
    [['1706368044'], { order: 'epoch', certain: true }],
  ] as const)('%j', (dates, finding) => {
    expect(findDateOrder(dates, dates.map((d) => [d]), 0)).toEqual(finding)
  })

  it('an epoch inside an id settles it', () => {
    expect(findDateOrder(['1/9/2017 16:33:01'], [['1/9/2017 16:33:01', '1504279981.1']], 0)).toEqual({ order: 'dmy', certain: true })
    expect(findDateOrder(['9/1/2017 16:33:01'], [['9/1/2017 16:33:01', 'pbx-1504279981.1']], 0)).toEqual({ order: 'mdy', certain: true })
  })

  it('a recording stamp settles it', () => {
    expect(findDateOrder(['12/01/2018 20:44:57'], [['12/01/2018 20:44:57', 'http://r.invalid/201801122044459b52.mp3']], 0)).toEqual({ order: 'dmy', certain: true })
  })
})
