import { allPlaces } from '../../src/app/places'
import { client, hotline, lastMonth } from './sample-world'

/** One record of the sample centre for every parameter an address may have. */
const examples: Readonly<Record<string, string>> = { clientId: client, hotlineId: hotline, invoiceId: `inv_sample-${client}-${lastMonth()}` }

/** Every page of the app by name, with an address that exists in the sample centre. Throws for a parameter without an example. */
export const pages: readonly { readonly name: string; readonly route: string; readonly title: string }[] = allPlaces.map(([name, { path, title }]) => ({
  name,
  title,
  route: path.replace(/:(\w+)/g, (_, parameter: string) => {
    const example = examples[parameter]
    if (example === undefined) throw new Error(`say in tests/e2e/places.ts which record stands for ${parameter}`)
    return example
  }),
}))
