import fc from 'fast-check'
import { expect, it } from 'vitest'
import { callerKey, numberOfKey } from '../../../src/domain/archive/caller-key'

it.each([['+380 44 000 00 01', '380440000001'], ['0440000001', '0440000001'], ['00380440000001', '380440000001'], ['anonymous', ''], ['7', '']])('%s is known again as %s', (text, number) => {
  expect(callerKey(text) === 0 ? '' : numberOfKey(callerKey(text))).toBe(number)
  expect(numberOfKey(0)).toBe('')
})

it('gives the digits of any number back', () => {
  fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{1,14}$/), (digits) => {
    expect(numberOfKey(callerKey(digits))).toBe(digits)
  }))
})
