import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnMeanings, type ColumnMeaning, type Reading } from '../../src/domain/source/source'
import { inspectFile } from '../../src/imports/inspect-file'
import type { ReadCalls } from '../../src/imports/read-calls'
import { callsOf, csv, inspect, read } from './kit'

const header = ['call_id', 'start', 'direction', 'agent', 'caller', 'talk', 'status']
/** Letters of windows-1251, -1254 and -1252 with their bytes, from the tables of the Unicode consortium. */
const letters = {
  'windows-1251': { О: 0xce, л: 0xeb, е: 0xe5, н: 0xed, а: 0xe0, І: 0xb2, р: 0xf0, и: 0xe8, ї: 0xbf, є: 0xba },
  'windows-1254': { I: 0x49, ş: 0xfe, ı: 0xfd, l: 0x6c, Ş: 0xde, ğ: 0xf0, İ: 0xdd, ç: 0xe7 },
  'windows-1252': { J: 0x4a, o: 0x6f, s: 0x73, é: 0xe9, M: 0x4d, ü: 0xfc, ß: 0xdf, ø: 0xf8 },
} as const
type Alphabet = keyof typeof letters

function encoded(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | Alphabet): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]))
  if (encoding === 'utf-16be') return Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]))
  const table: Readonly<Record<string, number>> = letters[encoding]
  return Uint8Array.from([...text], (c) => table[c] ?? c.charCodeAt(0))
}

function rowOf(alphabet: Alphabet) {
  const agent = fc.array(fc.constantFrom(...Object.keys(letters[alphabet])), { minLength: 3, maxLength: 8 }).map((parts) => parts.join(''))
  return fc.tuple(
    fc.constant(''), fc.integer({ min: 0, max: 86_399 }).map((s) => `2025-01-13 ${new Date(s * 1000).toISOString().slice(11, 19)}`), fc.constantFrom('inbound', 'outbound'),
    fc.oneof(agent, agent.map((name) => `${name}, ${name}`), agent.map((name) => `${name} "${name}"; ${name}|x`)), fc.constantFrom('+380671112233', 'anonymous', ''), fc.nat(5000).map(String), fc.constantFrom('answered', 'no answer', 'busy'),
  )
}

function written(rows: readonly (readonly string[])[], delimiter: string, end: string): string {
  return [header, ...rows.map((row, i) => [`id${i}`, ...row.slice(1)])].map((row) => row.map((cell) => (/[",;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join(end) + end
}

const facts = (got: ReadCalls) => ({ calls: callsOf(got.blocks).map((c) => ({ ...c, importId: '' })), rows: got.record.rows, rejected: got.record.rejected, answered: got.answered, talk: got.talkSeconds, joined: got.joinedLegs })

describe('re-encoding a file', () => {
  it.each(['windows-1251', 'windows-1254', 'windows-1252'] as const)('in every encoding that has the letters of %s and every delimiter gives the same calls', async (alphabet) => {
    const options = fc.record({ encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', alphabet), delimiter: fc.constantFrom(',', ';', '\t', '|'), end: fc.constantFrom('\n', '\r\n', '\r') })
    await fc.assert(fc.asyncProperty(fc.array(rowOf(alphabet), { minLength: 3, maxLength: 12 }), options, async (rows, { encoding, delimiter, end }) => {
      const reference = new Blob([written(rows, ',', '\n')])
      const { reading } = await inspect(reference)
      const again = new Blob([encoded(written(rows, delimiter, end), encoding)])
      // The reading differs in nothing but how the text is written.
      expect(facts(await read(again, { ...reading, encoding, delimiter }))).toEqual(facts(await read(reference, reading)))
      const look = await inspect(again)
      expect([look.reading.delimiter, look.reading.columns]).toEqual([delimiter, reading.columns])
      if (encoding.startsWith('utf')) expect(look.reading.encoding).toBe(encoding)
    }), { numRuns: 80 })
  })
})

describe('a mapping kept for the next file', () => {
  const meaning: fc.Arbitrary<ColumnMeaning> = fc.oneof(fc.constantFrom(...columnMeanings), fc.constantFrom('custom:Region' as const, 'custom:Продукт' as const))
  const lengths = ['wait', 'talk', 'hold', 'wrap', 'total'] as const
  const mapping = fc.record({
    others: fc.array(meaning.filter((m) => !['start', 'startDate', 'startTime', 'answer', 'answerDate', 'answerTime', 'end', 'endDate', 'endTime', ...lengths].includes(m)), { minLength: header.length - 2, maxLength: header.length - 2 }), length: fc.constantFrom(...lengths, 'ignore' as const),
    callIdMeans: fc.constantFrom('call', 'unique', 'none'), defaultDirection: fc.constantFrom('inbound', 'outbound', 'internal'), zone: fc.constantFrom('UTC', 'Europe/Kyiv', 'Pacific/Chatham'),
    dispositions: fc.dictionary(fc.constantFrom('answered', 'no answer', 'busy', '__proto__'), fc.constantFrom('answered', 'machine', 'overflow', 'unknown')), machines: fc.subarray(['Ann', 'inbound', '5']),
    unit: fc.constantFrom('seconds', 'clock', 'minutes'), operatorForm: fc.constantFrom('whole', 'brackets', 'device', 'first'), lineName: fc.constantFrom('', 'Pharmacy'),
  })
  it('any mapping, found again by the signature, reads a file as it did', async () => {
    const file = csv(header.join(','), 'a,2025-01-13 10:00:00,inbound,Ann,380671112233,60,answered', 'b,2025-01-13 10:01:00,outbound,Bob; Eve,anonymous,5,no answer', 'a,2025-01-14 10:01:00,inbound,SIP/8007,,0,busy')
    await fc.assert(fc.asyncProperty(mapping, async ({ others, length, unit, ...rest }) => {
      const first = await inspect(file)
      const columns: ColumnMeaning[] = [others[0] ?? 'ignore', 'start', ...others.slice(1, 4), length, ...others.slice(4)]
      const reading: Reading = { ...first.reading, ...rest, columns, durationUnits: length === 'ignore' ? {} : { [length]: unit } }
      const kept = new Map([[first.signature, JSON.parse(JSON.stringify(reading)) as Reading]])
      const again = await inspectFile(file, 'next month.csv', { zone: 'UTC', saved: (signature) => kept.get(signature) ?? null })
      if (!again.ok) throw new Error(again.failure.code)
      expect([again.value.recognisedBy, again.value.signature, again.value.reading]).toEqual(['saved', first.signature, reading])
      const [one, two] = [await read(file, reading), await read(file, again.value.reading)]
      expect(two.record.id).toBe(one.record.id)
      expect(two.blocks).toEqual(one.blocks)
      expect(facts(two)).toEqual(facts(one))
    }), { numRuns: 60 })
  })
})
