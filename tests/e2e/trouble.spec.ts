import { Desk } from './desk'
import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { changing, draftRoute, month } from './sample-world'

changing('a window whose workspace another window removed says so and starts again', async ({ page, context }) => {
  test.slow()
  const desk = new Desk(page)
  await desk.openSample()
  const other = new Desk(await context.newPage())
  await other.go()
  await other.press('app.sample.remove')
  await other.press('app.sample.confirm', other.dialog())
  await expect(other.button('today.openSample')).toBeVisible()

  const dialog = page.getByRole('alertdialog', { name: desk.say('app.reload.title') })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.click(5, 5)
  await expect(dialog).toBeVisible()
  await expectAccessible(page, 'the dialog that asks to start again')
  await desk.press('app.reload.now', dialog)
  await expect(desk.button('today.openSample')).toBeVisible()
})

test('rows the browser lost are told on the next start, with the way to a good copy', async ({ page }) => {
  const desk = new Desk(page)
  await desk.go()
  // As if two operations of this device had vanished: their numbers were given, their rows are not there.
  await page.evaluate(() => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('linewright')
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onsuccess = () => {
      const tx = opening.result.transaction('meta', 'readwrite')
      const meta = tx.objectStore('meta')
      const reading = meta.get('replica')
      reading.onsuccess = () => meta.put({ ...reading.result, nextSeq: reading.result.nextSeq + 2 })
      tx.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      tx.onerror = () => reject(tx.error ?? new Error('not written'))
    }
  }))
  await page.reload()
  const [, many = ''] = desk.say('app.loss.history').split(' | ')
  await expect(page.getByRole('alert').filter({ hasText: many.replace('{n}', '2') })).toBeVisible()
  await desk.press('app.loss.open')
  await expect(page.getByRole('heading', { level: 1, name: desk.say('data.title') })).toBeVisible()
})

changing('a tariff a newer app wrote is waited for: its draft is not computed, its lists say so, the Data page says what to do', async ({ page, watch }) => {
  test.slow()
  const desk = new Desk(page)
  await desk.openSample()
  // As another window of a newer app would leave it.
  await page.evaluate(() => new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('linewright-sample')
    opening.onerror = () => reject(opening.error ?? new Error('not opened'))
    opening.onsuccess = () => {
      const tx = opening.result.transaction('tariffs', 'readwrite')
      const walking = tx.objectStore('tariffs').openCursor()
      walking.onsuccess = () => {
        const at = walking.result
        if (!at) return
        if (String(at.value.record.hotlineId).includes('pharmacy')) at.update({ ...at.value, $version: 2 })
        at.continue()
      }
      tx.oncomplete = () => {
        opening.result.close()
        resolve()
      }
      tx.onerror = () => reject(tx.error ?? new Error('not written'))
    }
  }))
  await page.reload()
  await desk.go(`/reports?${month}`)
  await expect(page.getByRole('button', { name: desk.say('report.pdf') })).toBeEnabled()
  await desk.go(draftRoute)
  const note = page.getByRole('main').getByRole('alert').filter({ hasText: desk.say('app.unread.figures') })
  await expect(note).toBeVisible()
  await expect(desk.button('invoice.issue')).toBeDisabled()
  await expect(desk.button('invoice.pdf')).toBeDisabled()
  await expectAccessible(page, 'a draft that is not computed')
  await desk.press('app.loss.open', note)
  await expect(page.getByRole('heading', { name: desk.say('data.unreadTitle') })).toBeVisible()
  await expect(page.getByText(desk.say('data.unreadNewerDo'))).toBeVisible()
  await expect(page.getByText(`${desk.say('terms.record.tariffs')}: `).first()).toBeVisible()
  await expectAccessible(page, 'the data page with records that wait')
  // The refusal is the only thing that went wrong.
  expect(watch.errors.filter((error) => !error.includes('storage.newer'))).toEqual([])
  watch.errors.length = 0
})
