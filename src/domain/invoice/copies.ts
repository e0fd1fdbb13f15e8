import * as v from 'valibot'
import { companyRecord } from '../company/company'
import { clientRecord } from '../client/client'
import { countField, currencyField, idField, integerField, languageField, nameField, textField, zoneField } from '../kernel/fields'
import { tariffClauseNoun } from '../tariff/tariff'

// What an issued paper keeps of others, as it stood when these were written down. The live records go their own way: a
// field they get later is not asked of a paper issued before. A copy changes only with a migration of its paper.

const bankCopy = v.object({ bankName: textField, iban: textField, account: textField, bankCode: textField, correspondent: textField })

const partyCopy = {
  legalName: nameField,
  shortName: nameField,
  country: v.picklist(['UA', 'RU', 'TR', 'KZ', 'PL', 'DE', 'GB', 'US', 'OTHER']),
  taxId: textField,
  taxId2: textField,
  address: textField,
  bank: bankCopy,
  language: languageField,
  currency: currencyField,
}

/** Our company on an issued paper. */
export const supplierCopySchema = v.object({
  id: idField(companyRecord),
  ...partyCopy,
  phone: textField,
  email: textField,
  signatory: textField,
  signatoryRole: textField,
  zone: zoneField,
  numberPattern: v.pipe(nameField, v.regex(/\{N+\}/, 'field.numberPattern')),
  numberReset: v.picklist(['never', 'year', 'month']),
})

/** The client on an issued paper. */
export const buyerCopySchema = v.object({
  id: idField(clientRecord),
  ...partyCopy,
  contract: textField,
  paymentDays: countField,
  note: textField,
  archived: v.boolean(),
})

/** VAT as an issued line bore it. */
export const vatCopySchema = v.object({ category: v.picklist(['S', 'Z', 'E', 'O', 'AE']), percent: countField })

const clauseCopy = { id: idField(tariffClauseNoun), title: nameField, reference: textField }

const billedCallsCopy = v.object({
  direction: v.picklist(['inbound', 'outbound', 'both']),
  outcomes: v.pipe(v.array(v.picklist(['answered', 'abandoned', 'overflow', 'machine', 'unanswered', 'failed', 'unknown'])), v.minLength(1, 'field.required')),
  freeBelowSeconds: countField,
})

/** The clause that priced a line. */
export const clauseCopySchema = v.variant('kind', [
  v.object({ ...clauseCopy, kind: v.literal('monthlyFee'), amount: integerField }),
  v.object({ ...clauseCopy, kind: v.literal('perCall'), price: integerField, calls: billedCallsCopy, includedCalls: countField }),
  v.object({
    ...clauseCopy,
    kind: v.literal('perMinute'),
    price: integerField,
    calls: billedCallsCopy,
    measured: v.pipe(v.array(v.picklist(['wait', 'talk', 'hold', 'wrap'])), v.minLength(1, 'field.required')),
    first: v.pipe(countField, v.minValue(1, 'field.negative')),
    next: v.pipe(countField, v.minValue(1, 'field.negative')),
    rounding: v.picklist(['once', 'perCall']),
    includedSeconds: countField,
  }),
])
