import * as v from 'valibot'
import { hotlineRecord } from '../hotline/hotline'
import { idField } from '../kernel/fields'
import type { HotlineId } from '../kernel/ids'

/** Whose hours are asked for: all presence, that of some hotlines' queues, or what lies in no hotline's queue. */
export const hoursShareSchema = v.variant('kind', [
  v.object({ kind: v.literal('all') }),
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('hotlines'), ids: v.array(idField(hotlineRecord)) }),
])
export type HoursShare = v.InferOutput<typeof hoursShareSchema>

/** Tells whether an entry's hotline belongs to a share. */
export function inShare(share: HoursShare, hotlineId: HotlineId | null): boolean {
  if (share.kind === 'all') return true
  return share.kind === 'none' ? hotlineId === null : hotlineId !== null && share.ids.includes(hotlineId)
}
