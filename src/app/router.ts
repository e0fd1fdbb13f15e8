import { createRouter, createWebHashHistory, type Router, type RouteRecordRaw } from 'vue-router'
import type { Navigation } from '../desk/services'
import { loadParts } from './hosts'
import type { TextKey } from '../i18n/keys'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the page's name for the window title. */
    readonly title: TextKey
    /** The entry of the main menu the page belongs to. */
    readonly section: string
  }
}

type Page = () => Promise<unknown>

/**
 * Every page, loaded when first opened; parameters arrive as props. `ready` holds back a page whose words are not
 * among those of the first screen.
 */
function routes(ready: () => Promise<void>): RouteRecordRaw[] {
  const after = (load: Page): Page => async () => (await Promise.all([load(), ready()]))[0]
  return [
    { path: '/', name: 'today', component: () => import('../features/today/TodayPage.vue'), meta: { title: 'app.nav.today', section: 'today' } },
    { path: '/clients', name: 'clients', component: after(() => import('../features/clients/ClientsPage.vue')), meta: { title: 'app.nav.clients', section: 'clients' } },
    { path: '/clients/:clientId', name: 'client', props: true, component: after(async () => (await Promise.all([import('../features/clients/ClientPage.vue'), loadParts('clientOverview')]))[0]), meta: { title: 'app.title.client', section: 'clients' } },
    { path: '/clients/:clientId/hotlines/:hotlineId', name: 'hotline', props: true, component: after(() => import('../features/hotlines/HotlinePage.vue')), meta: { title: 'app.title.hotline', section: 'clients' } },
    { path: '/calls', name: 'calls', component: after(() => import('../features/calls/CallsPage.vue')), meta: { title: 'app.nav.calls', section: 'calls' } },
    { path: '/calls/import', name: 'import', component: after(() => import('../features/calls/ImportPage.vue')), meta: { title: 'app.title.import', section: 'calls' } },
    { path: '/calls/reconcile', name: 'reconcile', component: after(() => import('../features/reconcile/ReconcilePage.vue')), meta: { title: 'app.title.reconcile', section: 'calls' } },
    { path: '/hours', name: 'hours', component: after(() => import('../features/person-hours/HoursPage.vue')), meta: { title: 'app.nav.hours', section: 'hours' } },
    { path: '/calls/sources', name: 'sources', component: after(() => import('../features/calls/sources/SourcesPage.vue')), meta: { title: 'app.title.sources', section: 'calls' } },
    { path: '/reports', name: 'reports', component: after(() => import('../features/reports/ReportPage.vue')), meta: { title: 'app.nav.reports', section: 'reports' } },
    { path: '/billing', name: 'billing', component: after(() => import('../features/billing/BillingPage.vue')), meta: { title: 'app.nav.billing', section: 'billing' } },
    { path: '/billing/:invoiceId', name: 'invoice', props: true, component: after(() => import('../features/billing/InvoicePage.vue')), meta: { title: 'app.title.invoice', section: 'billing' } },
    { path: '/data', name: 'data', component: after(() => import('../features/data/DataPage.vue')), meta: { title: 'app.nav.data', section: 'data' } },
    { path: '/settings', name: 'settings', component: after(() => import('../features/settings/SettingsPage.vue')), meta: { title: 'app.nav.settings', section: 'settings' } },
    { path: '/settings/operators', name: 'operators', component: after(() => import('../features/settings/OperatorsPage.vue')), meta: { title: 'app.title.operators', section: 'settings' } },
    { path: '/settings/company', name: 'company', component: after(() => import('../features/settings/CompanyPage.vue')), meta: { title: 'app.title.company', section: 'settings' } },
    { path: '/:rest(.*)*', redirect: { name: 'today' } },
  ]
}

/** The router over the part after `#`, so that any static folder serves the app without rewrites. */
export function createAppRouter(ready: () => Promise<void>): Router {
  return createRouter({ history: createWebHashHistory(), routes: routes(ready) })
}

/** What features use to send the person somewhere. */
export function navigationOf(router: Router): Navigation {
  return {
    async go(name, params = {}, query = {}) {
      await router.push({ name, params, query })
    },
  }
}
