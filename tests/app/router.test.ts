// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { createApp, h } from 'vue'
import { createAppRouter } from '../../src/app/router'

it('follows a link that came while the first page was still loading', async () => {
  window.location.hash = '#/calls'
  let arrive = (): void => undefined
  const words = new Promise<void>((resolve) => { arrive = resolve })
  const router = createAppRouter(() => words)
  createApp({ render: () => h('div') }).use(router)
  window.history.pushState(null, '', '#/hours')
  window.dispatchEvent(new PopStateEvent('popstate', { state: null }))
  expect(router.currentRoute.value.name).not.toBe('calls')
  arrive()
  await router.isReady()
  await vi.waitFor(() => { expect(router.currentRoute.value.name).toBe('hours') }, { timeout: 20_000 })
  expect(window.location.hash).toMatch(/^#\/hours/)
})
