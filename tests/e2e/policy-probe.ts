import { appendFile, readdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Another host on this computer that answers whoever asks, and counts. */
export async function foreignHost(): Promise<{ readonly url: string; readonly asked: () => number; readonly close: () => Promise<void> }> {
  let asked = 0
  const server = createServer((_, response) => {
    asked += 1
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }).end('reached')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked: () => asked,
    close: () => new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    }),
  }
}

/** Code that tries what the policy forbids and says what came of it. */
const trying = (url: string, say: string): string => `
;(async (url) => {
  const tried = async (act) => { try { await act(); return 'done' } catch { return 'refused' } }
  const result = {
    eval: await tried(() => (0, eval)('1')),
    newFunction: await tried(() => new Function('return 1')()),
    fetch: await tried(() => fetch(url)),
  }
  ${say}
})(${url})
`

/**
 * Puts the probe into every worker of a copied build, and a file of it for the page: the policy judges a worker's own
 * code, a debugger's it lets through. The probe sleeps in the workers the app starts itself. Returns the workers' files.
 */
export async function probedWorkers(folder: string, foreign: string): Promise<string[]> {
  const assets = join(folder, 'assets')
  const workers = (await readdir(assets)).filter((file) => /\.worker-[\w-]+\.js$/.test(file)).sort()
  for (const file of workers) await appendFile(join(assets, file), `\n;if (self.name === 'probe') {${trying(JSON.stringify(foreign), 'self.postMessage({ probed: result })')}}`)
  await writeFile(join(folder, 'page-probe.js'), trying('document.currentScript.src.split(\'#\')[1]', 'window.dispatchEvent(new CustomEvent(\'probed\', { detail: result }))'))
  return workers
}

/** Starts a worker of the build as the app does, and hears what its probe was allowed to do. */
export async function attempt(page: Page, file: string): Promise<Record<string, string>> {
  return page.evaluate((name) => new Promise<Record<string, string>>((done, failed) => {
    const worker = new Worker(new URL(`./assets/${name}`, location.href), { type: 'module', name: 'probe' })
    worker.addEventListener('error', () => failed(new Error(`${name} did not start`)))
    worker.addEventListener('message', ({ data }) => {
      if (!('probed' in data)) return
      worker.terminate()
      done(data.probed)
    })
  }), file)
}
