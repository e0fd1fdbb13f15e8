import type { RecordTables, TableName } from '../../domain/records'
import type { TextKey } from '../../i18n/keys'

type Names = { readonly [T in TableName]: { readonly [F in Exclude<keyof RecordTables[T], 'id'>]?: TextKey } }

const party = {
  legalName: 'company.legalName', shortName: 'company.shortName', country: 'company.countryLabel', address: 'company.address', bank: 'company.bank', taxId: 'company.taxId.OTHER', taxId2: 'company.taxId2.OTHER',
  currency: 'company.currency', language: 'client.documentLanguage',
} as const

/** What the fields of a record are called on the pages where they are typed. */
export const fieldNames: Names = {
  company: {
    ...party, phone: 'company.phone', email: 'company.email', signatory: 'company.signatory', signatoryRole: 'company.signatoryRole', zone: 'hotline.zone',
    numberPattern: 'company.numberPattern', numberReset: 'company.numberReset',
  },
  clients: { ...party, contract: 'client.contract', paymentDays: 'client.paymentDays', note: 'client.note', archived: 'client.archived' },
  contacts: { name: 'client.contactName', role: 'client.contactRole', phone: 'company.phone', email: 'company.email', receivesReports: 'client.getsReports', receivesInvoices: 'client.getsInvoices' },
  operators: { name: 'operator.name', aliases: 'operator.aliases', startsOn: 'operator.startsOn', endsOn: 'operator.endsOn', note: 'client.note' },
  hotlines: {
    kind: 'hotline.kindLabel', name: 'hotline.name', number: 'hotline.number', zone: 'hotline.zone', hours: 'hotline.hours', operatorIds: 'hotline.operators', startsOn: 'hotline.startsOn', endsOn: 'hotline.endsOn',
    note: 'client.note', archived: 'client.archived', fields: 'hotline.own.title',
  },
  matchRules: { field: 'hotline.fieldLabel', value: 'hotline.fieldName', from: 'hotline.fromDate', to: 'hotline.toDate' },
  definitions: {
    validFrom: 'tariff.validFrom', formula: 'hotline.measurement.formula', thresholdSeconds: 'hotline.measurement.thresholdLabel', shortAbandonSeconds: 'hotline.measurement.shortLabel',
    edge: 'hotline.measurement.edge', intervalOwner: 'hotline.measurement.owner', outsideHours: 'hotline.measurement.outside', repeatDays: 'hotline.measurement.repeatDays',
    targetServiceLevel: 'hotline.measurement.targetLabel', limitAbandoned: 'hotline.measurement.limitLabel', basis: 'hotline.measurement.basis',
  },
  sources: { name: 'imports.sourceName', zone: 'imports.zone', machines: 'imports.machinesTitle', note: 'client.note' },
  tariffs: { validFrom: 'tariff.validFrom', currency: 'company.currency', vat: 'tariff.vatLabel', reference: 'tariff.reference', clauses: 'desk.conflict.clauses' },
  works: {},
  invoices: { note: 'client.note' },
}
