// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { beforeEach, describe, expect, it } from 'vitest'
import { readAddress, writeAddress } from '../../src/app/shell/address'
import { readFigures, writeFigures } from '../../src/app/shell/figure-address'
import { keepAddress } from '../../src/app/shell/keep-address'
import { diagnosticsOf } from '../../src/app/trouble/diagnostics'
import { useFigurePanel } from '../../src/desk/figure'
import type { FigureRef } from '../../src/domain/figure/figure'
import { useScope } from '../../src/desk/scope'
import type { PlainDate } from '../../src/domain/kernel/calendar'
import type { ClientId, HotlineId, InvoiceId } from '../../src/domain/kernel/ids'
import { periodOf } from '../../src/domain/kernel/period'

const october = periodOf('month', '2026-10-01' as PlainDate)
const scope = { kind: 'hotline', clientId: 'cli_1' as ClientId, hotlineId: 'hot_1' as HotlineId } as const
const figures: FigureRef[] = [
  { kind: 'metric', metric: 'serviceLevel', selection: { period: october, scope: { kind: 'hotlines', ids: ['hot_1' as HotlineId] }, zone: 'Europe/Kyiv', topic: ['Скарга · şikâyet'], custom: { 'custom:область': ['Львівська', ''], 'custom:constructor': ['x'] } } },
  { kind: 'invoiceLine', invoiceId: 'inv_1' as InvoiceId, lineKey: 'день' },
]

describe('the address', () => {
  it('carries scope, period and figures there and back', () => {
    const words = writeAddress(scope, october, figures)
    expect(words['period']).toBe('month:2026-10-01')
    expect(words['figure']).toMatch(/^[\w-]+$/)
    expect(readAddress(words)).toEqual({ scope, period: october, figures, section: null })
  })
  it('carries the section of a long page that was jumped to', () => {
    expect(writeAddress(scope, october, [], 'by-operator')['section']).toBe('by-operator')
    expect(readAddress({ section: 'by-operator' }).section).toBe('by-operator')
  })
  it('takes nothing from words that make no sense', () => {
    expect(readAddress({ client: 'hot_1', hotline: 'x', period: 'year:2026-13-01', figure: '%%' })).toEqual({ scope: null, period: null, figures: [], section: null })
    expect(readFigures(btoa(JSON.stringify([{ kind: 'metric', metric: 'serviceLevel', selection: {} }])))).toEqual([])
    expect(readFigures(btoa(JSON.stringify([{ kind: 'invoiceTotal', invoiceId: 'cli_1' }])))).toEqual([])
    expect(writeFigures([])).toBeNull()
  })
})

describe('the desk and the address', () => {
  beforeEach(() => setActivePinia(createPinia()))
  async function desk() {
    const page = { template: '<p></p>' }
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: page }, { path: '/reports', component: page }] })
    useScope().choosePeriod(october)
    keepAddress(router)
    await router.push('/')
    return router
  }
  const settle = async () => { await nextTick(); await new Promise((done) => setTimeout(done, 20)) }

  it.each([0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20])('keeps a figure opened %i steps after another was closed, before the address has followed', async (steps) => {
    const [first, second] = figures as [FigureRef, FigureRef]
    const router = await desk()
    const panel = useFigurePanel()
    panel.open(first)
    await settle()
    panel.close()
    for (let step = 0; step < steps; step++) await Promise.resolve()
    panel.open(second)
    await settle()
    expect(panel.current).toEqual(second)
    expect(readAddress(router.currentRoute.value.query).figures).toEqual([second])
    router.back(); await settle()
    expect(panel.current).not.toEqual(second)
  })

  it('writes what is chosen, keeps it on links, and Back restores it', async () => {
    const router = await desk()
    expect(router.currentRoute.value.query).toEqual({ client: 'all', period: 'month:2026-10-01' })
    useScope().choose(scope)
    await settle()
    await router.push('/reports')
    expect(router.currentRoute.value.query).toEqual({ client: 'cli_1', hotline: 'hot_1', period: 'month:2026-10-01' })
    router.back(); await settle()
    router.back(); await settle()
    expect(useScope().scope).toEqual({ kind: 'centre' })
  })
  it('opens the figures of a link and closes them on another page', async () => {
    const router = await desk()
    await router.push({ path: '/reports', query: writeAddress(scope, october, figures) })
    expect(useFigurePanel().stack).toEqual(figures)
    useFigurePanel().back()
    await settle()
    expect(readAddress(router.currentRoute.value.query).figures).toEqual(figures.slice(0, 1))
    await router.push('/')
    expect(useFigurePanel().stack).toEqual([])
  })
})

describe('diagnostics', () => {
  it('name the place, never the message', () => {
    const error = new TypeError('client Аптека Плюс is broken')
    error.stack = 'TypeError: client Аптека Плюс is broken\n    at open (https://host/app/assets/index-a1.js:10:20)\n    at https://host/app/assets/index-a1.js:3:4'
    const text = diagnosticsOf(error, { version: '0.1.0', browser: 'B', page: '#/reports', language: 'uk' })
    expect(text).not.toContain('Аптека')
    expect(text).toContain('open /app/assets/index-a1.js:10:20')
  })
})
