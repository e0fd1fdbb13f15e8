import { expect, test } from './app'
import { hostOfBuild, keptOffline } from './host'

test.use({ baseURL: 'http://localhost/' })

test('can be installed', async ({ page, watch }) => {
  const host = await hostOfBuild()
  watch.home(host.url)
  await page.goto(host.url)
  await keptOffline(page)
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A private window cannot install anything; nothing else may stand in the way.
  expect(installabilityErrors.map((error) => error.errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  await host.close()
})

test('the installed app stays in its folder and opens call logs', async ({ page, watch }) => {
  const host = await hostOfBuild()
  watch.home(host.url)
  await page.goto(host.url)
  const session = await page.context().newCDPSession(page)
  const { url, data = '{}', errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data) as {
    start_url: string
    scope: string
    id: string
    icons: { src: string; purpose: string }[]
    file_handlers: { action: string; accept: Record<string, string[]> }[]
  }
  for (const place of [manifest.start_url, manifest.scope, ...manifest.file_handlers.map(({ action }) => action)]) expect(new URL(place, url).href).toBe(host.url)
  expect(manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat())).toContain('.csv')
  for (const { src } of manifest.icons) expect((await page.request.get(new URL(src, url).href)).status(), src).toBe(200)
  await host.close()
})
