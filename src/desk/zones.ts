import { presentZoneName } from '../domain/kernel/zone-name'
import type { FieldOption } from '../ui/form/field'

/** Every zone the browser knows by its present name, UTC, and the given one in any case (a record may hold an older name). */
export function zoneOptions(own: string): FieldOption[] {
  const known = new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(presentZoneName)])
  if (presentZoneName(own) !== own) known.delete(presentZoneName(own))
  const names = known.has(own) ? [...known] : [own, ...known]
  return names.map((name) => ({ value: name, label: presentZoneName(name).replaceAll('_', ' ') }))
}
