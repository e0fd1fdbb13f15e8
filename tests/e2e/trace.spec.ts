import { expectAccessible, expectNoSidewaysScroll } from './accessible'
import { expect, test } from './app'
import { Desk } from './desk'
import { haveSamples, sample } from './samples'

test.describe('a call opens to its rows in the file', () => {
  test.skip(!haveSamples, 'the real exports are not beside the project')

  test('leg by leg, and Escape and Back lead to the list again', async ({ page }) => {
    const desk = new Desk(page)
    await desk.chooseCallLog(sample('asterisk-cdr-csv/Master-21col-linkedid.csv'))
    await desk.previewed()
    await desk.storeCalls()
    await page.getByRole('link', { name: desk.say('imports.goCalls') }).click()
    const list = page.getByRole('group', { name: desk.say('calls.listTitle') })
    await expect(list.locator('tbody tr.openable').first()).toBeVisible()
    await list.locator('tbody .opener').first().press('Enter')
    const dialog = desk.dialog()
    const raw = dialog.getByRole('group', { name: desk.say('calls.rawTitle') })
    await expect(raw.locator('tbody tr').first()).toBeVisible()
    await expect(dialog).toContainText('Master-21col-linkedid.csv')
    await expect(dialog).toContainText(desk.say('calls.noRule'))
    await expectAccessible(page, 'one call')
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(page).toHaveURL(/\/calls/)
    await list.locator('tbody .opener').nth(1).click()
    await expect(dialog).toBeVisible()
    await page.goBack()
    await expect(dialog).toHaveCount(0)
    await expect(page).toHaveURL(/\/calls/)
    await expect(list).toBeVisible()

    await page.setViewportSize({ width: 390, height: 844 })
    await list.locator('tbody .opener').first().click()
    await expect(raw.locator('tbody tr').first()).toBeVisible()
    await expectNoSidewaysScroll(page, 'one call, narrow')
    await page.keyboard.press('Escape')

    await desk.go('/data')
    await desk.press('data.forget')
    await desk.press('data.forget', page.getByRole('alertdialog').or(desk.dialog()))
    await expect(page.getByLabel(/imported file/)).toHaveCount(0)
    await desk.go('/calls')
    await list.locator('tbody .opener').first().click()
    await expect(dialog).toContainText(desk.say('failure.import.fileNotKept'))
  })
})

test('a call of the sample centre opens to its row of the file', async ({ page }) => {
  const desk = new Desk(page)
  await desk.makeSample()
  await desk.go('/calls')
  await page.getByRole('group', { name: desk.say('calls.listTitle') }).locator('tbody .opener').first().click()
  await expect(desk.dialog()).toContainText('by the rule')
  await expect(desk.dialog().getByRole('columnheader', { name: 'Call start' })).toBeVisible()
  await expect(desk.dialog().locator('tbody tr')).toHaveCount(1)
})
