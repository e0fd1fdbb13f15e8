import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../src/domain/kernel/calendar'
import type { CurrencyCode } from '../../src/domain/kernel/currency'
import { languages } from '../../src/domain/kernel/fields'
import { periodOf } from '../../src/domain/kernel/period'
import { formatsFor } from '../../src/i18n/formats'

const day = (text: string) => text as PlainDate
const en = formatsFor('en')
const uk = formatsFor('uk')
const ru = formatsFor('ru')
const tr = formatsFor('tr')

describe('numbers', () => {
  it('groups by no-break space, in English by comma, in Turkish by dot', () => {
    expect([en, uk, ru, tr].map((f) => f.count(1234567))).toEqual(['1,234,567', '1\u00a0234\u00a0567', '1\u00a0234\u00a0567', '1.234.567'])
  })
  it('writes a true minus and signs differences', () => {
    expect([en, uk, ru, tr].map((f) => f.count(-3))).toEqual(['−3', '−3', '−3', '−3'])
    expect([en.signed(12), en.signed(0), en.signed(-12)]).toEqual(['+12', '0', '−12'])
  })
  it('writes per cent as each language does', () => {
    expect([en, uk, ru, tr].map((f) => f.percent(0.8134))).toEqual(['81.3\u00a0%', '81,3\u00a0%', '81,3\u00a0%', '%81,3'])
    expect(tr.percent(-0.5, 0)).toBe('−%50')
  })
  it('shows — where there is no value', () => {
    expect([en.count(null), en.percent(null), en.clock(null), en.money(null, 'UAH'), en.date(null), en.bytes(null)]).toEqual(['—', '—', '—', '—', '—', '—'])
  })
  it('writes seconds as a clock', () => {
    expect([0, 17, 204, 3599, 3600, 6706800].map((s) => en.clock(s))).toEqual(['0:00', '0:17', '3:24', '59:59', '1:00:00', '1863:00:00'])
    expect(en.clock(-2)).toBe('−0:02')
  })
  it('writes sizes in the unit a person reads', () => {
    expect([en.bytes(0), en.bytes(999), uk.bytes(1500), tr.bytes(111_000_000), ru.bytes(2.5e9)]).toEqual(['0\u00a0B', '999\u00a0B', '1,5\u00a0КБ', '111\u00a0MB', '2,5\u00a0ГБ'])
  })
})

describe('money', () => {
  it('places the sign as each language does and keeps every minor unit', () => {
    expect(uk.money(26414650, 'UAH')).toBe('264\u00a0146,50\u00a0₴')
    expect(ru.money(-200000, 'RUB')).toBe('−2\u00a0000,00\u00a0₽')
    expect(tr.money(-123456, 'TRY')).toBe('−₺1.234,56')
    expect(en.money(1800000, 'EUR')).toBe('€18,000.00')
    expect(en.money(-5, 'USD')).toBe('−$0.05')
    expect(en.money(5, 'JPY')).toBe('JPY\u00a05')
    expect(en.money(-1234, 'KWD')).toBe('−KWD\u00a01.234')
    expect(tr.money(1234, 'KWD')).toBe('1,234\u00a0KWD')
  })
  it('writes English money as Intl does, but for the minus sign', () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom<CurrencyCode>('USD', 'EUR', 'UAH', 'TRY', 'GBP', 'JPY'), (amount, currency) => {
      const intl = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: currency === 'JPY' ? 'code' : 'narrowSymbol' })
      const units = currency === 'JPY' ? amount : amount / 100
      expect(en.money(amount, currency)).toBe(intl.format(amount === 0 ? 0 : units).replace('-', '−'))
    }))
  })
  it('shows a price with all its decimals and at least those of the currency', () => {
    expect(uk.price(3_200_000, 'UAH')).toBe('3,20\u00a0₴')
    expect(uk.price(137_500, 'UAH')).toBe('0,1375\u00a0₴')
  })
  it('shows a quantity in its unit', () => {
    expect([en.quantity(3_672_276, 60), en.quantity(1, 60), en.quantity(1_500_000, 1_000_000), uk.quantity(17436, 1)]).toEqual(['61,204.6', '0.02', '1.5', '17\u00a0436'])
  })
  it('loses no digit of any amount (oracle: the digits of the integer itself)', () => {
    fc.assert(fc.property(fc.integer({ min: -9_007_199_254_740_991, max: 9_007_199_254_740_991 }), fc.constantFrom(...languages), (amount, language) => {
      const shown = formatsFor(language).money(amount, 'UAH')
      expect(shown.replace(/\D/g, '').replace(/^0+(?=\d)/, '')).toBe(String(Math.abs(amount)))
      expect(shown.startsWith('−')).toBe(amount < 0)
    }))
  })
})

describe('dates', () => {
  it('writes a date unmistakably', () => {
    expect([en, uk, ru, tr].map((f) => f.date(day('2026-10-01')))).toEqual(['1\u00a0Oct\u00a02026', '01.10.2026', '01.10.2026', '01.10.2026'])
  })
  it('names a month without the word for year', () => {
    expect([en, uk, ru, tr].map((f) => f.month(day('2026-10-01')))).toEqual(['October\u00a02026', 'жовтень\u00a02026', 'октябрь\u00a02026', 'Ekim\u00a02026'])
  })
  it('names a week by its ends, within a month and across months and years', () => {
    expect(en.period(periodOf('week', day('2026-10-14')))).toBe('12–18\u00a0October\u00a02026')
    expect(uk.period(periodOf('week', day('2026-09-30')))).toBe('28\u00a0вересня – 4\u00a0жовтня\u00a02026')
    expect(en.period(periodOf('week', day('2026-12-30')))).toBe('28\u00a0December\u00a02026 – 3\u00a0January\u00a02027')
  })
  it('shows an instant in the zone it is told, not the device’s', () => {
    const epoch = Date.UTC(2026, 9, 31, 16, 42, 7) / 1000
    expect(en.dateTime(epoch, 'Europe/Kyiv')).toBe('31\u00a0Oct\u00a02026\u00a018:42:07')
    expect(uk.dateTime(epoch, 'Pacific/Chatham')).toBe('01.11.2026\u00a006:27:07')
    expect(en.time(Date.UTC(2026, 0, 1) / 1000, 'UTC')).toBe('00:00:00')
  })
  it('starts the week on Monday', () => {
    expect([en.weekday(1), en.weekday(7), uk.weekday(1), tr.weekday(1)]).toEqual(['Mon', 'Sun', 'пн', 'Pzt'])
  })
})
