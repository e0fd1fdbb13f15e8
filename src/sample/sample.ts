import type { Client, Contact } from '../domain/client/client'
import type { Company } from '../domain/company/company'
import type { Hotline, MatchRule } from '../domain/hotline/hotline'
import type { DraftInvoice } from '../domain/invoice/invoice'
import type { PlainDate } from '../domain/kernel/calendar'
import type { MeasurementRules } from '../domain/measurement/measurement-rules'
import type { Operator } from '../domain/operator/operator'
import type { Source } from '../domain/source/source'
import type { Tariff } from '../domain/tariff/tariff'
import type { Work } from '../domain/tariff/work'
import type { RecordTables, TableName } from '../domain/records'
import { campaignPlans } from './campaign-plans'
import { hotlinePlans } from './hotline-plans'
import { sampleMeasurementRules } from './measurement-rules'
import { monthStart, sampleSpan } from './months'
import { sampleClients, sampleCompany, sampleContacts } from './parties'
import { sampleOperators } from './people'
import type { PlannedProject, ProjectPlan } from './plan'
import { sampleTariffs, sampleWorks } from './prices'
import { sampleId } from './sample-id'

/** A made-up contact centre as of a day; calls are made from it by `sampleCalls`. */
export type Sample = {
  readonly today: PlainDate
  readonly seed: number
  /** Local days with calls: `from` inclusive, `to` exclusive. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly company: Company
  readonly clients: readonly Client[]
  readonly contacts: readonly Contact[]
  readonly hotlines: readonly Hotline[]
  readonly matchRules: readonly MatchRule[]
  readonly definitions: readonly MeasurementRules[]
  readonly operators: readonly Operator[]
  readonly tariffs: readonly Tariff[]
  readonly works: readonly Work[]
  readonly sources: readonly Source[]
  /** Drafts of last month's invoices. */
  readonly drafts: readonly DraftInvoice[]
  /** The projects with the plan behind each: what `sampleCalls` needs. */
  readonly projects: readonly PlannedProject[]
}

/** The centre's business records by table. */
export function recordsOf(sample: Sample): { readonly [T in TableName]: readonly RecordTables[T][] } {
  const { company, clients, contacts, operators, hotlines, matchRules, definitions, sources, tariffs, works, drafts } = sample
  return { company: [company], clients, contacts, operators, hotlines, matchRules, definitions, sources, tariffs, works, invoices: drafts }
}

const optionalMonth = (today: PlainDate, months: number | null): PlainDate | null => (months === null ? null : monthStart(today, months))

function hotlineOf(plan: ProjectPlan, today: PlainDate): Hotline {
  return {
    id: sampleId('hotline', plan.key),
    clientId: sampleId('client', plan.client),
    kind: plan.traffic.kind === 'inbound' ? 'hotline' : 'campaign',
    name: plan.name,
    number: plan.number,
    zone: plan.zone,
    hours: { week: plan.week, exceptions: [...plan.exceptions(today)] },
    operatorIds: plan.operators.map((key) => sampleId('operator', key)),
    startsOn: optionalMonth(today, plan.starts),
    endsOn: optionalMonth(today, plan.ends),
    note: plan.note,
    archived: false,
    ...(plan.fields ? { fields: plan.fields.map(({ name, label }) => ({ name, label })) } : {}),
  }
}

function rulesOf(plan: ProjectPlan, today: PlainDate): MatchRule[] {
  return plan.names.map((name, index) => ({
    id: sampleId('matchRule', `${plan.key}-${index + 1}`),
    hotlineId: sampleId('hotline', plan.key),
    field: name.field,
    value: name.value,
    from: optionalMonth(today, name.from),
    to: optionalMonth(today, name.to),
  }))
}

function draftOf(client: Client, today: PlainDate): DraftInvoice {
  const month = monthStart(today, -1)
  return {
    id: sampleId('invoice', `${client.id}-${month}`),
    clientId: client.id,
    month,
    currency: client.currency,
    language: client.language,
    note: '',
    state: 'draft',
  }
}

/** The source all sample calls come from. */
export function sampleSource(): Source {
  return { id: sampleId('source', 'pbx'), name: 'Asterisk', zone: 'Europe/Kyiv', readings: {}, note: '' }
}

/**
 * Makes the sample centre as of `today`: own company, four clients, six hotlines, two campaigns, fourteen operators
 * and their dated rules and prices. The same day and seed give the same centre, id for id.
 */
export function makeSample(options: { readonly today: PlainDate; readonly seed?: number }): Sample {
  const { today, seed = 20_260 } = options
  const plans = [...hotlinePlans, ...campaignPlans]
  const projects = plans.map((plan) => ({ plan, hotline: hotlineOf(plan, today) }))
  const clients = sampleClients()
  return {
    today,
    seed,
    ...sampleSpan(today),
    company: sampleCompany(),
    clients,
    contacts: sampleContacts(),
    hotlines: projects.map(({ hotline }) => hotline),
    matchRules: plans.flatMap((plan) => rulesOf(plan, today)),
    definitions: sampleMeasurementRules(today),
    operators: sampleOperators(today),
    tariffs: sampleTariffs(today),
    works: sampleWorks(today),
    sources: [sampleSource()],
    drafts: clients.slice(0, 2).map((client) => draftOf(client, today)),
    projects,
  }
}
