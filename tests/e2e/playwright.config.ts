import { defineConfig } from '@playwright/test'
import { browserArguments, executablePath } from './browser'

const port = Number(process.env['APP_PORT'] ?? 4174)

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  globalTimeout: 18 * 60_000,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/hosted/linewright/`,
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: browserArguments },
  },
  webServer: {
    command: `node tests/e2e/server.mjs ${process.env['APP_DIST'] ?? 'dist'} /hosted/linewright/ ${port}`,
    cwd: '../..',
    port,
    reuseExistingServer: !process.env['CI'],
  },
})
