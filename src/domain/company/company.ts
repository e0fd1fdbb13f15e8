import * as v from 'valibot'
import { currencyField, dateField, idField, languageField, nameField, textField, zoneField } from '../kernel/fields'

/** Bank details as they stand on an invoice. */
export const bankSchema = v.object({
  bankName: textField,
  iban: textField,
  /** Account number where no IBAN is used (Russia). */
  account: textField,
  /** BIC, MFO or BIK. */
  bankCode: textField,
  correspondent: textField,
})
export type BankDetails = v.InferOutput<typeof bankSchema>

/** The legal identity of a party to an invoice. */
export const legalSchema = v.object({
  country: v.picklist(['UA', 'RU', 'TR', 'KZ', 'PL', 'DE', 'GB', 'US', 'OTHER']),
  /** ЄДРПОУ/РНОКПП, ИНН, VKN/TCKN or another register number. */
  taxId: textField,
  /** КПП, VAT id, tax office … */
  taxId2: textField,
  address: textField,
})
export type LegalIdentity = v.InferOutput<typeof legalSchema>

/** Our own company: the supplier on every document. There is one record. */
export const companySchema = v.object({
  id: idField('company'),
  legalName: nameField,
  shortName: nameField,
  ...legalSchema.entries,
  bank: bankSchema,
  phone: textField,
  email: textField,
  signatory: textField,
  signatoryRole: textField,
  language: languageField,
  currency: currencyField,
  zone: zoneField,
  /** Invoice number pattern with {YYYY}, {YY}, {MM} and {N}, {NN} … {NNNNNN}. */
  numberPattern: v.pipe(nameField, v.regex(/\{N+\}/, 'field.numberPattern')),
  /** When the counter starts again at 1. */
  numberReset: v.picklist(['never', 'year', 'month']),
})
export type Company = v.InferOutput<typeof companySchema>

/** The date a record starts or ends to hold; `null` = open. */
export const optionalDate = v.nullable(dateField)
