import { describe, expect, it } from 'vitest'
import { checkIban, checkRussianAccount, checkTaxId } from '../../../src/domain/company/tax-id'

const ok = [
  ['RU', '7707083893'], ['RU', '500100732259'],
  ['UA', '12345678'], ['UA', '14360570'], ['UA', '32855961'], ['UA', '1759013776'],
  ['TR', '1234567890'], ['TR', '10000000146'],
] as const

const suspicious = [
  ['RU', '6200098765'], ['RU', '500100732258'], ['RU', '77070838931'],
  ['UA', '12345679'], ['UA', '1759013777'], ['UA', '123'],
  ['TR', '1234567891'], ['TR', '10000000147'], ['TR', '00000000000'],
] as const

describe('tax ids', () => {
  it.each(ok)('%s %s has right check digits', (country, id) => {
    expect(checkTaxId(country, id)).toBe('ok')
  })
  it.each(suspicious)('%s %s is suspicious', (country, id) => {
    expect(checkTaxId(country, id)).toBe('suspicious')
  })
  it('knows nothing of other countries or of an empty field', () => {
    expect(checkTaxId('GB', '12')).toBe('unknown')
    expect(checkTaxId('UA', ' ')).toBe('unknown')
  })
  it.each(ok.filter(([country, id]) => country !== 'TR' || id.length === 11))('%s %s: any one wrong digit of the check is seen', (country, id) => {
    const last = Number(id.at(-1))
    for (let d = 0; d < 10; d++) expect(checkTaxId(country, id.slice(0, -1) + d)).toBe(d === last ? 'ok' : 'suspicious')
  })
})

describe('bank details', () => {
  it.each(['UA213223130000026007233566001', 'UA906543210000000260323012024', 'DE89370400440532013000', 'BE72 0000 0000 1616', 'TR330006100519786457841326'])('IBAN %s', (iban) => {
    expect(checkIban(iban)).toBe('ok')
    const wrong = iban.slice(0, -1) + ((Number(iban.at(-1)) + 1) % 10)
    expect(checkIban(wrong)).toBe('suspicious')
  })
  it('sees a missing digit by the length and knows nothing of an empty IBAN', () => {
    expect(checkIban('UA21322313000002600723356600')).toBe('suspicious')
    expect(checkIban('')).toBe('unknown')
  })
  it('checks a Russian account by its БИК', () => {
    expect(checkRussianAccount('40702810138250123017', '044525225')).toBe('ok')
    expect(checkRussianAccount('40702810138250123018', '044525225')).toBe('suspicious')
  })
})
