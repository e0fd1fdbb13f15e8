import * as v from 'valibot'
import { clientRecord, type Client } from '../../../src/domain/client/client'
import { nameField, textField } from '../../../src/domain/kernel/fields'
import type { OldRecord } from '../../../src/domain/kernel/migration'
import type { Versioned } from '../../../src/storage/records/port'

/** A client as the app two versions on knows it: with a required field more, and its note under another name. */
export type LaterClient = Omit<Client, 'note'> & { readonly segment: string; readonly remark: string }

const kept = v.omit(clientRecord.schema, ['note']).entries
const steps = {
  addSegment: (old: OldRecord): OldRecord => ({ segment: old['paymentDays'] === 0 ? 'cash' : 'credit', ...old }),
  renameNote: ({ note, ...rest }: OldRecord): OldRecord => ({ ...rest, remark: note }),
}
const later = {
  2: { version: 2, migrations: { addSegment: steps.addSegment }, schema: v.object({ ...clientRecord.schema.entries, segment: nameField }) },
  3: { version: 3, migrations: steps, schema: v.object({ ...kept, segment: nameField, remark: textField }) },
}

/** Runs the body as an app that knows a later version of the client. */
export async function asLaterApp<R>(which: keyof typeof later, body: () => Promise<R>): Promise<R> {
  const { version, migrations, schema } = clientRecord
  Object.assign(clientRecord, later[which])
  try {
    return await body()
  } finally {
    Object.assign(clientRecord, { version, migrations, schema })
  }
}

/** A record as the later app reads it: the compiler knows today's only. */
export function asLater(record: Client | undefined): LaterClient | undefined {
  return record as LaterClient | undefined
}

/** What was read, or the end of the case. */
export function there<R>(read: Versioned<R> | null): Versioned<R> {
  if (read) return read
  throw new Error('the record is not there')
}
