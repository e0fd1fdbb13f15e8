/** What an order is made of. */
type Ordered = { readonly id: string; readonly order: number }

/** Which of two contacts comes first; equal orders (made on two devices) by id, so that every screen agrees. */
export function byOrder(a: Ordered, b: Ordered): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}

/** Contacts in their order. */
export function inOrder<C extends Ordered>(contacts: readonly C[]): C[] {
  return [...contacts].sort(byOrder)
}

/** The order key that puts a new contact last. */
export function orderAfter(contacts: readonly Pick<Ordered, 'order'>[]): number {
  return contacts.reduce((last, contact) => Math.max(last, contact.order), 0) + 1
}

/** The order key that puts a contact one place up or down, between its new neighbours; null at the ends. */
export function orderMoved(contacts: readonly Ordered[], id: string, by: -1 | 1): number | null {
  const sorted = inOrder(contacts)
  const at = sorted.findIndex((contact) => contact.id === id)
  const over = sorted[at + by]
  if (at < 0 || !over) return null
  const beyond = sorted[at + 2 * by]
  return beyond ? (over.order + beyond.order) / 2 : over.order + by
}
