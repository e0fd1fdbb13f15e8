// Where the photographer goes. A page is a route; a dialog is a page and the thing to press on it.

import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** Last month by the computer's clock: the sample centre is made as of today. */
function lastMonth() {
  const now = new Date()
  const first = new Date(Date.UTC(now.getFullYear(), now.getMonth() - 1, 1))
  return first.toISOString().slice(0, 10)
}

const client = 'cli_sample-pharmacy'
const hotline = 'hot_sample-pharmacy-info'
const invoice = `inv_sample-${client}-${lastMonth()}`
const month = `period=month:${lastMonth()}`

/** Every page of the app, read from its own list; vite reads it, since Node reads no TypeScript. */
const { module: { allPlaces } } = await runnerImport(fileURLToPath(new URL('../../src/app/places.ts', import.meta.url)), { configFile: false, logLevel: 'silent' })

/** What an address needs besides, so that the page shows something. */
const queries = { calls: month, reconcile: `client=all&${month}`, hours: `client=all&${month}`, reports: `client=all&${month}`, billing: month }
const examples = { clientId: client, hotlineId: hotline, invoiceId: invoice }
const inSample = (path) => path.replace(/:(\w+)/g, (_, parameter) => examples[parameter] ?? parameter)
const listed = allPlaces.map(([name, { path }]) => [name, `${inSample(path)}${queries[name] ? `?${queries[name]}` : ''}`])
const everywhere = listed.filter((_, index) => !allPlaces[index][1].path.includes(':'))

const withSample = [
  ...listed.filter((_, index) => allPlaces[index][1].path.includes(':')),
  ['campaign', `/clients/cli_sample-market/hotlines/hot_sample-market-survey`],
  ['hours-hotline', `/hours?client=${client}&hotline=${hotline}&${month}`],
  ['reports-client', `/reports?client=${client}&${month}`],
  ['reports-hotline', `/reports?client=${client}&hotline=${hotline}&${month}`],
  ['reports-day', `/reports?client=all&period=day:${lastMonth()}`],
]

/** Name and route of every page of a workspace. */
export function pages(workspace) {
  return workspace === 'sample' ? [...everywhere, ...withSample] : everywhere
}

/** Name, page and button of every dialog and panel of a workspace. */
export function dialogs(workspace) {
  const empty = [
    { name: 'dialog-new-client', route: '/clients', press: { key: 'client.new' } },
    { name: 'dialog-erase', route: '/data', press: { key: 'data.erase' } },
  ]
  const sample = [
    { name: 'dialog-new-client', route: '/clients', press: { key: 'client.new' } },
    { name: 'dialog-new-hotline', route: `/clients/${client}`, press: { key: 'hotline.new' } },
    { name: 'dialog-contact', route: `/clients/${client}/contacts`, press: { key: 'client.addContact' } },
    { name: 'dialog-rules', route: `/clients/${client}/hotlines/${hotline}/set-up`, press: { key: 'hotline.addRules' } },
    { name: 'dialog-definition', route: `/clients/${client}/hotlines/${hotline}/set-up`, press: { key: 'hotline.measurement.newVersion' } },
    { name: 'dialog-sample-remove', route: '/data', press: { key: 'data.sampleRemove' } },
    { name: 'panel-figure', route: `/reports?client=${client}&hotline=${hotline}&${month}`, press: { selector: 'main li button' } },
    { name: 'dialog-call', route: `/calls?${month}`, press: { selector: 'main tbody .opener' } },
    { name: 'panel-hours', route: `/hours?client=all&${month}`, press: { selector: 'main tbody td button' } },
    { name: 'popover-scope', route: `/reports?client=${client}&${month}`, press: { selector: 'header button' } },
  ]
  return workspace === 'sample' ? sample : empty
}
