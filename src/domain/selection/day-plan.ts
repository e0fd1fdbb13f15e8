import type { DayNumber } from '../kernel/calendar'
import { readyOn, type HotlineContext, type ReadyRules } from './context'

const DAY = 86_400

/** A stretch of one UTC day in which a hotline's offset and definition stay the same. */
export type Stretch = {
  /** First second of the UTC day it holds from. */
  readonly from: number
  /** Added to a second of the UTC day: seconds since local midnight of the day before the UTC day. */
  readonly shift: number
  readonly ready: ReadyRules
  readonly byEnd: boolean
  /** The offset still holds a day later, so an end is found by addition. */
  readonly steady: boolean
  readonly repeatSeconds: number
  /** Opening minutes of the local days −1, 0, +1 around the UTC day; null where every call is kept. */
  readonly open: readonly Uint8Array[] | null
}

/** The stretches of a hotline on a UTC day, in order; nearly always one. */
export function stretchesOf(context: HotlineContext, day: DayNumber): readonly Stretch[] {
  const stretches: Stretch[] = []
  const segments = context.zone.segments(day)
  segments.forEach((segment, i) => {
    const end = (segments[i + 1]?.from ?? (day + 1) * DAY) - day * DAY
    for (let from = segment.from - day * DAY; from < end;) {
      const local = from + segment.offset
      const localDay = Math.floor(local / DAY)
      const ready = readyOn(context, day + localDay)
      const last = stretches[stretches.length - 1]
      const shift = segment.offset + DAY
      if (!last || last.ready !== ready || last.shift !== shift) stretches.push(stretch(context, day, from, shift, ready))
      from = (localDay + 1) * DAY - segment.offset
    }
  })
  return stretches
}

/** The stretch that a second of the UTC day lies in. */
export function stretchAt(stretches: readonly Stretch[], second: number): Stretch {
  for (let i = stretches.length - 1; i > 0; i--) {
    const stretch = stretches[i]
    if (stretch && second >= stretch.from) return stretch
  }
  const first = stretches[0]
  if (!first) throw new Error('a day without a stretch')
  return first
}

function stretch(context: HotlineContext, day: DayNumber, from: number, shift: number, ready: ReadyRules): Stretch {
  const next = context.zone.segments(day + 1)
  const { intervalOwner, outsideHours, repeatDays } = ready.definition
  return {
    from, shift, ready,
    byEnd: intervalOwner === 'end',
    steady: context.zone.segments(day).length === 1 && next.length === 1 && next[0]?.offset === shift - DAY,
    repeatSeconds: repeatDays * DAY,
    open: outsideHours === 'leaveOut' ? [-1, 0, 1].map((near) => context.opening.minutesOf(day + near)) : null,
  }
}
