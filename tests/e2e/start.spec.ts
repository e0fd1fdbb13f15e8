import { Desk } from './desk'
import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { expect, test } from './app'

const languages = [['en-GB', 'en'], ['uk-UA', 'uk'], ['ru-RU', 'ru'], ['tr-TR', 'tr']] as const

for (const [locale, language] of languages) {
  test.describe(`a browser that speaks ${language}`, () => {
    test.use({ locale })
    test('starts empty in its own language and says what to do', async ({ page }) => {
      const desk = new Desk(page, language)
      await desk.go()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expect(page.getByText(desk.say('today.welcomeTitle'))).toBeVisible()
      await expect(desk.button('today.openSample')).toBeVisible()
      await expect(page.getByText(desk.say('today.private'))).toBeVisible()
    })
  })
}

test('the language is switched in the settings and stays', async ({ page }) => {
  const desk = new Desk(page)
  await desk.go('/settings')
  await desk.field('company.screenLanguage').selectOption({ label: 'Türkçe' })
  const turkish = new Desk(page, 'tr')
  await expect(page.getByRole('heading', { level: 1, name: turkish.say('company.settingsTitle') })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: turkish.say('company.settingsTitle') })).toBeVisible()
})

test('an address without a page leads to the first one, and no file is missing', async ({ page }) => {
  const missing: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url())
  })
  const desk = new Desk(page)
  await desk.go('/no/such/page')
  await expect(page.getByRole('heading', { level: 1, name: desk.say('today.title') })).toBeVisible()
  expect(missing).toEqual([])
})

const emptyPages = ['/', '/clients', '/calls', '/calls/import', '/reports', '/billing', '/data', '/settings', '/settings/company', '/settings/operators']

for (const route of emptyPages) {
  test(`an empty ${route} has no accessibility violation`, async ({ page }) => {
    await new Desk(page).go(route)
    await expectAccessible(page, `empty ${route}`)
  })
}

for (const route of ['/', '/clients', '/calls/import', '/data', '/settings/company']) {
  test(`an empty ${route} on a telephone has no accessibility violation and no sideways scroll`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await new Desk(page).go(route)
    await expectAccessible(page, `telephone ${route}`)
    await expectNoSidewaysScroll(page, `telephone ${route}`)
  })
}
