import { describe, expect, it } from 'vitest'
import { tellOnce } from '../../src/app/trouble/unread'
import type { Unread } from '../../src/storage/records/port'

const unread = (id: string): Unread => ({ table: 'clients', id, title: '', why: { kind: 'newer' } })

describe('telling of records that cannot be read', () => {
  it('says each once, however many lists lack it', () => {
    const told: number[] = []
    const tell = tellOnce((n) => told.push(n))
    tell([unread('a'), unread('b')])
    tell([unread('b')])
    tell([unread('b'), unread('c')])
    tell([])
    expect(told).toEqual([2, 1])
  })
})
