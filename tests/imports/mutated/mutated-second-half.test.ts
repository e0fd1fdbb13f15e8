import { describe, it } from 'vitest'
import { survive } from './survive'

describe('10,000 damaged files through the whole pipeline', () => {
  it('the second 5,000 are each refused with a reason or imported, leave nothing behind when undone, and never throw', async () => {
    await survive(5001, 10000)
  }, 180_000)
})
