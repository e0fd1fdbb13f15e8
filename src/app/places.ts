import { place, type ParamsOf, type Place } from './place'

/**
 * Every page of the app, once: router, menu, bottom bar, window titles, tabs, typed navigation and the page lists of the
 * tests read this. To add a page, add a line here; to add a tab, name its frame.
 */
export const places = {
  today: place('/', { section: 'today', title: 'app.nav.today', icon: 'today', parts: 'due', load: () => import('../features/today/TodayPage.vue') }),
  clients: place('/clients', { section: 'clients', title: 'app.nav.clients', icon: 'clients', load: () => import('../features/clients/ClientsPage.vue') }),
  client: place('/clients/:clientId', { section: 'clients', tab: 'client', title: 'client.tab.overview', parts: 'clientOverview', shows: ['clients'], load: () => import('../features/clients/ClientOverview.vue') }),
  clientContacts: place('/clients/:clientId/contacts', { section: 'clients', tab: 'client', title: 'client.contacts', shows: ['contacts'], load: () => import('../features/clients/ClientContacts.vue') }),
  clientMoney: place('/clients/:clientId/money', { section: 'clients', tab: 'client', title: 'client.tab.money', parts: 'clientMoney', shows: ['works'], load: () => import('../features/clients/ClientMoney.vue') }),
  clientDetails: place('/clients/:clientId/details', { section: 'clients', tab: 'client', title: 'client.tab.details', load: () => import('../features/clients/ClientForm.vue') }),
  hotline: place('/clients/:clientId/hotlines/:hotlineId', { section: 'clients', tab: 'hotline', title: 'hotline.tab.overview', parts: 'hotlineOverview', shows: ['hotlines'], load: () => import('../features/hotlines/HotlineOverview.vue') }),
  hotlineSetUp: place('/clients/:clientId/hotlines/:hotlineId/set-up', { section: 'clients', tab: 'hotline', title: 'hotline.tab.setUp', shows: ['matchRules', 'definitions', 'tariffs'], load: () => import('../features/hotlines/HotlineSetUp.vue') }),
  calls: place('/calls', { section: 'calls', title: 'app.nav.calls', icon: 'calls', load: () => import('../features/calls/CallsPage.vue') }),
  import: place('/calls/import', { section: 'calls', title: 'app.title.import', load: () => import('../features/calls/ImportPage.vue') }),
  reconcile: place('/calls/reconcile', { section: 'calls', title: 'app.title.reconcile', load: () => import('../features/reconcile/ReconcilePage.vue') }),
  sources: place('/calls/sources', { section: 'calls', title: 'app.title.sources', shows: ['sources'], load: () => import('../features/calls/sources/SourcesPage.vue') }),
  hours: place('/hours', { section: 'hours', title: 'app.nav.hours', icon: 'hours', further: true, load: () => import('../features/person-hours/HoursPage.vue') }),
  reports: place('/reports', { section: 'reports', title: 'app.nav.reports', icon: 'reports', load: () => import('../features/reports/ReportPage.vue') }),
  billing: place('/billing', { section: 'billing', title: 'app.nav.billing', icon: 'billing', load: () => import('../features/billing/BillingPage.vue') }),
  invoice: place('/billing/:invoiceId', { section: 'billing', title: 'app.title.invoice', shows: ['invoices'], load: () => import('../features/billing/InvoicePage.vue') }),
  data: place('/data', { section: 'data', title: 'app.nav.data', icon: 'data', load: () => import('../features/data/DataPage.vue') }),
  settings: place('/settings', { section: 'settings', title: 'app.nav.settings', icon: 'settings', load: () => import('../features/settings/SettingsPage.vue') }),
  operators: place('/settings/operators', { section: 'settings', title: 'app.title.operators', shows: ['operators'], load: () => import('../features/settings/OperatorsPage.vue') }),
  company: place('/settings/company', { section: 'settings', title: 'app.title.company', shows: ['company'], load: () => import('../features/settings/CompanyPage.vue') }),
}

type PlacesList = { readonly [N in keyof typeof places]: ParamsOf<(typeof places)[N]['path']> }

declare module '../ui/link/target' {
  interface Places extends PlacesList {
    /** Named once more, since an interface must name something of its own. */
    readonly clients: PlacesList['clients']
  }
}

/** The list as places only, with their names. */
export const allPlaces: readonly (readonly [name: string, place: Place])[] = Object.entries(places)
