import { inject, ref, type App, type InjectionKey, type Ref } from 'vue'
import type { Language } from '../domain/kernel/fields'
import { formatsFor, type Formats } from './formats'
import { rememberLanguage } from './languages'
import { addWords, createEngine, textOf, type Translate } from './messages'

/** The words and formats of the screen; both follow the chosen language wherever they were picked up. */
export type Texts = {
  readonly t: Translate
  readonly formats: Formats
  readonly language: Readonly<Ref<Language>>
  /** Loads a language, switches every text on the screen to it and remembers it. */
  choose(language: Language): Promise<void>
  /** Resolves once every word of the chosen language is here: pages other than the first one wait for it. */
  complete(): Promise<void>
  /** Vue plugin hook. */
  install(app: App): void
}

const textsKey: InjectionKey<Texts> = Symbol('texts')

/** Loads the language and makes the plugin the app (or a test's mount) installs; `first` loads only the first screen's words. */
export async function createTexts(start: Language, wanted: 'first' | 'all' = 'all'): Promise<Texts> {
  const engine = createEngine(start)
  const language = ref<Language>(start)
  const formats = followingFormats(language)
  const whole = new Map<Language, Promise<void>>()
  const complete = (one: Language): Promise<void> => {
    const under = whole.get(one) ?? addWords(engine, one, 'all')
    whole.set(one, under)
    // A file that did not come is asked for again the next time.
    void under.catch(() => whole.delete(one))
    return under
  }
  await (wanted === 'all' ? complete(start) : addWords(engine, start, 'first'))
  const texts: Texts = {
    t: (key, params) => textOf(engine, formats, key, params),
    formats,
    language,
    complete: () => complete(language.value),
    async choose(next) {
      await complete(next)
      engine.global.locale.value = next
      language.value = next
      rememberLanguage(next)
    },
    install(app) {
      app.provide(textsKey, texts)
    },
  }
  return texts
}

/** The screen's words and formats, inside setup. Throws when the app has none: a bug. */
export function useTexts(): Texts {
  const texts = inject(textsKey)
  if (!texts) throw new Error('texts were not installed')
  return texts
}

/** Formats that read the language at every call, so that a rendered value follows a switch. */
function followingFormats(language: Ref<Language>): Formats {
  const made = new Map<Language, Formats>()
  const now = (): Formats => {
    const known = made.get(language.value)
    if (known) return known
    const formats = formatsFor(language.value)
    made.set(language.value, formats)
    return formats
  }
  return {
    count: (n) => now().count(n),
    signed: (n) => now().signed(n),
    percent: (ratio, digits) => now().percent(ratio, digits),
    points: (ratio) => now().points(ratio),
    clock: (seconds) => now().clock(seconds),
    money: (amount, currency) => now().money(amount, currency),
    price: (price, currency) => now().price(price, currency),
    quantity: (value, scale) => now().quantity(value, scale),
    date: (date) => now().date(date),
    dayMonth: (date) => now().dayMonth(date),
    dateTime: (epoch, zone) => now().dateTime(epoch, zone),
    time: (epoch, zone) => now().time(epoch, zone),
    period: (period) => now().period(period),
    month: (date) => now().month(date),
    weekday: (weekday) => now().weekday(weekday),
    bytes: (n) => now().bytes(n),
  }
}
