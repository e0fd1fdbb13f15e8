// @vitest-environment happy-dom
import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import PageTabs from '../../src/ui/page/PageTabs.vue'
import type { Target } from '../../src/ui/link/target'

const names = ['overview', 'setup', 'history']
const page = { template: '<p />' }
let shown: VueWrapper | null = null
afterEach(() => shown?.unmount())

async function tabs(): Promise<{ readonly router: Router; readonly all: () => HTMLElement[]; readonly press: (key: string) => Promise<KeyboardEvent> }> {
  const router = createRouter({ history: createMemoryHistory(), routes: names.map((name) => ({ path: `/${name}`, name, component: page })) })
  await router.push('/overview')
  // Places of this test's own router: the app's list of places stands on another floor.
  const list = names.map((name) => ({ to: { name } as unknown as Target, label: name }))
  shown = mount(PageTabs, { props: { tabs: list, label: 'Hotline' }, slots: { default: '<p>content</p>' }, global: { plugins: [router] }, attachTo: document.body })
  await nextTick()
  const all = () => [...document.querySelectorAll<HTMLElement>('[role="tab"]')]
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
    await new Promise((done) => setTimeout(done, 10))
    return event
  }
  all()[0]?.focus()
  return { router, all, press }
}

describe('the tabs of a page, by keyboard', () => {
  it('are one stop of Tab: the open one; arrows, Home and End move along and around', async () => {
    const { all, press } = await tabs()
    expect(all().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
    const walked: (string | null | undefined)[] = []
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      expect((await press(key)).defaultPrevented).toBe(true)
      walked.push(document.activeElement?.textContent)
    }
    expect(walked).toEqual(['setup', 'history', 'overview', 'history', 'overview', 'history'])
  })

  it('open with Space only: moving along leaves the page where it is, and other keys are the browser’s', async () => {
    const { router, all, press } = await tabs()
    await press('ArrowRight')
    expect(router.currentRoute.value.name).toBe('overview')
    expect((await press('a')).defaultPrevented).toBe(false)
    expect((await press(' ')).defaultPrevented).toBe(true)
    expect(router.currentRoute.value.name).toBe('setup')
    expect(all().map((tab) => [tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([['false', -1], ['true', 0], ['false', -1]])
  })

  it('name their panel after the open tab', async () => {
    const { all } = await tabs()
    const panel = document.querySelector('[role="tabpanel"]')
    expect([panel?.getAttribute('aria-labelledby'), all()[0]?.getAttribute('aria-controls')]).toEqual([all()[0]?.id, panel?.id])
  })
})
