import { companyRecord, type Company } from '../../domain/company/company'
import type { Language } from '../../domain/kernel/fields'
import type { IdSource } from '../../domain/kernel/ids'
import { startRecord } from '../../domain/kernel/record'
import { operatorRecord, type Operator } from '../../domain/operator/operator'

/** Our company as it starts. */
export function newCompany(ids: IdSource, language: Language, zone: string): Company {
  return startRecord(companyRecord, ids, { language, zone })
}

/** An operator with no dates yet. */
export function newOperator(ids: IdSource, name = '', aliases: readonly string[] = []): Operator {
  return startRecord(operatorRecord, ids, { name, aliases })
}
