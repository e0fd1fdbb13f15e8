import { Desk } from './desk'
import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { changing } from './sample-world'

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
