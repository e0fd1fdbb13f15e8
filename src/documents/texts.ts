import type { CurrencyCode } from '../domain/kernel/currency'
import type { PlainDate } from '../domain/kernel/calendar'
import type { Minor, UnitPrice } from '../domain/kernel/money'
import type { Period } from '../domain/kernel/period'
import type { TextKey } from '../i18n/keys'

/** The formats documents need, in the document's language; null is shown as a dash. */
export interface DocumentFormats {
  count(value: number | null): string
  signed(value: number | null): string
  percent(ratio: number | null, digits?: number): string
  /** Seconds as m:ss or h:mm:ss. */
  clock(seconds: number | null): string
  money(amount: Minor | null, currency: CurrencyCode): string
  price(price: UnitPrice | null, currency: CurrencyCode): string
  /** value ÷ scale, exact. */
  quantity(value: number | null, scale: number): string
  date(date: PlainDate): string
  dateTime(epochSeconds: number, zone: string): string
  period(period: Period): string
  month(date: PlainDate): string
  weekday(weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7): string
}

/** Texts and formats of the document's language, which is the client's and not the screen's. */
export type DocumentTexts = {
  readonly t: (key: TextKey, params?: Record<string, string | number>) => string
  readonly formats: DocumentFormats
}
