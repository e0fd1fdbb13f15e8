// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { documentTexts } from '../../src/i18n/document-texts'
import { closestLanguage } from '../../src/i18n/languages'
import { pluralForm } from '../../src/i18n/messages'
import { createTexts, useTexts } from '../../src/i18n/texts'

describe('plural forms (CLDR 48, cardinal)', () => {
  it('picks the Slavic form', () => {
    const shown = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 1000].map((n) => pluralForm('uk', n, 3))
    expect(shown).toEqual([2, 0, 1, 1, 2, 2, 2, 2, 0, 1, 2, 0, 2, 2])
    expect(pluralForm('ru', 1.5, 3)).toBe(2)
  })
  it('picks one or other', () => {
    expect([0, 1, 2].map((n) => pluralForm('en', n, 2))).toEqual([1, 0, 1])
    expect([0, 1, 2].map((n) => pluralForm('tr', n, 2))).toEqual([1, 0, 1])
  })
  it('stays within the forms a text has', () => {
    expect(pluralForm('uk', 5, 1)).toBe(0)
  })
})

describe('texts of a document, without a screen', () => {
  it('speaks the asked language and counts in it', async () => {
    const { t } = await documentTexts('uk')
    expect([1, 3, 5, 21408].map((n) => t('ui.table.rows', { n }))).toEqual(['1 рядок', '3 рядки', '5 рядків', '21\u00a0408 рядків'])
    expect((await documentTexts('tr')).t('ui.removeNamed', { name: 'Kaya' })).toBe('Çıkar: Kaya')
    // @ts-expect-error a key nobody wrote does not compile
    expect(t('no.such.key')).toBe('no.such.key')
  })
  it('shows braces of a text as they are', async () => {
    expect((await documentTexts('en')).t('field.numberPattern')).toContain('{NNNN}')
  })
})

describe('texts of the screen', () => {
  it('follow a switch of the language wherever they were picked up', async () => {
    const texts = await createTexts('en')
    const Probe = defineComponent({ setup: () => { const { t, formats } = useTexts(); return () => h('p', `${t('ui.close')} ${formats.percent(0.5, 0)}`) } })
    const probe = mount(Probe, { global: { plugins: [texts] } })
    expect(probe.text()).toBe('Close 50\u00a0%')
    await texts.choose('tr')
    await nextTick()
    expect(probe.text()).toBe('Kapat %50')
    expect(localStorage.getItem('linewright.language')).toBe('tr')
  })
  it('start in the first wished language that exists', () => {
    expect(closestLanguage(['de-DE', 'uk-UA', 'ru'])).toBe('uk')
    expect(closestLanguage(['tr'])).toBe('tr')
    expect(closestLanguage(['fr'])).toBe('en')
  })
})
