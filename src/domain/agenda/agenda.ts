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
export type SetupStep = { readonly key: 'company' | 'client' | 'hotline' | 'rules' | 'tariff' | 'calls' | 'invoice'; readonly done: boolean }

/** Last month's invoice of a client, not made yet or still a draft. */
export type DueInvoice = { readonly client: Client; readonly month: Period; readonly draft: InvoiceId | null }

/** A running project whose calls or prices cannot be found. */
export type UnreadyHotline = { readonly kind: 'noRules' | 'noTariff'; readonly hotline: Hotline }

/** The setup steps and whether each is done. */
export function setupSteps(input: Omit<AgendaInput, 'today'>): readonly SetupStep[] {
  return [
    { key: 'company', done: input.company !== null },
    { key: 'client', done: input.clients.length > 0 },
    { key: 'hotline', done: input.hotlines.length > 0 },
    { key: 'rules', done: input.matchRules.length > 0 },
    { key: 'tariff', done: input.tariffs.length > 0 },
    { key: 'calls', done: input.lastCallOn !== null },
    { key: 'invoice', done: input.invoices.length > 0 },
  ]
}

/** Last month's invoice of every client with a priced project that ran in it, unless it is issued; by the client's name. */
export function dueInvoices(input: Pick<AgendaInput, 'clients' | 'hotlines' | 'tariffs' | 'invoices' | 'today'>): readonly DueInvoice[] {
  const month = previousPeriod(periodOf('month', input.today))
  return input.clients
    .filter((client) => !client.archived && isBillable(input, client.id, month))
    .sort(byName((client) => client.shortName + client.id))
    .flatMap((client) => {
      const ofMonth = input.invoices.filter((invoice) => invoice.clientId === client.id && invoice.month === month.from)
      return ofMonth.some((invoice) => invoice.state === 'issued') ? [] : [{ client, month, draft: ofMonth[0]?.id ?? null }]
    })
}

/** Running projects whose calls cannot be found, then those that cannot be priced; each by name. */
export function unreadyHotlines(input: Pick<AgendaInput, 'hotlines' | 'matchRules' | 'tariffs' | 'today'>): readonly UnreadyHotline[] {
  const running = input.hotlines
    .filter((hotline) => !hotline.archived && (hotline.endsOn === null || hotline.endsOn >= input.today))
    .sort(byName((hotline) => hotline.name + hotline.id))
  const [ruled, priced] = [input.matchRules, input.tariffs].map((list) => new Set<HotlineId>(list.map(({ hotlineId }) => hotlineId)))
  return [
    ...running.filter(({ id }) => !ruled?.has(id)).map((hotline) => ({ kind: 'noRules' as const, hotline })),
    ...running.filter(({ id }) => !priced?.has(id)).map((hotline) => ({ kind: 'noTariff' as const, hotline })),
  ]
}

function byName<T>(name: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)
}

/** Tells whether a client has a project that ran in the month and has a price in it. */
export function isBillable(input: Pick<AgendaInput, 'hotlines' | 'tariffs'>, clientId: ClientId, month: Period): boolean {
  return input.hotlines.some(
    (hotline) =>
      hotline.clientId === clientId
      && (hotline.startsOn === null || hotline.startsOn < month.to)
      && (hotline.endsOn === null || hotline.endsOn >= month.from)
      && input.tariffs.some((tariff) => tariff.hotlineId === hotline.id && tariff.validFrom < month.to),
  )
}
