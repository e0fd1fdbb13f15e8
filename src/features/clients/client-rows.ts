import type { Client } from '../../domain/client/client'
import type { Hotline } from '../../domain/hotline/hotline'

/** A client with the hotlines and campaigns run for it. */
export type ClientRow = { readonly client: Client; readonly projects: readonly Hotline[]; readonly projectNames: string }

/** Clients by name, archived ones only when asked for. */
export function clientRows(clients: readonly Client[], hotlines: readonly Hotline[], withArchived: boolean): ClientRow[] {
  return clients
    .filter((client) => withArchived || !client.archived)
    .map((client) => {
      const projects = hotlines.filter((hotline) => hotline.clientId === client.id && !hotline.archived)
      return { client, projects, projectNames: projects.map((hotline) => hotline.name).join(', ') }
    })
    .sort((a, b) => a.client.shortName.localeCompare(b.client.shortName))
}
