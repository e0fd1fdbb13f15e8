import { directions, outcomes } from '../../../domain/archive/block'
import type { Translate } from '../../../i18n/messages'
import { columnMeanings, dateOrders, durationUnits, encodings, operatorForms, type ColumnMeaning, type OperatorForm } from '../../../domain/source/source'

type Option = { readonly value: string; readonly label: string }

/** Encodings by their own names. */
export const encodingOptions: readonly Option[] = encodings.map((value) => ({ value, label: value === 'ibm866' ? 'DOS 866' : value.replace(/^x-/, '').toUpperCase() }))

/** Delimiters in words. */
function delimiterOptions(t: Translate): readonly Option[] {
  return [
    { value: ',', label: t('imports.delimiter.comma') },
    { value: ';', label: t('imports.delimiter.semicolon') },
    { value: '\t', label: t('imports.delimiter.tab') },
    { value: '|', label: t('imports.delimiter.pipe') },
  ]
}

/** How cells are told apart: by a mark, or by where their columns begin. */
export function cutOptions(t: Translate): readonly Option[] {
  return [...delimiterOptions(t), { value: 'fixed', label: t('imports.delimiter.fixed') }]
}

export function dateOrderOptions(t: Translate): readonly Option[] {
  return dateOrders.map((value) => ({ value, label: t(`imports.order.${value}`) }))
}

export function callIdOptions(t: Translate): readonly Option[] {
  return (['call', 'unique', 'none'] as const).map((value) => ({ value, label: t(`imports.idMeans.${value}`) }))
}

export function directionOptions(t: Translate): readonly Option[] {
  return directions.map((value) => ({ value, label: t(`terms.direction.${value}`) }))
}

/** What a word of a direction column may mean: a direction, or that the row is no call. */
export function directionWordOptions(t: Translate): readonly Option[] {
  return [...directionOptions(t), { value: 'notACall', label: t('imports.notACall') }]
}

export function outcomeOptions(t: Translate): readonly Option[] {
  return [...outcomes.map((value) => ({ value, label: t(`terms.outcome.${value}`) })), { value: 'notACall', label: t('imports.notACall') }]
}

/** What a column may mean. A known layout reads of a column without a meaning what it needs: it is not said to be unused. */
export function meaningOptions(t: Translate, knownLayout: boolean): readonly Option[] {
  return columnMeanings.map((value) => ({ value, label: value === 'ignore' && knownLayout ? t('imports.columnOfLayout') : t(`terms.column.${value}`) }))
}

export function unitOptions(t: Translate): readonly Option[] {
  return durationUnits.map((value) => ({ value, label: t(`imports.unit.${value}`) }))
}

/** Where the operator stands in its cell, each way with what it makes of a cell of the file. */
export function operatorFormOptions(t: Translate, examples: Readonly<Record<OperatorForm, string>> | null): readonly Option[] {
  return operatorForms.map((value) => ({ value, label: [t(`imports.operatorForms.${value}`), examples?.[value]].filter(Boolean).join(': ') }))
}

const durations = ['wait', 'talk', 'hold', 'wrap', 'total'] as const
/** A meaning whose column holds durations. */
export type DurationMeaning = (typeof durations)[number]

/** Tells whether a meaning needs a unit. */
export function isDuration(meaning: ColumnMeaning): meaning is DurationMeaning {
  return (durations as readonly string[]).includes(meaning)
}

/** Tells whether a text is one of the product's own column meanings. */
export function isMeaning(value: string): value is (typeof columnMeanings)[number] {
  return (columnMeanings as readonly string[]).includes(value)
}
