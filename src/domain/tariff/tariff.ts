import * as v from 'valibot'
import type { PlainDate } from '../kernel/calendar'
import { countField, currencyField, dateField, idField, integerField, nameField, textField } from '../kernel/fields'
import { idOf, type IdSource } from '../kernel/ids'
import { nextPeriod, periodOf, previousPeriod } from '../kernel/period'
import { record, type FieldsOf, type RecordOf } from '../kernel/record'
import { ref } from '../kernel/reference'
import type { Client } from '../client/client'
import type { Company } from '../company/company'
import { hotlineRecord, type Hotline } from '../hotline/hotline'
import { usualVat, vatSchema } from './vat'
import { outcomes } from '../archive/block'

/** Which calls a usage clause bills; the rest are excluded, each with a reason. */
export const billedCallsSchema = v.object({
  direction: v.picklist(['inbound', 'outbound', 'both']),
  outcomes: v.pipe(v.array(v.picklist(outcomes)), v.minLength(1, 'field.required')),
  /** Calls whose measured time is shorter than this are free; 0 = none. */
  freeBelowSeconds: countField,
})
export type BilledCalls = v.InferOutput<typeof billedCallsSchema>

/** What a clause is called by: it is part of its tariff, with an id of its own. */
export const tariffClauseNoun = { kind: 'clause', prefix: 'cla' } as const

const clauseBase = { id: idField(tariffClauseNoun), title: nameField, reference: textField }

/** One priced clause of a tariff. */
export const tariffClauseSchema = v.variant('kind', [
  v.object({ ...clauseBase, kind: v.literal('monthlyFee'), amount: integerField }),
  v.object({ ...clauseBase, kind: v.literal('perCall'), price: integerField, calls: billedCallsSchema, includedCalls: countField }),
  v.object({
    ...clauseBase,
    kind: v.literal('perMinute'),
    price: integerField,
    calls: billedCallsSchema,
    /** Which stretches of a call are measured. */
    measured: v.pipe(v.array(v.picklist(['wait', 'talk', 'hold', 'wrap'])), v.minLength(1, 'field.required')),
    /** Billing increment: the first stretch and every next one, seconds (60/1, 6/6 …). */
    first: v.pipe(countField, v.minValue(1, 'field.negative')),
    next: v.pipe(countField, v.minValue(1, 'field.negative')),
    /** once: sum billed seconds, price them, round once; perCall: round every call's amount. */
    rounding: v.picklist(['once', 'perCall']),
    includedSeconds: countField,
  }),
])
export type TariffClause = v.InferOutput<typeof tariffClauseSchema>

/** A clause of a kind with the trade's usual terms: answered calls, whole minutes, one rounding at the end. */
export function newClause(ids: IdSource, kind: TariffClause['kind'], project: Hotline['kind'], title: string): TariffClause {
  const base = { id: idOf(tariffClauseNoun, ids), title, reference: '' }
  const calls = { direction: project === 'campaign' ? 'outbound' as const : 'inbound' as const, outcomes: ['answered' as const], freeBelowSeconds: 0 }
  if (kind === 'monthlyFee') return { ...base, kind, amount: 0 }
  if (kind === 'perCall') return { ...base, kind, price: 0, calls, includedCalls: 0 }
  return { ...base, kind, price: 0, calls, measured: ['talk'], first: 60, next: 60, rounding: 'once', includedSeconds: 0 }
}

/** What a new tariff is made from; `clauseTitle` names its first clause. */
type TariffStart = {
  readonly hotline: Pick<Hotline, 'id' | 'kind' | 'startsOn'>
  readonly client: Pick<Client, 'currency' | 'country' | 'contract'>
  readonly own: Company | null
  readonly earlier: FieldsOf<typeof fields> | null
  readonly today: PlainDate
  readonly newId: IdSource
  readonly clauseTitle: (kind: TariffClause['kind']) => string
}

const fields = {
  hotlineId: ref(hotlineRecord, 'restrict'),
  validFrom: dateField,
  currency: currencyField,
  vat: vatSchema,
  reference: textField,
  clauses: v.array(tariffClauseSchema),
}

/** The price agreement of one hotline from a date on, until the next version. */
export const tariffRecord = record({
  kind: 'tariff', table: 'tariffs', prefix: 'tar', since: 1,
  fields,
  indexes: { hotlineId: 3 },
  /** The first tariff reaches back over the last month, which is what gets invoiced first; a later one starts next month as a copy. */
  start: ({ hotline, client, own, earlier, today, newId, clauseTitle }: TariffStart) => {
    const month = periodOf('month', today)
    if (earlier) return { ...earlier, validFrom: nextPeriod(month).from, clauses: earlier.clauses.map((clause) => ({ ...clause, id: idOf(tariffClauseNoun, newId) })) }
    const first = hotline.kind === 'campaign' ? 'perCall' : 'perMinute'
    return {
      hotlineId: hotline.id, validFrom: hotline.startsOn ?? previousPeriod(month).from,
      currency: client.currency, vat: usualVat((own ?? client).country), reference: client.contract,
      clauses: [newClause(newId, first, hotline.kind, clauseTitle(first))],
    }
  },
  title: ({ validFrom, reference }) => `${validFrom} ${reference}`.trim(),
})
export type Tariff = RecordOf<typeof tariffRecord>
