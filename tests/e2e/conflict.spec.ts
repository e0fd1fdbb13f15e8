import { expectAccessible } from './accessible'
import { expect, test } from './app'
import { setUpHotline } from './by-hand'
import { Desk } from './desk'

test('two windows change one field: both are told both values and whose is shown, and either chooses', async ({ page, context }) => {
  test.setTimeout(120_000)
  const first = new Desk(page)
  await setUpHotline(first)
  const client = /#(\/clients\/[^/?]+)/.exec(page.url())?.[1] ?? ''
  await first.go(`${client}/details`)
  const second = new Desk(await context.newPage())
  await second.page.goto(page.url())

  // Both have typed before either has saved: the second one has not seen what the first one wrote.
  await first.fill('company.address', 'Kyiv, 1 First street')
  await second.fill('company.address', 'Lviv, 2 Second street')
  await first.press('desk.saveChanges')
  await expect(page.getByText(first.say('client.saved')).first()).toBeVisible()
  await second.press('desk.saveChanges')
  const note = (desk: Desk) => desk.page.getByRole('main').getByRole('group', { name: desk.say('company.address'), exact: true })
  for (const desk of [first, second]) {
    await expect(note(desk)).toContainText('Kyiv, 1 First street')
    await expect(note(desk)).toContainText('Lviv, 2 Second street')
    await expect(desk.page.getByRole('textbox', { name: desk.say('company.address') })).toHaveValue('Lviv, 2 Second street')
    await expect(note(desk).getByText(/saved in this window/)).toHaveCount(1)
  }
  await expectAccessible(second.page, 'a field with two values')

  // It waits for a choice over a reload, and on the Data page.
  await second.page.reload()
  await expect(note(second)).toContainText('Kyiv, 1 First street')
  await second.go('/data')
  await expect(second.page.getByRole('heading', { name: second.say('data.conflictsTitle') })).toBeVisible()
  await expect(note(second)).toContainText('Lviv, 2 Second street')

  await note(first).getByRole('button', { name: /Kyiv/ }).click()
  await expect(page.getByRole('textbox', { name: first.say('company.address') })).toHaveValue('Kyiv, 1 First street')
  for (const desk of [first, second]) await expect(note(desk)).toHaveCount(0)
})
