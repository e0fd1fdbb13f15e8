import { rm } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { policy } from '../../tools/policy.mjs'
import { Desk } from './desk'
import { expect, test } from './app'
import { copyOfBuild, hostOfBuild, keptOffline, plainHostOfBuild } from './host'
import { attempt, foreignHost, probedWorkers } from './policy-probe'
import { changing } from './sample-world'

const refused = { eval: 'refused', newFunction: 'refused', fetch: 'refused' }
const allowed = { eval: 'done', newFunction: 'done', fetch: 'done' }

/** What the page's own code may do: the probe is a file of the host, for a debugger's code passes the policy. */
async function triedByPage(page: Page, foreign: string): Promise<Record<string, string>> {
  return page.evaluate((url) => new Promise<Record<string, string>>((done) => {
    const script = document.createElement('script')
    window.addEventListener('probed', (event) => done((event as CustomEvent<Record<string, string>>).detail), { once: true })
    script.src = `./page-probe.js#${url}`
    document.head.append(script)
  }), foreign)
}

test('the policy forbids foreign hosts, inline scripts and inline styles', async ({ page, watch }) => {
  const host = await hostOfBuild()
  watch.home(host.url)
  await page.goto(host.url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')).toBe(policy)
  expect(policy).toContain('default-src \'none\'')
  expect(policy).not.toContain('unsafe-')
  // The policy must come before anything it is to judge.
  expect(await page.evaluate(() => document.head.firstElementChild?.getAttribute('http-equiv'))).toBe('Content-Security-Policy')
  expect(watch.violations).toEqual([])

  const reached = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused'))
  expect(reached).toBe('refused')
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const text = document.createElement('p')
    text.setAttribute('style', 'color: rgb(1, 2, 3)')
    document.body.append(text)
    return { script: 'ranInline' in window, style: getComputedStyle(text).color === 'rgb(1, 2, 3)' }
  })
  expect(ran).toEqual({ script: false, style: false })
  expect(watch.violations.length).toBeGreaterThanOrEqual(3)
  watch.violations.length = 0
  watch.foreign.length = 0
  await host.close()
})

test('on the first visit to a host that sends the header, the page and every worker are held', async ({ page, watch }) => {
  const [foreign, folder] = [await foreignHost(), await copyOfBuild()]
  const workers = await probedWorkers(folder, foreign.url)
  expect(workers.map((file) => file.replace(/\..*/, ''))).toEqual(['document', 'import', 'part', 'query'])
  const host = await hostOfBuild(folder)
  watch.home(host.url)
  await page.goto(host.url)
  expect(await triedByPage(page, foreign.url)).toEqual(refused)
  for (const file of workers) expect(await attempt(page, file), file).toEqual(refused)
  expect(foreign.asked()).toBe(0)
  expect(watch.violations.length).toBeGreaterThan(0)
  watch.violations.length = 0
  watch.foreign.length = 0
  watch.errors.length = 0
  await host.close()
  await foreign.close()
  await rm(folder, { recursive: true })
})

test('a host without headers is covered as soon as the offline shell serves the page', async ({ page, watch }) => {
  const [foreign, folder] = [await foreignHost(), await copyOfBuild()]
  const workers = await probedWorkers(folder, foreign.url)
  const host = await plainHostOfBuild(folder)
  watch.home(host.url)
  // Without the header and the shell the probe gets through: it is able to, and the README says when.
  await page.route('**/sw.js', (route) => route.abort())
  await page.goto(host.url)
  expect(await triedByPage(page, foreign.url)).toEqual(refused)
  for (const file of workers) expect(await attempt(page, file), file).toEqual(allowed)
  expect(foreign.asked()).toBe(workers.length)

  await page.unroute('**/sw.js')
  await page.reload()
  await keptOffline(page)
  for (const file of workers) expect(await attempt(page, file), file).toEqual(refused)
  await page.reload()
  expect(await triedByPage(page, foreign.url)).toEqual(refused)
  for (const file of workers) expect(await attempt(page, file), file).toEqual(refused)
  expect(foreign.asked()).toBe(workers.length)

  // Every answer of the shell carries the policy, and is otherwise what the host sent.
  const answers = await page.evaluate(async (files) => Promise.all(files.map(async (file) => {
    const answer = await fetch(file)
    return { file, status: answer.status, policy: answer.headers.get('content-security-policy'), type: answer.headers.get('content-type'), length: (await answer.arrayBuffer()).byteLength }
  })), ['./', './index.html', './icon.svg', './icon-192.png', ...workers.map((file) => `./assets/${file}`)])
  for (const answer of answers) {
    expect(answer, answer.file).toMatchObject({ status: 200, policy })
    expect(answer.length, answer.file).toBeGreaterThan(0)
    expect(answer.type, answer.file).toMatch(/html|svg|png|javascript/)
  }
  watch.violations.length = 0
  watch.foreign.length = 0
  watch.errors.length = 0
  await host.close()
  await foreign.close()
  await rm(folder, { recursive: true })
})

changing('pickers, dialogs and tables draw themselves within the policy', async ({ page, watch }) => {
  const desk = new Desk(page)
  await desk.openSample()
  for (const name of ['app.scope.choose', 'ui.period.choose', 'app.preferences']) {
    const opener = page.getByRole('button', { expanded: false }).filter({ hasText: name === 'ui.period.choose' ? desk.say('ui.period.month') : desk.say(name) }).first()
    await opener.click()
    await expect(page.getByRole('dialog', { name: desk.say(name) })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await desk.press('app.sample.remove')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await desk.go('/calls')
  await desk.go('/reports')
  await desk.go('/billing')
  expect(watch.violations).toEqual([])
})
