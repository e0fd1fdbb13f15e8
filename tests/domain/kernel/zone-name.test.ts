import { describe, expect, it } from 'vitest'
import { zoneOptions } from '../../../src/desk/zones'
import { presentZoneName } from '../../../src/domain/kernel/zone-name'

describe('names of zones', () => {
  it.each([['Europe/Kiev', 'Europe/Kyiv'], ['Asia/Calcutta', 'Asia/Kolkata'], ['Europe/Istanbul', 'Europe/Istanbul'], ['UTC', 'UTC']])('%s is %s', (name, present) => {
    expect(presentZoneName(name)).toBe(present)
  })
  it('offer each zone once, by its present name, and UTC', () => {
    const offered = zoneOptions('Europe/Kyiv').map(({ value }) => value)
    expect(offered).toContain('UTC')
    expect(offered.filter((name) => /Ki?y?i?e?v$/.test(name))).toEqual(['Europe/Kyiv'])
    expect(new Set(offered).size).toBe(offered.length)
  })
  it('keep the older name a record holds, shown as the present one', () => {
    const kyiv = zoneOptions('Europe/Kiev').filter(({ label }) => label === 'Europe/Kyiv')
    expect(kyiv.map(({ value }) => value)).toEqual(['Europe/Kiev'])
  })
})
