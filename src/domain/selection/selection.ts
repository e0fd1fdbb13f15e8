import * as v from 'valibot'
import { hotlineRecord } from '../hotline/hotline'
import { dateField, idField } from '../kernel/fields'
import { periodKinds } from '../kernel/period'
import { directions, outcomes } from '../archive/block'
import { isOwnFieldMeaning, type OwnFieldMeaning } from '../source/source'

/**
 * A plain, serialisable predicate over the archive. The query that computes a figure and the query that lists
 * its calls take the same selection, so the two cannot disagree. All conditions hold together.
 * Dates are local dates of each call's own hotline; unmatched calls use `zone`.
 */
export const selectionSchema = v.object({
  period: v.object({ kind: v.picklist(periodKinds), from: dateField, to: dateField }),
  /** Hotlines whose calls count; `unmatched` = calls no rule claims; `everything` = all of both. */
  scope: v.variant('kind', [
    v.object({ kind: v.literal('hotlines'), ids: v.array(idField(hotlineRecord)) }),
    v.object({ kind: v.literal('unmatched') }),
    v.object({ kind: v.literal('everything') }),
  ]),
  /** Zone for calls without a hotline. */
  zone: v.string(),
  direction: v.optional(v.array(v.picklist(directions))),
  outcome: v.optional(v.array(v.picklist(outcomes))),
  /** Wait within (or beyond) the hotline's own threshold or short-abandon limit, by its dated definition and edge. */
  waitRule: v.optional(v.picklist(['withinThreshold', 'beyondThreshold', 'short', 'notShort'])),
  /** Wait in whole seconds, both ends inclusive. */
  wait: v.optional(v.object({ min: v.optional(v.number()), max: v.optional(v.number()) })),
  operator: v.optional(v.array(v.string())),
  topic: v.optional(v.array(v.string())),
  line: v.optional(v.array(v.string())),
  queue: v.optional(v.array(v.string())),
  campaign: v.optional(v.array(v.string())),
  /** Values of custom fields by their column (`custom:<name>`); `''` = not given, also where a file had no such column. */
  custom: v.optional(v.record(v.custom<OwnFieldMeaning>(isOwnFieldMeaning), v.array(v.string()))),
  /** Local minutes of the day of the owning instant: from inclusive, to exclusive. */
  minutes: v.optional(v.object({ from: v.number(), to: v.number() })),
  /** ISO weekdays of the owning local day. */
  weekday: v.optional(v.array(v.number())),
  /** Only calls a hotline's `leaveOut` rule takes out of the figures, or (default) only those it keeps. */
  outsideHours: v.optional(v.boolean()),
  /** Keys of callers' numbers (`domain/archive/caller-key.ts`). */
  callers: v.optional(v.array(v.number())),
  /** Only repeat calls, by the hotline's own window. */
  repeat: v.optional(v.literal(true)),
})
export type Selection = v.InferOutput<typeof selectionSchema>
