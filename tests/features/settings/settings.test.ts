// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useToasts } from '../../../src/desk/toasts'
import CompanyPage from '../../../src/features/settings/CompanyPage.vue'
import OperatorsPage from '../../../src/features/settings/OperatorsPage.vue'
import SettingsPage from '../../../src/features/settings/SettingsPage.vue'
import { field, openWorld, press, said, type, until, type World } from '../world'

let world: World
beforeEach(async () => { world = await openWorld('uk') })
afterEach(() => world.close())

describe('own company', () => {
  it('shows the number an invoice would get while the pattern is typed, and refuses a pattern without a number', async () => {
    await world.show(CompanyPage)
    expect(said()).toContain('2026/0007')
    await type('Шаблон номера', 'АБ-{YY}{MM}-{NNN}')
    expect(said()).toContain('АБ-2611-007')
    await type('Юридична назва', 'ТОВ «Центр»')
    await type('Коротка назва', 'Центр')
    await type('Шаблон номера', 'без номера')
    await press('Зберегти компанію')
    expect(said()).toContain('{NNNN}')
    expect(await world.store.list('company')).toEqual([])
    await type('Шаблон номера', '{NNNN}')
    await press('Зберегти компанію')
    expect(await until(async () => (await world.store.list('company'))[0])).toMatchObject({ country: 'UA', currency: 'UAH', language: 'uk', numberPattern: '{NNNN}' })
  })

  it('warns about doubtful numbers and stores them all the same', async () => {
    await world.show(CompanyPage)
    await type('Юридична назва', 'ТОВ «Центр»')
    await type('Коротка назва', 'Центр')
    await type('Код ЄДРПОУ', '14360570')
    await type('IBAN', 'UA213223130000026007233566001')
    expect(said()).not.toContain('Контрольна цифра не збігається')
    await type('Код ЄДРПОУ', '14360571')
    await type('IBAN', 'UA213223130000026007233566002')
    expect(said()).toContain('Контрольна цифра не збігається')
    expect(said()).toContain('Цей IBAN не сходиться')
    await press('Зберегти компанію')
    expect(await until(async () => (await world.store.list('company'))[0])).toMatchObject({ taxId: '14360571', bank: { iban: 'UA213223130000026007233566002' } })
  })

  it('asks for a Russian company\'s account instead of an IBAN', async () => {
    await world.show(CompanyPage)
    await type('Країна', 'RU')
    expect(() => field('IBAN')).toThrow()
    await type('Розрахунковий рахунок', '40702810138250123017')
    await type('БІК', '044525225')
    expect(said()).not.toContain('не узгоджується')
    await type('БІК', '044525226')
    expect(said()).toContain('Рахунок не узгоджується з БІК')
  })
})

describe('operators', () => {
  it('adds a pasted list in one commit, leaves known people alone and takes a list back on Undo', async () => {
    await world.show(OperatorsPage)
    await press('Додати кількох')
    await type('Список операторів', 'Олена Петренко; petrenko_o\nМарія Шевченко')
    expect(said()).toContain('Буде додано 2 операторів.')
    await press('Додати 2 операторів')
    await until(async () => (await world.store.list('operators')).length === 2)
    await press('Додати кількох')
    await type('Список операторів', 'PETRENKO_O\nАндрій Бойко')
    expect(said()).toContain('1 уже є')
    await press('Додати 1 оператора')
    const all = await until(async () => {
      const list = await world.store.list('operators')
      return list.length === 3 ? list : null
    })
    expect(all.map((operator) => operator.name).sort()).toEqual(['Андрій Бойко', 'Марія Шевченко', 'Олена Петренко'])
    expect(all.find((operator) => operator.name === 'Олена Петренко')?.aliases).toEqual(['petrenko_o'])
    useToasts().toasts.at(-1)?.action?.run()
    await until(async () => (await world.store.list('operators')).length === 2)
  })
})

describe('settings', () => {
  it('switches the language of the screen at once and says where the data are', async () => {
    await world.show(SettingsPage)
    expect(said()).toContain('Усе лишається в цьому браузері')
    await type('Мова екрана', 'tr')
    await until(() => said().includes('Ekran dili'))
    await type('Tema', 'dark')
    expect(document.documentElement.dataset['theme']).toBe('dark')
    await type('Tema', 'system')
    expect(document.documentElement.dataset['theme']).toBeUndefined()
  })
})
