import { expect, test } from './app'
import { Desk } from './desk'

test('the sample centre opens, is marked, and is removed in one action; the own workspace is as it was', async ({ page }) => {
  const desk = new Desk(page)
  await desk.makeSample()
  await desk.go('/clients')
  for (const name of ['Аптеки Вигадка', 'Örnek Ev Aletleri', 'Пример Маркет', 'Imaginary Journeys']) await expect(page.getByText(name).first()).toBeVisible()
  await desk.press('app.sample.remove')
  await desk.press('app.sample.confirm', desk.dialog())
  await expect(page.getByText(desk.say('app.sample.chip'))).toHaveCount(0)
  await expect(page.getByText(desk.say('today.welcomeTitle'))).toBeVisible()
  await desk.go('/clients')
  await expect(page.getByText(desk.say('client.emptyTitle'))).toBeVisible()
})
