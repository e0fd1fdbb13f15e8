import * as v from 'valibot'
import { idField, nameField, textField } from '../kernel/fields'
import { optionalDate } from '../company/company'

/** An operator (agent). `aliases` are the spellings under which call logs know the person. */
export const operatorSchema = v.object({
  id: idField('operator'),
  name: nameField,
  aliases: v.array(nameField),
  startsOn: optionalDate,
  endsOn: optionalDate,
  note: textField,
})
export type Operator = v.InferOutput<typeof operatorSchema>
