import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../../src/domain/client/client'
import { inOrder, orderAfter, orderMoved } from '../../../src/domain/client/contact-order'

const contact = (id: string, order: number): Contact => ({
  id: `con_${id}` as Contact['id'], clientId: 'cli_1' as Contact['clientId'], order, name: id, role: '', phone: '', email: '', receivesReports: false, receivesInvoices: false,
})

describe('order of contacts', () => {
  it('puts a new contact last', () => {
    expect(orderAfter([])).toBe(1)
    expect(orderAfter([contact('a', 4), contact('b', 2.5)])).toBe(5)
  })

  it('breaks equal orders by id, whatever order they arrive in', () => {
    const three = [contact('c', 1), contact('a', 1), contact('b', 0)]
    expect(inOrder(three).map((one) => one.name)).toEqual(['b', 'a', 'c'])
    expect(inOrder([...three].reverse()).map((one) => one.name)).toEqual(['b', 'a', 'c'])
  })

  it('cannot move past the ends', () => {
    const two = [contact('a', 1), contact('b', 2)]
    expect(orderMoved(two, contact('a', 1).id, -1)).toBeNull()
    expect(orderMoved(two, contact('b', 2).id, 1)).toBeNull()
    expect(orderMoved(two, contact('z', 2).id, 1)).toBeNull()
  })

  it('moves one contact by one place and leaves the others as they were', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 8 }), fc.nat(), fc.constantFrom(-1 as const, 1 as const), (orders, pick, by) => {
      const contacts = orders.map((order, i) => contact(String(i), order))
      const names = inOrder(contacts).map((one) => one.name)
      const at = pick % names.length
      const moved = contacts.find((one) => one.name === names[at])
      if (!moved) throw new Error('picked nobody')
      const order = orderMoved(contacts, moved.id, by)
      const expected = [...names]
      if (at + by >= 0 && at + by < names.length) expected.splice(at + by, 0, ...expected.splice(at, 1))
      const after = inOrder(contacts.map((one) => (one.id === moved.id && order !== null ? { ...one, order } : one)))
      expect(after.map((one) => one.name)).toEqual(expected)
    }))
  })
})
