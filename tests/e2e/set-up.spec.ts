import { Desk } from './desk'
import { expect, expectAccessible, test } from './app'

test('from nothing to a hotline with its tariff by hand', async ({ page }) => {
  test.setTimeout(180_000)
  const desk = new Desk(page)
  await desk.go('/settings/company')
  await desk.fill('company.legalName', 'Example Contact Centre Ltd')
  await desk.fill('company.shortName', 'Example')
  await desk.press('company.save')
  await expect(page.getByText(desk.say('company.saved'))).toBeVisible()

  await desk.go('/clients')
  await desk.press('client.new')
  await expectAccessible(page, 'new client dialog')
  await desk.fill('company.legalName', 'Northern Heating Ltd', desk.dialog())
  await desk.fill('company.shortName', 'Northern Heating', desk.dialog())
  await desk.press('client.create', desk.dialog())
  await expect(page.getByRole('heading', { level: 1, name: 'Northern Heating' })).toBeVisible()

  await desk.press('hotline.new')
  await desk.fill('hotline.name', 'Emergency line', desk.dialog())
  await desk.fill('hotline.fieldNames', 'emergency', desk.dialog())
  await page.keyboard.press('Enter')
  await desk.press('hotline.create', desk.dialog())
  await expect(page.getByRole('heading', { level: 1, name: 'Emergency line' })).toBeVisible()
  await expect(page.getByText(/: emergency$/).first()).toBeVisible()
  await expectAccessible(page, 'a new hotline')

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Emergency line' })).toBeVisible()
  await desk.go('/clients')
  await expect(page.getByText('Northern Heating').first()).toBeVisible()
})
