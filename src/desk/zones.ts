import type { FieldOption } from '../ui/form/field'

/** Every zone the browser knows, with the given one in any case (older names are still valid). */
export function zoneOptions(own: string): FieldOption[] {
  const known = Intl.supportedValuesOf('timeZone')
  const names = known.includes(own) ? known : [own, ...known]
  return names.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))
}
