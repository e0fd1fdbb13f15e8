import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import type { ContractReport } from './contract/page'
import { serve } from './server.mjs'

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

test('the storage keeps its contract in a real browser', async ({ page }) => {
  test.setTimeout(180_000)
  await build({
    configFile: false,
    logLevel: 'error',
    root: folder('./contract/'),
    base: './',
    worker: { format: 'es' },
    build: { outDir: folder('../../.cache/contract/'), emptyOutDir: true, target: 'es2022', rollupOptions: { input: folder('./contract/page.html') } },
  })
  const host = await serve({ root: folder('../../.cache/contract/'), base: '/contract/' })
  const said: string[] = []
  page.on('console', (message) => (message.type() === 'log' ? said.push(message.text()) : undefined))
  await page.goto(`${host.url}page.html`)
  await page.waitForFunction(() => 'contractReport' in window && (window.contractReport as ContractReport).done, null, { timeout: 150_000 })
  const report = await page.evaluate(() => (window as unknown as { contractReport: ContractReport }).contractReport)
  console.log(`contract in Chromium: ${report.passed.length} cases held`, said.join(' '))
  expect(report.failed).toEqual([])
  expect(report.passed.length).toBeGreaterThan(5)
  await host.close()
})
