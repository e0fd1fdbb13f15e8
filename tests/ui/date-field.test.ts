// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import * as fc from 'fast-check'
import { nextTick } from 'vue'
import { describe, expect, it } from 'vitest'
import { dateOfDay, dayNumber, type PlainDate } from '../../src/domain/kernel/calendar'
import { languages, type Language } from '../../src/domain/kernel/fields'
import { numericDateText } from '../../src/i18n/date-formats'
import { createTexts } from '../../src/i18n/texts'
import DateField from '../../src/ui/form/DateField.vue'
import { isWholeDate, typedDate } from '../../src/ui/form/typed-date'
import { firstUnread } from '../../src/ui/form/unread'

const second = '2026-02-01' as PlainDate
const field = async (language: Language, modelValue: PlainDate | null = null): Promise<VueWrapper> =>
  mount(DateField, { props: { name: 'd', label: 'L', modelValue }, global: { plugins: [await createTexts(language)] }, attachTo: document.body })
const last = (wrapper: VueWrapper): unknown => wrapper.emitted('update:modelValue')?.at(-1)?.[0]

describe.each(languages)('a date typed in %s', (language) => {
  it.each([
    '1.2.26', '01/02/2026', '01022026', '010226', '2026-02-01', '20260201', '2026-2-1', '2026/02/01', ' 1.2.2026 ', '01.02.2026.', '1-2-26', '1 2 2026',
  ])('reads %s as the first of February', (typed) => {
    expect(typedDate(typed, language)).toBe(second)
  })

  it.each([
    '', 'x', '31.02.2026', '29.02.2026', '31022026', '2026-02-31', '1.13.2026', '02/13/2026', '0.2.2026', '1.2', '1.2.2', '1.2.206', '1.2.20266', '1.2.1899', '1.2.2200', '1022026', '2026', '001.02.2026', '1..2026', '12:30', '1.2.26 x',
  ])('refuses %j', (typed) => {
    expect(typedDate(typed, language)).toBeNull()
  })

  it('knows leap years and the turn of the short years', () => {
    expect(typedDate('29.02.2028', language)).toBe('2028-02-29')
    expect(typedDate('29.02.2000', language)).toBe('2000-02-29')
    expect(typedDate('1.1.69', language)).toBe('2069-01-01')
    expect(typedDate('1.1.70', language)).toBe('1970-01-01')
  })

  it('reads back what it writes, and only real dates', () => {
    const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2199, 12, 31) }).map(dateOfDay)
    fc.assert(fc.property(day, (date) => {
      const written = numericDateText(language, date)
      expect(typedDate(written, language)).toBe(date)
      expect(typedDate(written.replace(/\D/g, ''), language)).toBe(date)
      expect(isWholeDate(written)).toBe(true)
    }))
    // The platform's own calendar is the judge: it rolls a day that does not exist over into the next month.
    fc.assert(fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1900, max: 2199 }), (d, month, year) => {
      const judge = new Date(Date.UTC(year, month - 1, d))
      const real = judge.getUTCDate() === d && judge.getUTCMonth() === month - 1
      expect(typedDate(`${d}.${month}.${year}`, language)).toBe(real ? judge.toISOString().slice(0, 10) : null)
    }))
  })
})

describe('a date field', () => {
  it.each([['en', '01/02/2026', 'DD/MM/YYYY'], ['uk', '01.02.2026', 'ДД.ММ.РРРР'], ['ru', '01.02.2026', 'ДД.ММ.ГГГГ'], ['tr', '01.02.2026', 'GG.AA.YYYY']] as const)('writes as %s does', async (language, written, pattern) => {
    const { element } = (await field(language, second)).find('input')
    expect([element.value, element.placeholder, element.type]).toEqual([written, pattern, 'text'])
  })

  it('takes a whole date at once and a short one when it is left', async () => {
    const wrapper = await field('uk')
    const input = wrapper.find('input')
    const type = async (text: string): Promise<void> => {
      input.element.value = text
      await input.trigger('input')
    }
    await type('1.2.20')
    expect(wrapper.emitted('update:modelValue')).toBeUndefined()
    await type('1.2.2026')
    expect(last(wrapper)).toBe(second)
    await type('1.3.26')
    expect(last(wrapper)).toBe(second)
    await input.trigger('change')
    expect(last(wrapper)).toBe('2026-03-01')
  })

  it('writes the settled date in full', async () => {
    const wrapper = mount(DateField, { props: { name: 'd', label: 'L', modelValue: null, 'onUpdate:modelValue': (date: PlainDate | null) => wrapper.setProps({ modelValue: date }) }, global: { plugins: [await createTexts('en')] } })
    await wrapper.find('input').setValue('1.2.26')
    await wrapper.find('input').trigger('change')
    expect(wrapper.find('input').element.value).toBe('01/02/2026')
  })

  it('says what is wrong, keeps what was typed, and holds its form back', async () => {
    const wrapper = await field('tr', second)
    const input = wrapper.find('input')
    const form = document.body.appendChild(document.createElement('form'))
    form.append(wrapper.element)
    expect(firstUnread(form)).toBeNull()
    await input.setValue('31.02.2026')
    await nextTick()
    expect(last(wrapper)).toBeNull()
    expect(wrapper.text()).toContain('Var olan bir tarih yazın')
    expect([input.element.value, input.attributes('aria-invalid')]).toEqual(['31.02.2026', 'true'])
    expect(firstUnread(form)).toBe(input.element)
    await input.setValue('28.02.2026')
    await nextTick()
    expect(firstUnread(form)).toBeNull()
    expect(wrapper.text()).not.toContain('Var olan')
  })

  it('is emptied by an empty text', async () => {
    const wrapper = await field('ru', second)
    await wrapper.find('input').setValue('')
    expect(last(wrapper)).toBeNull()
    expect(wrapper.find('input').attributes('aria-invalid')).toBeUndefined()
  })

  it('follows its model and the language', async () => {
    const texts = await createTexts('en')
    const wrapper = mount(DateField, { props: { name: 'd', label: 'L', modelValue: second }, global: { plugins: [texts] } })
    await wrapper.setProps({ modelValue: '2026-12-31' as PlainDate })
    expect(wrapper.find('input').element.value).toBe('31/12/2026')
    await wrapper.setProps({ modelValue: null })
    expect(wrapper.find('input').element.value).toBe('')
  })
})
