import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { blockBytes } from '../../../src/domain/archive/block-digest'
import { exportOf } from './archive-kit'

const calls = [{ start: 10, queue: 'a', from: '+380441', callId: 'x' }, { start: 20, queue: 'b', talk: 60, callId: 'y' }]
const digest = (name: string, list: Parameters<typeof exportOf>[1]) => exportOf(name, list).map(({ block, texts }) => createHash('sha256').update(blockBytes(block, texts)).digest('hex'))[0]

describe('block bytes', () => {
  it('are equal for equal calls and differ when any column or text does', () => {
    const base = digest('a', calls)
    expect(digest('a', calls)).toBe(base)
    const [first, second] = calls
    for (const change of [{ start: 11 }, { wait: 1 }, { talk: 1 }, { hold: 1 }, { wrap: 1 }, { direction: 1 }, { outcome: 1 }, { queue: 'c' }, { from: '+380442' }, { to: '1' }, { callId: 'z' }, { fileRow: 9 }, { legs: 2 }, { custom: { city: 'x' } }]) {
      expect([change, digest('a', [{ ...first, ...change }, { ...second }]) === base]).toEqual([change, false])
    }
    expect(digest('b', calls)).not.toBe(base)
  })
  it('begin with a readable header and hold the columns little-endian', () => {
    const [one] = exportOf('a', [{ start: 0x01020304 % 86_400 }])
    if (!one) throw new Error('no block')
    const bytes = blockBytes(one.block, one.texts)
    const end = bytes.indexOf(10)
    expect(JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)))).toMatchObject({ format: 1, importId: 'imp_a', rows: 1, day: 0 })
    expect(new DataView(bytes.buffer).getUint32(end + 1, true)).toBe(0x01020304 % 86_400)
  })
})
