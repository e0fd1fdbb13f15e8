import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { setTariff, setUpHotline, writeCallLog } from './by-hand'
import { Desk } from './desk'
import { lastMonth } from './sample-world'

test('a work entered after its month was issued is said to be on no invoice, and goes on the next one', async ({ page }, info) => {
  test.setTimeout(180_000)
  const desk = new Desk(page)
  const month = lastMonth().slice(0, 7)
  const addWork = async (title: string, day: string, price: string): Promise<void> => {
    await desk.go('/clients')
    await page.getByRole('main').getByText('Northern Heating').first().click()
    await page.getByRole('tab', { name: desk.say('client.tab.money') }).click()
    await desk.press('tariff.addWork')
    const dialog = desk.dialog()
    await desk.fill('tariff.workTitle', title, dialog)
    await desk.fill('tariff.workDate', `${month}-${day}`, dialog)
    await desk.fill('tariff.unitPrice', price, dialog)
  }
  await setUpHotline(desk)
  await setTariff(desk)
  const log = info.outputPath('calls.csv')
  await writeCallLog(log)
  await desk.chooseCallLog(log)
  await desk.storeCalls()
  await addWork('Recording', '05', '10.00')
  await desk.press('tariff.saveWork', desk.dialog())
  await expect(page.getByText(desk.say('tariff.workSaved')).first()).toBeVisible()

  await desk.go(`/billing?period=month:${lastMonth()}`)
  await page.getByRole('button', { name: desk.say('invoice.makeFor', { client: 'Northern Heating' }) }).click()
  await expect(desk.button('invoice.issue')).toBeEnabled({ timeout: 60_000 })
  await desk.press('invoice.issue')
  await desk.press('invoice.issueConfirm', desk.dialog())
  await expect(desk.button('invoice.issue')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Invoice')

  await addWork('Late report', '20', '77.00')
  await expect(desk.dialog().getByText(/this work is on no invoice/)).toBeVisible()
  await expectAccessible(page, 'a work of an issued month')
  await desk.press('tariff.saveWork', desk.dialog())
  await expect(page.getByRole('row', { name: /Late report/ })).toContainText(desk.say('tariff.workOnNone'))

  await desk.go('/')
  await expect(page.getByText(/Northern Heating: 1 work for .*77.00.* is on no invoice/)).toBeVisible()
  await desk.go(`/billing?period=month:${lastMonth()}`)
  const late = page.getByRole('listitem').filter({ hasText: 'Northern Heating: Late report' })
  await expect(late).toContainText('77.00')
  await expectAccessible(page, 'billing with a work on no invoice')
  await late.getByRole('button').click()
  await expect(late).toHaveCount(0)

  await page.reload()
  await expect(page.getByText(desk.say('invoice.late.title'))).toHaveCount(0)
  const next = new Date(`${month}-15T00:00:00Z`)
  next.setUTCMonth(next.getUTCMonth() + 1)
  await desk.go(`/billing?period=month:${next.toISOString().slice(0, 7)}-01`)
  await page.getByRole('button', { name: desk.say('invoice.makeFor', { client: 'Northern Heating' }) }).click()
  await expect(page.getByRole('article')).toContainText('Late report', { timeout: 60_000 })
  await expect(page.getByRole('article')).not.toContainText('Recording')
})
