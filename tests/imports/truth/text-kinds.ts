import { caller, operator, start, status, table, talk, truthsOf, wait, type Maker } from './cells'
import { oneByteEncoder, utf8Encoder } from './legacy-encodings'
import { clock, dotDate, isoDate, madeCalls, timeText, type Made } from './made-calls'

const people = {
  cyrillic: ['Іваненко Марія', 'Щукин Олег', 'Петренко Анна', 'Кузнецов Юрий', 'Ковальчук Ганна', 'Жданов Пётр', 'Швець Ольга'],
  turkish: ['Gülşen Yıldız', 'Çağrı Öztürk', 'İpek Şahin', 'Ömer Işık', 'Doğan Güneş'],
} as const

/** Files whose letters are the doubt. */
export const textKinds: Readonly<Record<string, Maker>> = {
  '11 a few letters of an old alphabet': (chance) => {
    const alphabet = chance.one(['cyrillic', 'turkish'] as const)
    const some = chance.shuffled(people[alphabet]).slice(0, 1 + chance.below(4))
    const encoding = chance.one(alphabet === 'cyrillic' ? ['koi8-r', 'koi8-u', 'ibm866', 'windows-1251', 'iso-8859-5', 'utf-8'] : ['windows-1254', 'iso-8859-9', 'utf-8'])
    // KOI8-R and DOS 866 have no Ukrainian letters but those they share.
    const able = (name: string) => (encoding === 'koi8-r' || encoding === 'ibm866' || encoding === 'iso-8859-5' ? name.replaceAll('І', 'И').replaceAll('і', 'и') : name)
    const calls = madeCalls(chance, 30).map((call) => ({ ...call, operator: call.answered ? able(chance.one(some)) : '' }))
    const inEnglish = [start, caller, operator, status, wait, talk].map((column) => ({ ...column, names: column.names.filter((name) => /^[\x20-\x7e]+$/.test(name)) }))
    return { bytes: table(chance, calls, inEnglish, encoding === 'utf-8' ? utf8Encoder : oneByteEncoder(encoding)), ...truthsOf(calls) }
  },
  '8 text in fixed columns': (chance) => {
    const calls = madeCalls(chance, 40)
    const date = chance.one([isoDate, dotDate])
    const length = chance.one([(n: number) => String(n), clock, (n: number) => `${Math.floor(n / 60)}'${String(n % 60).padStart(2, '0')}`])
    const fields: readonly (readonly [readonly string[], number, (call: Made) => string])[] = [
      [['Date', 'Дата', 'Tarih'], 10, ({ start: at }) => date(at)], [['Time', 'Час', 'Время', 'Saat'], 8, ({ start: at }) => timeText(at)], [['Caller', 'Номер', 'Arayan'], 14, ({ number }) => number],
      [['Agent', 'Оператор', 'Temsilci'], 10, (call) => call.operator], [['Status', 'Статус', 'Durum'], 10, ({ answered }) => (answered ? 'Answered' : 'Missed')],
      [['Wait', 'Очікування', 'Bekleme'], 10, (call) => length(call.wait)], [['Talk', 'Розмова', 'Konuşma'], 9, (call) => length(call.talk)],
    ]
    const right = chance.below(2) === 0
    const cell = (text: string, width: number, toRight: boolean) => (toRight ? text.padStart(width) : text.padEnd(width))
    const gap = ' '.repeat(1 + chance.below(3))
    const names = fields.map(([all]) => chance.one(all))
    const line = (texts: readonly string[]) => texts.map((text, i) => cell(text, fields[i]?.[1] ?? 0, right && i > 4)).join(gap).trimEnd()
    const head = [line(names), ...(chance.below(2) === 0 ? ['-'.repeat(80)] : [])]
    const page = 12 + chance.below(20)
    const rows = calls.flatMap((call, i) => [...(i > 0 && i % page === 0 ? ['', ...head] : []), line(fields.map(([, , text]) => text(call))), ...(chance.below(9) === 0 ? ['          transferred once'] : [])])
    return { bytes: utf8Encoder(`${[...head, ...rows].join(chance.one(['\n', '\r\n']))}\n`), ...truthsOf(calls) }
  },
}
