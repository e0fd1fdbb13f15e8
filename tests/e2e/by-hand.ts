import { writeFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import type { Desk } from './desk'
import { lastMonth } from './sample-world'

/** What a person types to set up a centre: one company, one client, one hotline that owns the queue `emergency`. */
export async function setUpHotline(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.go('/settings/company')
  await desk.fill('company.legalName', 'Example Contact Centre Ltd')
  await desk.fill('company.shortName', 'Example')
  await desk.press('company.save')
  await expect(page.getByText(desk.say('company.saved')).first()).toBeVisible()
  // Stored and read back: nothing is left to save, so nothing asks before the page is left.
  await expect(desk.button('company.save')).toBeDisabled()

  await desk.go('/clients')
  await desk.press('client.new')
  await desk.fill('company.legalName', 'Northern Heating Ltd', desk.dialog())
  await desk.fill('company.shortName', 'Northern Heating', desk.dialog())
  await desk.press('client.create', desk.dialog())
  await expect(page.getByRole('heading', { level: 1, name: 'Northern Heating' })).toBeVisible()

  await page.getByRole('button', { name: desk.say('hotline.new'), exact: true }).first().click()
  await desk.fill('hotline.name', 'Emergency line', desk.dialog())
  await desk.fill('hotline.fieldNames', 'emergency', desk.dialog())
  await page.keyboard.press('Enter')
  await desk.press('hotline.create', desk.dialog())
  await expect(page.getByRole('heading', { level: 1, name: 'Emergency line' })).toBeVisible()
}

/** Sets the tariff of the hotline on the screen: 5000.00 a month and 1.20 per minute, the terms the form proposes (answered, 60/60, VAT 20 %). */
export async function setTariff(desk: Desk): Promise<void> {
  const { page } = desk
  await desk.press('tariff.set')
  await desk.press('tariff.add.monthlyFee')
  const fee = page.getByRole('group', { name: desk.say('tariff.title.monthlyFee') })
  await fee.getByLabel(/^Amount per month/).fill('5000.00')
  await page.getByLabel(/^Price per minute/).fill('1.20')
  await desk.press('tariff.save')
  await expect(page.getByText(desk.say('tariff.saved')).first()).toBeVisible()
}

/** Agrees the measurement rules the form proposes (SL6, 20 s, short abandons up to 5 s). */
export async function setDefinition(desk: Desk): Promise<void> {
  await desk.press('hotline.measurement.set')
  await desk.press('hotline.measurement.save')
  await expect(desk.page.getByText(desk.say('hotline.measurement.saved')).first()).toBeVisible()
}

/**
 * A call log of last month with everything counted by hand: 8 calls of `emergency`, 6 answered by people, talking
 * 61 + 59 + 120 + 1 + 600 + 179 = 1020 s, that is 2 + 1 + 2 + 1 + 10 + 3 = 19 whole minutes; and 2 calls of a queue nobody owns.
 * Of the 8, one is a short abandon (3 s); 5 were answered within 20 s: service level SL6 = 5 / (8 − 1) = 71.4 %.
 */
export async function writeCallLog(path: string): Promise<void> {
  const month = lastMonth().slice(0, 7)
  const rows: readonly (readonly [string, string, string, number, number, string, string])[] = [
    [`${month}-13 09:00:00`, 'emergency', '380500000001', 4, 61, 'ANSWERED', 'Olena'],
    [`${month}-13 09:10:00`, 'emergency', '380500000002', 12, 59, 'ANSWERED', 'Olena'],
    [`${month}-13 10:00:00`, 'emergency', '380500000003', 20, 120, 'ANSWERED', 'Taras'],
    [`${month}-14 11:00:00`, 'emergency', '380500000001', 21, 1, 'ANSWERED', 'Taras'],
    [`${month}-14 12:00:00`, 'emergency', '380500000004', 8, 600, 'ANSWERED', 'Olena'],
    [`${month}-15 09:30:00`, 'emergency', '380500000005', 15, 179, 'ANSWERED', 'Taras'],
    [`${month}-15 09:40:00`, 'emergency', '380500000006', 3, 0, 'ABANDONED', ''],
    [`${month}-15 09:50:00`, 'emergency', '380500000007', 95, 0, 'ABANDONED', ''],
    [`${month}-16 08:00:00`, 'night desk', '380500000008', 5, 30, 'ANSWERED', 'Olena'],
    [`${month}-16 08:30:00`, 'night desk', '380500000009', 40, 0, 'ABANDONED', ''],
  ]
  await writeFile(path, ['Start time;Queue;Caller;Wait;Talk;Status;Agent', ...rows.map((row) => row.join(';'))].join('\r\n') + '\r\n')
}
