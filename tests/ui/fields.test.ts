// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { nextTick, type Component } from 'vue'
import { describe, expect, it } from 'vitest'
import { createTexts } from '../../src/i18n/texts'
import ChipsField from '../../src/ui/form/ChipsField.vue'
import { clockOfMinutes, minutesOfClock } from '../../src/domain/kernel/clock-text'
import DecimalField from '../../src/ui/form/DecimalField.vue'
import TextField from '../../src/ui/form/TextField.vue'
import TimeField from '../../src/ui/form/TimeField.vue'
import { typedNumber } from '../../src/ui/form/typed-number'
import SidePanel from '../../src/ui/overlay/SidePanel.vue'

async function field(component: Component, props: object, language: 'en' | 'uk' = 'uk') {
  const wrapper = mount(component, { props: { name: 'f', label: 'L', ...props }, global: { plugins: [await createTexts(language)] }, attachTo: document.body })
  return wrapper
}
const last = (list: unknown[][] | undefined) => list?.at(-1)?.[0]

describe('a field', () => {
  it('is named by its label and described by hint, error and warning', async () => {
    const wrapper = await field(TextField, { modelValue: '', hint: 'H', error: 'E', warning: 'W' })
    const input = wrapper.find('input')
    expect(wrapper.find('label').attributes('for')).toBe(input.attributes('id'))
    const said = (input.attributes('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent)
    expect(said).toEqual(['H', 'E', 'W'])
    expect(input.attributes('aria-invalid')).toBe('true')
  })
})

describe('a decimal field', () => {
  it('reads a comma exactly, as a whole number of parts', async () => {
    const wrapper = await field(DecimalField, { modelValue: null, digits: 6 })
    await wrapper.find('input').setValue('1 234,567891')
    expect(last(wrapper.emitted('update:modelValue'))).toBe(1_234_567_891)
  })
  it('says what is wrong instead of guessing', async () => {
    const wrapper = await field(DecimalField, { modelValue: 500, digits: 2 })
    await wrapper.find('input').setValue('1,234')
    expect(last(wrapper.emitted('update:modelValue'))).toBe(null)
    expect(wrapper.text()).toContain('не більше 2 знаків')
  })
  it('shows the model in the language’s own mark', async () => {
    expect((await field(DecimalField, { modelValue: 3_200_000, digits: 6 })).find('input').element.value).toBe('3,2')
    expect((await field(DecimalField, { modelValue: 3_200_000, digits: 6 }, 'en')).find('input').element.value).toBe('3.2')
  })
})

describe('a typed number', () => {
  it.each([
    ['en', '18,000', 2, 1_800_000], ['en', '18,000.50', 2, 1_800_050], ['en', '1,234,567', 0, 1_234_567], ['en', '−1,500', 0, -1500],
    ['en', '0,137', 3, 137], ['en', '3,20', 2, 320], ['en', '18,00,000', 2, null], ['en', '18 000.5', 1, 180_005],
    ['tr', '18.000', 2, 1_800_000], ['tr', '1.234,56', 2, 123_456], ['tr', '3.20', 2, 320], ['tr', '0.137', 3, 137],
    ['uk', '18,000', 3, 18_000], ['uk', '18.000', 3, 18_000], ['uk', '18 000,5', 1, 180_005],
  ] as const)('in %s reads %s', (language, typed, digits, value) => {
    expect(typedNumber(typed, digits, language)).toBe(value)
  })
})

describe('a time field', () => {
  it.each([['8', 480], ['8:30', 510], ['0830', 510], ['8.05', 485], ['24:00', 1440], ['24:01', null], ['7:60', null], ['x', null]])('reads %s', (text, minutes) => {
    expect(minutesOfClock(text)).toBe(minutes)
  })
  it('writes the end of the day as 24:00', async () => {
    expect([0, 510, 1440].map(clockOfMinutes)).toEqual(['00:00', '08:30', '24:00'])
    expect((await field(TimeField, { modelValue: 1440 })).find('input').element.value).toBe('24:00')
  })
})

describe('a chips field', () => {
  it('adds each word once and takes the last one back', async () => {
    const wrapper = await field(ChipsField, { modelValue: ['a'] })
    const input = wrapper.find('input')
    await input.setValue('b; a, c')
    await input.trigger('keydown', { key: 'Enter' })
    expect(last(wrapper.emitted('update:modelValue'))).toEqual(['a', 'b', 'c'])
    await wrapper.setProps({ modelValue: ['a', 'b'] })
    await input.setValue('')
    await input.trigger('keydown', { key: 'Backspace' })
    expect(last(wrapper.emitted('update:modelValue'))).toEqual(['a'])
  })
})

describe('the side panel', () => {
  it('takes the focus, closes by Esc and gives the focus back', async () => {
    const opener = document.body.appendChild(document.createElement('button'))
    opener.focus()
    const wrapper = mount(SidePanel, { props: { open: false, title: 'Service level' }, global: { plugins: [await createTexts('en')] }, attachTo: document.body })
    await wrapper.setProps({ open: true })
    await nextTick()
    expect(document.activeElement?.textContent).toBe('Service level')
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
    expect(wrapper.emitted('close')).toHaveLength(1)
    await wrapper.setProps({ open: false })
    expect(document.activeElement).toBe(opener)
  })
})
