import type { PlainDate } from '../domain/kernel/calendar'
import { zoneOf } from '../domain/kernel/zone'
import { useServices } from './services'

/** Today's civil date on this device; a starting value for forms, never an input of a figure. */
export function useToday(): PlainDate {
  const { now, deviceZone } = useServices()
  return zoneOf(deviceZone).dateOf(Math.floor(now() / 1000))
}
