import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { serviceLevelFormulas } from '../../../src/domain/measurement/measurement-rules'
import { serviceLevel } from '../../../src/domain/measurement/service-level'
import { formulaTerms, type FormulaTerm } from '../../../src/domain/measurement/service-level-parts'

describe('the terms of a formula', () => {
  it('add up to what the formula computes', () => {
    fc.assert(fc.property(fc.constantFrom(...serviceLevelFormulas), fc.array(fc.nat(9999), { minLength: 6, maxLength: 6 }), (formula, numbers) => {
      const [offered = 0, answered = 0, abandoned = 0, answeredInTime = 0, abandonedInTime = 0, abandonedShort = 0] = numbers
      const parts = { offered, answered, abandoned, answeredInTime, abandonedInTime, abandonedShort }
      const sum = (terms: readonly FormulaTerm[]) => terms.reduce((total, { part, minus }) => total + (minus ? -1 : 1) * parts[part], 0)
      const { numerator, denominator } = formulaTerms(formula)
      expect({ numerator: sum(numerator), denominator: sum(denominator) }).toEqual(serviceLevel(formula, parts))
    }))
  })
})
