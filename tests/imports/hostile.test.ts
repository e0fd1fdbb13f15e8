import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf, csv, digest, importAs, inspect, now, sourceId } from './kit'

describe('hostile files', () => {
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
