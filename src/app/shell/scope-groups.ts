import type { Client } from '../../domain/client/client'
import type { Hotline } from '../../domain/hotline/hotline'

/** A client with its hotlines, as the picker lists them. */
export type ScopeGroup = { readonly client: Client; readonly hotlines: readonly Hotline[] }

/** Clients in use with their hotlines in use, by name; a search keeps a client when it or one of its lines matches. */
export function scopeGroups(clients: readonly Client[], hotlines: readonly Hotline[], typed: string, language: string): readonly ScopeGroup[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const word = typed.trim().toLocaleLowerCase(language)
  const has = (...texts: string[]) => texts.some((text) => text.toLocaleLowerCase(language).includes(word))
  return clients
    .filter((client) => !client.archived)
    .sort((a, b) => collator.compare(a.shortName, b.shortName))
    .flatMap((client) => {
      const own = hotlines.filter((line) => line.clientId === client.id && !line.archived).sort((a, b) => collator.compare(a.name, b.name))
      if (has(client.shortName, client.legalName)) return [{ client, hotlines: own }]
      const found = own.filter((line) => has(line.name, line.number))
      return found.length > 0 ? [{ client, hotlines: found }] : []
    })
}
