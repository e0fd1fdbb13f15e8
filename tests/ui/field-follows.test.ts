// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick, type Component } from 'vue'
import { createTexts } from '../../src/i18n/texts'
import CheckField from '../../src/ui/form/CheckField.vue'
import CheckGroupField from '../../src/ui/form/CheckGroupField.vue'
import ChipsField from '../../src/ui/form/ChipsField.vue'
import DateField from '../../src/ui/form/DateField.vue'
import DecimalField from '../../src/ui/form/DecimalField.vue'
import NumberField from '../../src/ui/form/NumberField.vue'
import SelectField from '../../src/ui/form/SelectField.vue'
import TextAreaField from '../../src/ui/form/TextAreaField.vue'
import TextField from '../../src/ui/form/TextField.vue'
import TimeField from '../../src/ui/form/TimeField.vue'

const fields: readonly [string, Component, Record<string, unknown>][] = [
  ['text', TextField, { modelValue: '' }], ['area', TextAreaField, { modelValue: '' }], ['number', NumberField, { modelValue: 1 }],
  ['decimal', DecimalField, { modelValue: 1, digits: 2 }], ['select', SelectField, { modelValue: '', options: [] }], ['check', CheckField, { modelValue: true }],
  ['checks', CheckGroupField, { modelValue: [], options: [] }], ['date', DateField, { modelValue: null }], ['time', TimeField, { modelValue: 0 }], ['chips', ChipsField, { modelValue: [] }],
]

describe('every field follows its label, hint, error and warning after it was shown', () => {
  it.each(fields)('%s', async (_, component, props) => {
    const field = mount(component, { props: { name: 'a', label: 'Before', ...props }, global: { plugins: [await createTexts('en')] } })
    await field.setProps({ label: 'After', hint: 'A hint', error: 'An error', warning: 'A warning' })
    await nextTick()
    for (const text of ['After', 'A hint', 'An error', 'A warning']) expect(field.text()).toContain(text)
    expect(field.text()).not.toContain('Before')
  })
})
