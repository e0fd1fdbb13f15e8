import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { Desk } from './desk'

/** The app speaks one language, the browser another: dates follow the app. */
const cases = [
  { language: 'en', browser: 'uk-UA', typed: '15/06/2026', settled: '01/02/2026', monday: /^mon/i, heading: /June 2026/i, picked: '17/06/2026', day: '17' },
  { language: 'uk', browser: 'en-US', typed: '15.06.2026', settled: '01.02.2026', monday: /^пн/i, heading: /червень 2026/i, picked: '17.06.2026', day: '17' },
  { language: 'ru', browser: 'en-US', typed: '15.06.2026', settled: '01.02.2026', monday: /^пн/i, heading: /июнь 2026/i, picked: '17.06.2026', day: '17' },
  { language: 'tr', browser: 'en-US', typed: '15.06.2026', settled: '01.02.2026', monday: /^pzt/i, heading: /Haziran 2026/i, picked: '17.06.2026', day: '17' },
] as const

for (const { language, browser, typed, settled, monday, heading, picked, day } of cases) {
  test.describe(`the app in ${language}, the browser in ${browser}`, () => {
    test.use({ locale: browser })
    test('a date is typed, pasted and picked as the language writes it', async ({ page }) => {
      await page.addInitScript((chosen) => localStorage.setItem('linewright.language', chosen), language)
      const desk = new Desk(page, language)
      await desk.go('/settings/operators')
      await desk.press('operator.add')
      const dialog = desk.dialog()
      await desk.fill('operator.name', 'Olena', dialog)
      const field = desk.field('operator.startsOn', dialog)
      await expect(field).toHaveAttribute('placeholder', desk.say('ui.date.pattern'))

      // A short date is settled when the field is left; the record keeps what was meant.
      await field.pressSequentially('1.2.26')
      await page.keyboard.press('Tab')
      await expect(field).toHaveValue(settled)

      // A day that does not exist is refused in words, kept on the screen and not saved as nothing.
      await field.fill('31.02.2026')
      await expect(dialog.getByText(desk.say('ui.notDate'))).toBeVisible()
      await expectAccessible(page, `a refused date in ${language}`)
      await desk.press('operator.save', dialog)
      await expect(field).toBeFocused()
      await expect(field).toHaveValue('31.02.2026')

      await field.fill(typed)
      const opener = dialog.getByRole('button', { name: desk.say('ui.date.calendar', { label: desk.say('operator.startsOn') }) })
      await opener.focus()
      await page.keyboard.press('Enter')
      const sheet = page.getByRole('dialog', { name: desk.say('ui.date.calendar', { label: desk.say('operator.startsOn') }) })
      await expect(sheet.getByText(heading).first()).toBeVisible()
      await expect(sheet.locator('th').first()).toHaveText(monday)
      // The chosen day has the focus; the arrows walk from it.
      await expect(sheet.locator('[data-selected]')).toBeFocused()
      await expectAccessible(page, `the calendar in ${language}`)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Enter')
      await expect(sheet).toBeHidden()
      await expect(field).toHaveValue(picked)
      await expect(opener).toBeFocused()

      await page.keyboard.press('Enter')
      await page.keyboard.press('PageDown')
      await page.keyboard.press('Escape')
      await expect(sheet).toBeHidden()
      await expect(field).toHaveValue(picked)
      await expect(dialog).toBeVisible()

      await opener.click()
      await sheet.getByRole('button', { name: desk.say('ui.date.previousMonth') }).click()
      await sheet.locator(`[data-value$="-05-${day}"]`).click()
      await expect(field).toHaveValue(picked.replace('06', '05'))

      await desk.press('operator.save', dialog)
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('row', { name: /Olena/ })).toContainText(language === 'en' ? /17.May.2026/ : '17.05.2026')
    })
  })
}

test('the period jumps to a date typed in the app’s language', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('linewright.language', 'tr'))
  const desk = new Desk(page, 'tr')
  await desk.go('/reports')
  await page.getByRole('group', { name: desk.say('ui.period.choose') }).getByRole('button', { name: desk.say('ui.period.month') }).click()
  const field = page.getByRole('dialog', { name: desk.say('ui.period.choose') }).getByLabel(desk.say('ui.period.jump'), { exact: true })
  await field.fill('15.03.2025')
  await expect(page.getByText(/Mart.2025/).first()).toBeVisible()
})
