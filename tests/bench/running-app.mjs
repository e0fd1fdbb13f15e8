// The built app as a person uses it: the sample centre, the big file by its import page, then months of the report.
import { readFile } from 'node:fs/promises'

const words = async (root, area) => JSON.parse(await readFile(new URL(`src/i18n/dictionaries/en/${area}.json`, root), 'utf8'))

/** Brings the file in by the real import page; returns the longest task of the screen's thread meanwhile, 0 = none of 50 ms. */
export async function importByHand(page, host, root, file) {
  const [app, today, imports] = await Promise.all(['app', 'today', 'imports'].map((area) => words(root, area)))
  await page.goto(host.url)
  await page.getByRole('button', { name: today.openSample, exact: true }).first().click()
  // The window loads anew in the sample centre.
  await page.getByText(app.sample.chip).first().waitFor({ timeout: 180_000 })
  await page.goto(`${host.url}#/calls/import`)
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' })
  await page.evaluate(() => {
    window.longTasks = []
    new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
  })
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByRole('heading', { name: imports.readingTitle }).waitFor({ timeout: 120_000 })
  await page.getByText(imports.kpi.rejected, { exact: true }).first().waitFor({ timeout: 300_000 })
  const [, many] = imports.store.split(' | ')
  const button = page.getByRole('button', { name: new RegExp(`^${many.replace('{n}', '[\\d\\s.,]+')}$`) })
  // A round number of rows is a doubt a person confirms.
  const box = page.getByLabel(imports.caveat.cutOff.confirm)
  if (await box.isVisible()) await box.check()
  await button.click({ timeout: 120_000 })
  await page.getByRole('heading', { name: imports.doneTitle }).waitFor({ timeout: 300_000 })
  return page.evaluate(() => Math.max(0, ...window.longTasks))
}

/** From asking for a month in the running app to its figures on the screen, for each month in turn, ms. */
export async function openMonths(page, host, months) {
  await page.goto(`${host.url}#/reports?client=all&period=month:${months[0]}`)
  const times = []
  for (const month of months.slice(1)) {
    // The month before stands, and nothing goes on any more.
    await page.locator('[aria-busy="false"] .report').waitFor({ timeout: 120_000 })
    await page.waitForTimeout(500)
    times.push(await page.evaluate((from) => new Promise((resolve) => {
      const before = performance.now()
      const report = document.querySelector('main [aria-busy]')
      let asked = report.getAttribute('aria-busy') === 'true'
      new MutationObserver((_, observer) => {
        if (report.getAttribute('aria-busy') === 'true') asked = true
        else if (asked) {
          observer.disconnect()
          // Painted when the second frame begins.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - before)))
        }
      }).observe(report, { attributes: true, attributeFilter: ['aria-busy'] })
      location.hash = `#/reports?client=all&period=month:${from}`
    }), month))
  }
  return times
}
