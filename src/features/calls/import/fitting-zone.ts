import { isZone, zoneOf } from '../../../domain/kernel/zone'

/** Whether a zone's clock differs from UTC by so many minutes at an instant (epoch seconds). */
export function fitsOffset(zone: string, minutes: number, at: number): boolean {
  return isZone(zone) && zoneOf(zone).offsetAt(at) === minutes * 60
}

/**
 * A zone whose clock differs from UTC by so many minutes at an instant: the first of those near the person, else UTC,
 * else the fixed offset (which knows no summer time), else any the browser knows; null when there is none.
 */
export function fittingZone(minutes: number, at: number, near: readonly string[]): string | null {
  // The sign of these names is turned: Etc/GMT-3 is three hours ahead of UTC.
  const fixed = minutes % 60 === 0 && minutes !== 0 ? [`Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes / 60)}`] : []
  const fits = (zone: string) => fitsOffset(zone, minutes, at)
  return [...near, 'Etc/UTC', ...fixed].find(fits) ?? Intl.supportedValuesOf('timeZone').find(fits) ?? null
}

/** An offset as it is written: +03:00. */
export function offsetText(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0')
  const whole = Math.abs(minutes)
  return `${minutes < 0 ? '−' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}
