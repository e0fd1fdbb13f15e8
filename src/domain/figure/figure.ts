import * as v from 'valibot'
import { invoiceRecord } from '../invoice/invoice'
import { idField } from '../kernel/fields'
import { hoursShareSchema } from '../person-hours/hours-share'
import { exclusionReasons } from '../rating/verdict'
import { metricIds } from '../report/metric-id'
import { selectionSchema } from '../selection/selection'

const invoiceId = idField(invoiceRecord)

/** Every kind of figure there is, each with enough to compute it again, from an address and years later. */
const figureKinds = {
  metric: v.object({ kind: v.literal('metric'), metric: v.picklist(metricIds), selection: selectionSchema }),
  hours: v.object({ kind: v.literal('hours'), share: hoursShareSchema, operator: v.nullable(v.string()), period: selectionSchema.entries.period }),
  invoiceLine: v.object({ kind: v.literal('invoiceLine'), invoiceId, lineKey: v.string() }),
  invoiceExcluded: v.object({ kind: v.literal('invoiceExcluded'), invoiceId, lineKey: v.string(), reason: v.picklist(exclusionReasons) }),
  invoiceTotal: v.object({ kind: v.literal('invoiceTotal'), invoiceId }),
}
type FigureKinds = typeof figureKinds

/** The kind of a figure. */
export type FigureKind = keyof FigureKinds

/** What a figure is. */
export type FigureRef<K extends FigureKind = FigureKind> = { [P in K]: Readonly<v.InferOutput<FigureKinds[P]>> }[K]

const figuresSchema = v.array(v.variant('kind', [figureKinds.metric, figureKinds.hours, figureKinds.invoiceLine, figureKinds.invoiceExcluded, figureKinds.invoiceTotal]))

/** Open figures as an address or a link carries them; a foreign or outdated value is none. */
export function readFigureList(value: unknown): readonly FigureRef[] {
  const read = v.safeParse(figuresSchema, value)
  return read.success ? read.output : []
}
