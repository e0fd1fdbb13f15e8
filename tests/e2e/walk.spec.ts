import { expect, test } from './app'
import { writeCallLog } from './by-hand'
import { Counted } from './counted'
import { Desk, literal } from './desk'

const people = { en: { locale: 'en-GB', company: 'Example Contact Centre Ltd', client: 'Northern Heating', price: '1.20', total: '28.80' }, uk: { locale: 'uk-UA', company: 'ТОВ «Зразок»', client: 'Північне тепло', price: '1,20', total: '28,80' } }

for (const [language, person] of Object.entries(people)) {
  test.describe(`in ${language}`, () => {
    test.use({ locale: person.locale })

    // From the README's first line to a report and an issued invoice, counting on the way. The figures by hand, see by-hand.ts:
    // both names given to one hotline, 8 + 2 calls; 19 + 1 whole minutes × 1.20 = 24.00, VAT 20 % = 4.80, to pay 28.80.
    test('from an empty workspace to a report and an issued invoice', async ({ page }, info) => {
      test.setTimeout(180_000)
      const began = Date.now()
      const desk = new Desk(page, language)
      const walk = new Counted(desk)
      const log = info.outputPath('calls.csv')
      await writeCallLog(log)
      await desk.go()

      await walk.press('today.stepGo.calls')
      walk.clicks += 1
      await page.locator('input[type=file]').first().setInputFiles(log)
      await desk.previewed()
      const assign = page.getByRole('button', { name: desk.say('imports.assign'), exact: true })
      await walk.click(assign)
      await walk.fill('imports.clientName', person.client, desk.dialog())
      await walk.press('imports.makeAndAssign', desk.dialog())
      await expect(assign).toHaveCount(1)
      await walk.click(assign)
      await walk.choose('terms.column.hotline', `${person.client} · emergency`, desk.dialog())
      await walk.press('imports.assignDo', desk.dialog())
      await expect(assign).toHaveCount(0)
      await desk.previewed()
      const store = page.getByRole('button', { name: new RegExp(desk.say('imports.store').split(' | ').map((form) => literal(form).replace('\\{n\\}', '10')).join('|')) })
      await expect(store).toBeEnabled()
      await walk.click(store)

      await walk.click(page.getByRole('link', { name: desk.say('imports.reportOf', { client: person.client }) }))
      await expect(page.getByRole('button', { name: new RegExp(`${literal(desk.say('terms.metric.offered'))}[:,] 10\\b`) }).first()).toBeVisible()
      expect(desk.digits(await page.locator('main').innerText())).toContain(person.client)
      walk.clicks += 1
      expect((await desk.download('report.pdf', info.outputPath('report.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')

      await walk.press('today.stepGo.company')
      await walk.fill('company.legalName', person.company)
      await walk.fill('company.shortName', person.company)
      await walk.press('company.save')
      await walk.press('today.stepGo.tariff')
      await walk.press('tariff.set')
      walk.fields += 1
      await page.getByLabel(new RegExp(`^${literal(desk.say('tariff.pricePerMinute').split('{')[0] ?? '').trim()}`)).fill(person.price)
      await walk.press('tariff.save')

      await walk.press('today.stepGo.invoice')
      await walk.click(page.getByRole('button', { name: desk.say('invoice.makeFor', { client: person.client }) }))
      await expect.poll(async () => desk.digits(await page.locator('main').innerText())).toContain(person.total)
      await walk.press('invoice.issue')
      await walk.press('invoice.issueConfirm', desk.dialog())
      await expect(page.getByRole('heading', { level: 1, name: new RegExp(desk.say('invoice.numbered', { number: '.*1' })) })).toBeVisible()

      console.log(`[walk ${language}] ${walk.says()}, ${Math.round((Date.now() - began) / 1000)} s`)
      expect(walk.screens.length, walk.says()).toBeLessThanOrEqual(7)
      expect(walk.clicks, walk.says()).toBeLessThanOrEqual(20)
      expect(walk.fields, walk.says()).toBeLessThanOrEqual(8)
    })
  })
}
