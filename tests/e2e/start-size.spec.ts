import { gzipSync } from 'node:zlib'
import { expect, test } from './app'
import { hostOfBuild } from './host'

test.use({ baseURL: 'http://localhost/' })

test('the first screen needs no more than 140 KB of packed scripts', async ({ page, watch }) => {
  const host = await hostOfBuild()
  watch.home(host.url)
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => { if (response.request().resourceType() === 'script') scripts.push(response.body()) })
  await page.goto(host.url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const sizes = (await Promise.all([...scripts])).map((body) => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(3)
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThanOrEqual(140)
  await host.close()
})
