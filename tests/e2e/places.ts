import { allPlaces } from '../../src/app/places'
import { isPlainDate } from '../../src/domain/kernel/calendar'
import { declarations } from '../../src/domain/records'
import { makeSample, recordsOf } from '../../src/sample/sample'
import { client, hotline, lastMonth } from './sample-world'

const today = new Date().toISOString().slice(0, 10)
const made = recordsOf(makeSample({ today: isPlainDate(today) ? today : (() => { throw new RangeError(today) })() }))

/** One record of the sample centre for every parameter an address may have: the first of its kind, or one with more to show. */
const examples: Readonly<Record<string, string>> = {
  ...Object.fromEntries(declarations.map(({ kind, table }) => [`${kind}Id`, made[table][0]?.id ?? ''])),
  clientId: client, hotlineId: hotline, invoiceId: `inv_sample-${client}-${lastMonth()}`,
}

/** Every page of the app by name, with an address that exists in the sample centre. Throws for a parameter without an example. */
export const pages: readonly { readonly name: string; readonly route: string; readonly title: string }[] = allPlaces.map(([name, { path, title }]) => ({
  name,
  title,
  route: path.replace(/:(\w+)/g, (_, parameter: string) => {
    const example = examples[parameter]
    if (!example) throw new Error(`no record of the sample centre stands for ${parameter}`)
    return example
  }),
}))
