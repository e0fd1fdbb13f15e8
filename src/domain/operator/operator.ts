import * as v from 'valibot'
import { nameField, textField } from '../kernel/fields'
import { record, type RecordOf } from '../kernel/record'
import { optionalDate } from '../company/company'

/** An operator (agent). `aliases` are the spellings under which call logs know the person. */
export const operatorRecord = record({
  kind: 'operator', table: 'operators', prefix: 'opr', since: 1,
  fields: {
    name: nameField,
    aliases: v.array(nameField),
    startsOn: optionalDate,
    endsOn: optionalDate,
    note: textField,
  },
  /** No dates yet. */
  start: ({ name = '', aliases = [] }: { readonly name?: string; readonly aliases?: readonly string[] }) => ({ name, aliases: [...aliases], startsOn: null, endsOn: null, note: '' }),
  title: ({ name }) => name,
})
export type Operator = RecordOf<typeof operatorRecord>
