import { describe, it } from 'vitest'
import { survive } from './survive'

describe('10,000 damaged files through the whole pipeline', () => {
  it('the first 5,000 are each refused with a reason or imported, leave nothing behind when undone, and never throw', async () => {
    await survive(1, 5000)
  }, 180_000)
})
