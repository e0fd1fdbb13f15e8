import type { Shift } from '../../../domain/hotline/hotline'
import { clockOfMinutes } from '../../../domain/kernel/clock-text'

/** Shifts as "09:00–18:00, 20:00–02:00". */
export function shiftsText(shifts: readonly Shift[]): string {
  return shifts.map((shift) => `${clockOfMinutes(shift.from)}–${clockOfMinutes(shift.to)}`).join(', ')
}
