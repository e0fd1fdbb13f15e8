import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { policyHeaders } from '../../tools/policy.mjs'
import { serve } from './server.mjs'

/** The built app under test. */
export const dist = process.env['APP_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url))

/** The built app under a sub-path of a host of its own, which a test may stop. It sends the policy with every file, as our own server does. */
export function hostOfBuild(root = dist): ReturnType<typeof serve> {
  return serve({ root, base: '/any/folder/', headers: policyHeaders })
}

/** A host that knows nothing of the policy: a plain file server. */
export function plainHostOfBuild(root = dist): ReturnType<typeof serve> {
  return serve({ root, base: '/any/folder/' })
}

/** A copy of the build that a test may replace by a newer one. */
export async function copyOfBuild(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'linewright-build-'))
  await cp(dist, folder, { recursive: true })
  return folder
}

/** Turns the build in a folder into a later one: its page carries a mark, and the list of files names the changed page. */
export async function publishNext(folder: string, mark: string): Promise<void> {
  const page = join(folder, 'index.html')
  await writeFile(page, (await readFile(page, 'utf8')).replace('</head>', `<meta name="build" content="${mark}"></head>`))
  const worker = join(folder, 'sw.js')
  const code = await readFile(worker, 'utf8')
  const next = code.replace(/(url:"index\.html",revision:")[^"]*|(revision:")[^"]*(",url:"index\.html")/, (_, before?: string, other?: string, after?: string) => (before ? `${before}${mark}` : `${other}${mark}${after}`))
  expect(next).not.toBe(code)
  await writeFile(worker, next)
}

/** Waits until the page's files are kept for offline work and the page is served from them. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ready = await navigator.serviceWorker.ready
    if (ready.active?.state !== 'activated') await new Promise((done) => ready.active?.addEventListener('statechange', done, { once: true }))
    if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))
  })
}
