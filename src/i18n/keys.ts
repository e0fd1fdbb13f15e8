import type app from './dictionaries/en/app.json'
import type calls from './dictionaries/en/calls.json'
import type client from './dictionaries/en/client.json'
import type company from './dictionaries/en/company.json'
import type data from './dictionaries/en/data.json'
import type desk from './dictionaries/en/desk.json'
import type document from './dictionaries/en/document.json'
import type failure from './dictionaries/en/failure.json'
import type field from './dictionaries/en/field.json'
import type figure from './dictionaries/en/figure.json'
import type hotline from './dictionaries/en/hotline.json'
import type hours from './dictionaries/en/hours.json'
import type imports from './dictionaries/en/imports.json'
import type invoice from './dictionaries/en/invoice.json'
import type operator from './dictionaries/en/operator.json'
import type reconcile from './dictionaries/en/reconcile.json'
import type report from './dictionaries/en/report.json'
import type sources from './dictionaries/en/sources.json'
import type tariff from './dictionaries/en/tariff.json'
import type terms from './dictionaries/en/terms.json'
import type today from './dictionaries/en/today.json'
import type ui from './dictionaries/en/ui.json'

/** The areas of the dictionaries as English has them: an area that is not named here has no keys. */
type English = {
  app: typeof app
  calls: typeof calls
  client: typeof client
  company: typeof company
  data: typeof data
  desk: typeof desk
  document: typeof document
  failure: typeof failure
  field: typeof field
  figure: typeof figure
  hotline: typeof hotline
  hours: typeof hours
  imports: typeof imports
  invoice: typeof invoice
  operator: typeof operator
  reconcile: typeof reconcile
  report: typeof report
  sources: typeof sources
  tariff: typeof tariff
  terms: typeof terms
  today: typeof today
  ui: typeof ui
}

type Keys<Words, Path extends string> = {
  [Name in keyof Words & string]: Words[Name] extends string ? `${Path}${Name}` : Keys<Words[Name], `${Path}${Name}.`>
}[keyof Words & string]

/** Every key there is, by English. A key made of values (`terms.outcome.${outcome}`) is one when every member of its family exists. */
export type TextKey = { [Area in keyof English]: Keys<English[Area], `${Area}.`> }[keyof English]
