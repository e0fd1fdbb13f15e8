import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Encoding } from '../../src/imports/bytes/encoding'
import { callsOf, importAs } from './kit'

const header = ['call_id', 'start', 'direction', 'queue', 'agent', 'caller', 'callee', 'wait', 'talk', 'status']
const delimiters = [',', ';', '\t', '|'] as const

/** Letters an encoding has, in the order of its codes from 0x80 on. */
function lettersOf(encoding: Encoding): ReadonlyMap<string, number> {
  const high = Uint8Array.from({ length: 128 }, (_, i) => i + 128)
  return new Map([...new TextDecoder(encoding).decode(high)].map((letter, i) => [letter, i + 128]))
}

function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = new Uint8Array(text.length * 2)
    const view = new DataView(bytes.buffer)
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le')
    return bytes
  }
  const letters = lettersOf(encoding)
  return Uint8Array.from(Array.from(text, (letter) => letters.get(letter) ?? letter.charCodeAt(0)))
}

const word = (letters: string) => fc.string({ unit: fc.constantFrom(...letters, ' ', '"', ',', ';', '|'), maxLength: 12 })

/** Words the encoding can write. */
const alphabets: Readonly<Record<'windows-1251' | 'windows-1254' | 'windows-1252', string>> = { 'windows-1251': 'abїЖщ№', 'windows-1254': 'abğİş', 'windows-1252': 'abéñß' }

function rowsOf(letters: string) {
  return fc.array(fc.tuple(
    fc.constantFrom('1763.1', '1763.22', '', 'x-1'), fc.constantFrom('2025-01-13 10:00:00', '2025-01-14 23:59:59', 'nonsense', ''),
    fc.constantFrom('inbound', 'outbound'), word(letters), word(letters), word(letters), fc.constantFrom('0800', ''), fc.constantFrom('5', '', 'x'), fc.constantFrom('60', '1:05'), fc.constantFrom('answered', 'no answer'),
  ), { minLength: 1, maxLength: 12 })
}

describe('the same file in another encoding or with another delimiter', () => {
  it.each(['windows-1251', 'windows-1254', 'windows-1252'] as const)('gives the same calls and refusals (words of %s)', async (own) => {
    await fc.assert(fc.asyncProperty(rowsOf(alphabets[own]), async (rows) => {
      const table = [header, ['first', '2025-01-13 09:00:00', 'inbound', 'q', 'A', '1', '2', '1', '1', 'answered'], ...rows.map((row) => [...row])]
      const facts: unknown[] = []
      for (const encoding of ['utf-8', 'utf-16le', 'utf-16be', own] as const) {
        for (const delimiter of delimiters) {
          const text = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n')
          const got = await importAs(new Blob([encode(text, encoding)]), { encoding, delimiter, callIdMeans: 'unique', columns: ['callId', 'start', 'direction', 'queue', 'operator', 'from', 'to', 'wait', 'talk', 'disposition'], skipRows: 0, headerRow: true, layout: 'own', dateOrder: 'ymd' })
          facts.push({ calls: callsOf(got.blocks).map((call) => ({ ...call, importId: '' })), rejected: got.record.rejected, rows: got.record.rows })
        }
      }
      for (const other of facts) expect(other).toEqual(facts[0])
    }), { numRuns: 25 })
  })
})
