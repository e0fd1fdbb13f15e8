import { homeOf } from '../../desk/party/countries'
import type { Company } from '../../domain/company/company'
import type { Language } from '../../domain/kernel/fields'
import { makeId, type IdSource } from '../../domain/kernel/ids'
import type { Operator } from '../../domain/operator/operator'

/** Our company as it starts: where the language and the device's clock suggest. */
export function newCompany(ids: IdSource, language: Language, zone: string): Company {
  return {
    id: makeId('company', ids), legalName: '', shortName: '', ...homeOf[language], taxId: '', taxId2: '', address: '',
    bank: { bankName: '', iban: '', account: '', bankCode: '', correspondent: '' },
    phone: '', email: '', signatory: '', signatoryRole: '', language, zone, numberPattern: '{YYYY}/{NNNN}', numberReset: 'year',
  }
}

/** An operator with no dates yet. */
export function newOperator(ids: IdSource, name = '', aliases: readonly string[] = []): Operator {
  return { id: makeId('operator', ids), name, aliases: [...aliases], startsOn: null, endsOn: null, note: '' }
}
