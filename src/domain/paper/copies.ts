import * as v from 'valibot'
import { companyRecord } from '../company/company'
import { clientRecord } from '../client/client'
import { countField, currencyField, idField, integerField, nameField, textField, zoneField } from '../kernel/fields'
import { versionOf } from '../kernel/migration'
import { tariffClauseNoun } from '../tariff/tariff'
import { copy } from './copy'

// What an issued paper keeps of others, as it stood when these were written down. The live records and their lists of
// words go their own way: a field they get later is not asked of a paper issued before, a word they lose is still read.
// A copy changes only with a migration of its own.

const bankCopy = v.object({ bankName: textField, iban: textField, account: textField, bankCode: textField, correspondent: textField })

const partyCopy = {
  legalName: nameField,
  shortName: nameField,
  country: v.picklist(['UA', 'RU', 'TR', 'KZ', 'PL', 'DE', 'GB', 'US', 'OTHER']),
  taxId: textField,
  taxId2: textField,
  address: textField,
  bank: bankCopy,
  language: v.picklist(['en', 'uk', 'ru', 'tr']),
  currency: currencyField,
}

/** Our company on an issued paper. */
export const supplierCopy = copy(v.object({
  id: idField(companyRecord),
  ...partyCopy,
  phone: textField,
  email: textField,
  signatory: textField,
  signatoryRole: textField,
  zone: zoneField,
  numberPattern: v.pipe(nameField, v.regex(/\{N+\}/, 'field.numberPattern')),
  numberReset: v.picklist(['never', 'year', 'month']),
}))

/** The client on an issued paper. */
export const buyerCopy = copy(v.object({
  id: idField(clientRecord),
  ...partyCopy,
  contract: textField,
  paymentDays: countField,
  note: textField,
  archived: v.boolean(),
}))

/** VAT as an issued line bore it. */
export const vatCopy = copy(v.object({ category: v.picklist(['S', 'Z', 'E', 'O', 'AE']), percent: countField }))

const everyClause = { id: idField(tariffClauseNoun), title: nameField, reference: textField }

const billedCallsCopy = v.object({
  direction: v.picklist(['inbound', 'outbound', 'both']),
  outcomes: v.pipe(v.array(v.picklist(['answered', 'abandoned', 'overflow', 'machine', 'unanswered', 'failed', 'unknown'])), v.minLength(1, 'field.required')),
  freeBelowSeconds: countField,
})

/** Why a call is not on a line. */
export const exclusionReasonCopy = v.picklist(['otherDirection', 'answered', 'abandoned', 'overflow', 'machine', 'unanswered', 'failed', 'unknown', 'tooShort'])

/** The clause that priced a line. */
export const clauseCopy = copy(v.variant('kind', [
  v.object({ ...everyClause, kind: v.literal('monthlyFee'), amount: integerField }),
  v.object({ ...everyClause, kind: v.literal('perCall'), price: integerField, calls: billedCallsCopy, includedCalls: countField }),
  v.object({
    ...everyClause,
    kind: v.literal('perMinute'),
    price: integerField,
    calls: billedCallsCopy,
    measured: v.pipe(v.array(v.picklist(['wait', 'talk', 'hold', 'wrap'])), v.minLength(1, 'field.required')),
    first: v.pipe(countField, v.minValue(1, 'field.negative')),
    next: v.pipe(countField, v.minValue(1, 'field.negative')),
    rounding: v.picklist(['once', 'perCall']),
    includedSeconds: countField,
  }),
]))

/** Tells whether a paper of today may hold copies that are not in the form they are read in. */
export function copiesHaveChanged(): boolean {
  return [supplierCopy, buyerCopy, vatCopy, clauseCopy].some((each) => versionOf(each) > 1)
}
