import { defineConfig } from '@playwright/test'
import { browserArguments, executablePath } from './browser'

const port = Number(process.env['APP_PORT'] ?? 4174)

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  // A test that passes the second time has found something all the same.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // The whole run, static checks and unit tests included, stays under 35 minutes.
  globalTimeout: 25 * 60_000,
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}/hosted/linewright/`,
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
    viewport: { width: 1440, height: 900 },
    // A step that hangs is named, instead of the test running into its end.
    actionTimeout: 30_000,
    navigationTimeout: 30_000,
    // Steps and pages of a failed test; a film of every test would cost each of them a tenth of its time.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    launchOptions: { executablePath, args: browserArguments },
  },
  webServer: {
    command: `node tests/e2e/server.mjs ${process.env['APP_DIST'] ?? 'dist'} /hosted/linewright/ ${port}`,
    cwd: '../..',
    port,
    reuseExistingServer: !process.env['CI'],
  },
})
