import type { Client } from '../client/client'
import type { Company } from '../company/company'
import type { Hotline, MatchRule } from '../hotline/hotline'
import type { Invoice } from '../invoice/invoice'
import type { PlainDate } from '../kernel/calendar'
import type { ClientId, HotlineId, InvoiceId } from '../kernel/ids'
import { periodOf, previousPeriod, type Period } from '../kernel/period'
import type { Tariff } from '../tariff/tariff'

/** What the agenda is made from. `lastCallOn` = local date of the newest call in the archive. */
export type AgendaInput = {
  readonly today: PlainDate
  readonly company: Company | null
  readonly clients: readonly Client[]
  readonly hotlines: readonly Hotline[]
  readonly matchRules: readonly MatchRule[]
  readonly tariffs: readonly Tariff[]
  readonly invoices: readonly Invoice[]
  readonly lastCallOn: PlainDate | null
}

/** The steps from an empty workspace to the first invoice, in working order. */
export type SetupStep = { readonly key: 'company' | 'client' | 'hotline' | 'rules' | 'tariff' | 'calls'; readonly done: boolean }

/** Something the manager has to do now. */
export type AgendaItem =
  | { readonly kind: 'invoiceDue'; readonly clientId: ClientId; readonly month: Period; readonly draft: InvoiceId | null }
  | { readonly kind: 'noRules'; readonly hotlineId: HotlineId; readonly clientId: ClientId }
  | { readonly kind: 'noTariff'; readonly hotlineId: HotlineId; readonly clientId: ClientId }

/** The setup steps and whether each is done. */
export function setupSteps(input: AgendaInput): readonly SetupStep[] {
  return [
    { key: 'company', done: input.company !== null },
    { key: 'client', done: input.clients.length > 0 },
    { key: 'hotline', done: input.hotlines.length > 0 },
    { key: 'rules', done: input.matchRules.length > 0 },
    { key: 'tariff', done: input.tariffs.length > 0 },
    { key: 'calls', done: input.lastCallOn !== null },
  ]
}

/**
 * What is due: last month's invoice of every client with a priced project that ran in it, and running projects
 * whose calls or prices cannot be found. Ordered by kind, then client and project name.
 */
export function agenda(input: AgendaInput): readonly AgendaItem[] {
  const month = previousPeriod(periodOf('month', input.today))
  const byName = <T>(name: (item: T) => string) => (a: T, b: T) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)
  const running = input.hotlines
    .filter((hotline) => !hotline.archived && (hotline.endsOn === null || hotline.endsOn >= input.today))
    .sort(byName((hotline) => hotline.name + hotline.id))
  const clients = input.clients.filter((client) => !client.archived).sort(byName((client) => client.shortName + client.id))
  return [
    ...clients.filter((client) => isBillable(input, client.id, month)).flatMap((client) => invoiceDue(input, client.id, month)),
    ...running.filter((hotline) => !input.matchRules.some((rule) => rule.hotlineId === hotline.id)).map((hotline) => ({ kind: 'noRules' as const, hotlineId: hotline.id, clientId: hotline.clientId })),
    ...running.filter((hotline) => !input.tariffs.some((tariff) => tariff.hotlineId === hotline.id)).map((hotline) => ({ kind: 'noTariff' as const, hotlineId: hotline.id, clientId: hotline.clientId })),
  ]
}

/** Tells whether a client has a project that ran in the month and has a price in it. */
export function isBillable(input: Pick<AgendaInput, 'hotlines' | 'tariffs'>, clientId: ClientId, month: Period): boolean {
  return input.hotlines.some(
    (hotline) =>
      hotline.clientId === clientId &&
      (hotline.startsOn === null || hotline.startsOn < month.to) &&
      (hotline.endsOn === null || hotline.endsOn >= month.from) &&
      input.tariffs.some((tariff) => tariff.hotlineId === hotline.id && tariff.validFrom < month.to),
  )
}

function invoiceDue(input: AgendaInput, clientId: ClientId, month: Period): AgendaItem[] {
  const ofMonth = input.invoices.filter((invoice) => invoice.clientId === clientId && invoice.month === month.from)
  if (ofMonth.some((invoice) => invoice.state === 'issued')) return []
  return [{ kind: 'invoiceDue', clientId, month, draft: ofMonth[0]?.id ?? null }]
}
