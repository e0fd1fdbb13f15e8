import { describe, expect, it } from 'vitest'
import { detectEncoding } from '../../src/imports/bytes/encoding'
import { LineEnds } from '../../src/imports/bytes/line-ends'
import { callsOf, importAs, inspect } from './kit'

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Single-byte encoding by hand: the code tables of the Unicode mapping files for the letters used here. */
function singleByte(text: string, table: Record<string, number>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...text], (c) => table[c] ?? c.charCodeAt(0))
}
const cp1251: Record<string, number> = {}
for (let i = 0; i < 64; i++) cp1251[String.fromCharCode(0x410 + i)] = 0xc0 + i
Object.assign(cp1251, { і: 0xb3, І: 0xb2, ї: 0xbf, є: 0xba })
const cp1254: Record<string, number> = { ğ: 0xf0, ı: 0xfd, ş: 0xfe, İ: 0xdd, Ş: 0xde, ç: 0xe7, ö: 0xf6, ü: 0xfc, Ç: 0xc7 }

describe('encoding', () => {
  it.each([
    ['plain ASCII', utf8('start,from\n2025-01-01 10:00:00,380'), 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'utf-8'],
    ['UTF-8', utf8('Оператор;Олена Коваленко'), 'utf-8'],
    ['UTF-8 cut inside a letter', utf8('Олена').subarray(0, 9), 'utf-8'],
    ['UTF-16LE with a mark', Uint8Array.of(0xff, 0xfe, 0x61, 0), 'utf-16le'],
    ['UTF-16BE with a mark', Uint8Array.of(0xfe, 0xff, 0, 0x61), 'utf-16be'],
    ['UTF-16LE without a mark', Uint8Array.from([...'start,from,to'].flatMap((c) => [c.charCodeAt(0), 0])), 'utf-16le'],
    ['windows-1251', singleByte('Дата;Оператор\n01.02.2025;Олена Іваненко', cp1251), 'windows-1251'],
    ['windows-1254', singleByte('Tarih;Temsilci\n01.02.2025;Işıl Şahin Çağrı', cp1254), 'windows-1254'],
    ['windows-1252', Uint8Array.from([...'name\nJosé Müller'], (c) => c.charCodeAt(0)), 'windows-1252'],
  ])('%s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding)
  })

  it('one bad byte does not switch the alphabet of a UTF-8 file', () => {
    const bytes = new Uint8Array([...utf8('Олена,Ірина,Петро\n'), 0xa5, ...utf8('Марія\n')])
    expect(detectEncoding(bytes)).toBe('utf-8')
  })

  it('reads Cyrillic names whole from windows-1251 with Ukrainian headers', async () => {
    const text = 'Дата і час;Напрямок;Оператор;Статус;Тривалість розмови\n21.02.2025 10:00:05;Вхідний;Олена Іваненко;Прийнято;65\n22.02.2025 11:00:00;Вихідний;Ірина;Немає відповіді;0'
    const blob = new Blob([singleByte(text, cp1251)])
    const look = await inspect(blob, 'Europe/Kyiv')
    expect(look.reading).toMatchObject({ encoding: 'windows-1251', delimiter: ';', headerRow: true, dateOrder: 'dmy', columns: ['start', 'direction', 'operator', 'disposition', 'talk'] })
    expect(callsOf((await importAs(blob, {}, 'Europe/Kyiv')).blocks).map((c) => [c.operator, c.direction, c.outcome, c.talk, c.start])).toEqual([
      ['Олена Іваненко', 'inbound', 'answered', 65, Date.UTC(2025, 1, 21, 8, 0, 5) / 1000],
      ['Ірина', 'outbound', 'unanswered', 0, Date.UTC(2025, 1, 22, 9) / 1000],
    ])
  })

  it('reads a tab-separated UTF-16LE file with Turkish headers', async () => {
    const text = '\ufeffTarih\tYön\tTemsilci\tDurum\tKonuşma süresi\r\n21.02.2025 10:00:05\tGelen\tIşıl Şahin\tCevaplandı\t00:01:05\r\n'
    const blob = new Blob([Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))])
    const look = await inspect(blob)
    expect(look.reading).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', columns: ['start', 'direction', 'operator', 'disposition', 'talk'] })
    expect(callsOf((await importAs(blob, {}, 'Europe/Istanbul')).blocks).map((c) => [c.operator, c.outcome, c.talk])).toEqual([['Işıl Şahin', 'answered', 65]])
  })

  it('counts stray bytes and keeps their row', async () => {
    const blob = new Blob([new Uint8Array([...utf8('start,agent,talk\n2025-01-13 10:00:00,Олена Ірина'), 0xa5, ...utf8(',5\n')])])
    const got = await importAs(blob)
    expect(got.record.calls).toBe(1)
    expect(got.warnings).toContainEqual({ code: 'strayBytes', params: { n: 1 } })
  })
})

describe('line ends', () => {
  it('makes CRLF, CR and mixtures LF wherever the pieces are cut', () => {
    const text = 'a\r\nb\rc\n\r\nd\r'
    for (let cut = 0; cut <= text.length; cut++) {
      const lines = new LineEnds()
      expect(lines.push(text.slice(0, cut)) + lines.push(text.slice(cut)) + lines.end()).toBe('a\nb\nc\n\nd\n')
    }
  })
})
