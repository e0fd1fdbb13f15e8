import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf, csv, digest, importAs, inspect, now, sourceId } from './kit'

/** Numbers from a seed (mulberry32), so that a failing file can be made again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const seeds = [
  'call_id,start,direction,agent,talk,status\na,2025-01-13 10:00:00,inbound,"Ann, O",60,answered\nb,2025-01-13 10:01:00,inbound,Bob,0,abandoned\n',
  '"","89245578310","211474","pstn","""A"" <8>","SIP/1-00000000","SIP/2-00000001","Dial","","2024-01-27 15:07:24","2024-01-27 15:07:24","2024-01-27 15:07:51",27,27,"ANSWERED","DOCUMENTATION","1706368044.0",""\n'.repeat(4),
  'Call Time,Caller ID,Destination,Did,Status,Ringing,Talking,Call Type\r\n2025-08-16T01:37:00,682,Menu (801),142,Answered,0:00:00,0:00:10,\r\nTotals,1,,,,0:00:00,0:00:10,\r\n',
  'Дата;Час;Оператор;Статус\n01.02.2025;10:00;Олена;Прийнято\n02.02.2025;0,5;Ірина;Пропущений\n',
]
const salt = ['"', '""', '\n', '\r', ',', ';', '\t', '|', '\0', '\ufeff', 'sep=;\n', '__proto__', '99999999999999999999', '0000-00-00', '31/31/9999 99:99:99', '\ud800', '-1', 'Totals', '1e309', 'NULL', ' '.repeat(50)]

function mutate(text: string, rnd: () => number): Blob {
  let out = text
  const times = 1 + Math.floor(rnd() * 6)
  for (let i = 0; i < times; i++) {
    const at = Math.floor(rnd() * out.length)
    const kind = rnd()
    if (kind < 0.5) out = out.slice(0, at) + (salt[Math.floor(rnd() * salt.length)] ?? '') + out.slice(at)
    else if (kind < 0.75) out = out.slice(0, at) + out.slice(at + 1 + Math.floor(rnd() * 20))
    else out = out.slice(0, at) + out.slice(Math.floor(rnd() * out.length))
  }
  const bytes = new TextEncoder().encode(out)
  if (rnd() < 0.3) for (let i = 0; i < 3; i++) bytes[Math.floor(rnd() * bytes.length)] = Math.floor(rnd() * 256)
  return new Blob([bytes])
}

describe('damaged files', () => {
  it('are imported or refused with a reason, never thrown at the caller', async () => {
    const rnd = random(20260)
    const seen = { refused: 0, imported: 0 }
    for (let i = 0; i < 400; i++) {
      const blob = mutate(seeds[i % seeds.length] ?? '', rnd)
      const look = await inspectFile(blob, 'f', { zone: 'Europe/Kyiv' })
      if (!look.ok) {
        seen.refused++
        continue
      }
      const got = await readCalls(blob, look.value.reading, { sourceId, fileName: 'f', now, digest })
      if (!got.ok) {
        expect(got.failure.code).toMatch(/^(import|file)\./)
        seen.refused++
        continue
      }
      seen.imported++
      const { record, blocks, joinedLegs } = got.value
      expect(record.rows).toBe(record.calls + joinedLegs + record.rejectedRows)
      expect(blocks.reduce((sum, { block }) => sum + block.rows, 0)).toBe(record.calls)
      for (const call of callsOf(blocks)) expect(call.start - call.start % 86_400).toBe(call.day * 86_400)
    }
    expect(seen.imported).toBeGreaterThan(100)
    expect(seen.refused).toBeGreaterThan(10)
  })

  it('hostile header names and words are names and words like any other', async () => {
    const blob = csv('__proto__,constructor,start,agent,status,toString', '1,2,2025-01-13 10:00:00,__proto__,__proto__,x', '1,2,2025-01-13 10:01:00,constructor,hasOwnProperty,x')
    const look = await inspect(blob)
    expect(look.columns.map((c) => c.header)).toEqual(['__proto__', 'constructor', 'start', 'agent', 'status', 'toString'])
    expect(look.reading.dispositions).toEqual({})
    expect(callsOf((await importAs(blob)).blocks).map((c) => [c.operator, c.outcome])).toEqual([['__proto__', 'unknown'], ['constructor', 'unknown']])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('a file without any line end is refused in bounded memory', async () => {
    const blob = new Blob(Array.from({ length: 8 }, () => `"${'x'.repeat(1 << 20)}`))
    const look = await inspectFile(blob, 'f', { zone: 'UTC' })
    if (!look.ok) throw new Error('must be looked at')
    const got = await readCalls(blob, { ...look.value.reading, columns: ['start'] }, { sourceId, fileName: 'f', now, digest })
    expect(got).toMatchObject({ ok: false, failure: { code: 'import.noCalls' } })
  })
})
