import * as v from 'valibot'
import type { CurrencyCode } from '../kernel/currency'
import { currencyField, dateField, languageField, nameField, textField, zoneField, type Language } from '../kernel/fields'
import { record, type RecordOf } from '../kernel/record'

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

/** No bank given yet. */
export const noBank: BankDetails = { bankName: '', iban: '', account: '', bankCode: '', correspondent: '' }

/** Where a workspace most likely stands, by the language of its screen: a starting value only. */
export const homeOf: Readonly<Record<Language, { readonly country: LegalIdentity['country']; readonly currency: CurrencyCode }>> = {
  en: { country: 'GB', currency: 'GBP' },
  uk: { country: 'UA', currency: 'UAH' },
  ru: { country: 'RU', currency: 'RUB' },
  tr: { country: 'TR', currency: 'TRY' },
}

/** Our own company: the supplier on every document. There is one record. */
export const companyRecord = record({
  kind: 'company', table: 'company', prefix: 'own', since: 1,
  fields: {
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
  },
  /** Where the language and the device's clock suggest. */
  start: ({ language, zone }: { readonly language: Language; readonly zone: string }) => ({
    legalName: '', shortName: '', ...homeOf[language], taxId: '', taxId2: '', address: '', bank: noBank,
    phone: '', email: '', signatory: '', signatoryRole: '', language, zone, numberPattern: '{YYYY}/{NNNN}', numberReset: 'year' as const,
  }),
  title: ({ shortName }) => shortName,
})
export type Company = RecordOf<typeof companyRecord>

/** The date a record starts or ends to hold; `null` = open. */
export const optionalDate = v.nullable(dateField)
