import type { CurrencyCode } from '../../domain/kernel/currency'
import type { TableBlock, TableColumn } from '../page/model'
import type { DocumentTexts } from '../texts'
import type { AnnexGroup, LeftOut } from './annex-input'
import { hotlineOf, type CallColumn, type CallNames } from './columns'
import { reasonText } from './reason-text'

const lengths = ['wait', 'talk', 'hold', 'wrap'] as const

function fit(title: string, align: TableColumn['align'] = 'right'): TableColumn {
  return { title, align, width: 'fit' }
}

/** The calls of a line: the lengths its clause measures, what they came to under the increment, price and amount. */
export function billedTable({ line, clause, calls }: AnnexGroup, names: CallNames, currency: CurrencyCode, { t, formats }: DocumentTexts): TableBlock {
  const shown = clause.kind === 'perMinute' ? lengths.filter((key) => clause.measured.includes(key)) : (['talk'] as const)
  const minutes = clause.kind === 'perMinute'
  const units = (count: number): string => (minutes ? formats.clock(count) : formats.count(count))
  const allowance = (line.rating?.includedUsed ?? 0) > 0
  const word = (key: CallColumn): string => t(`terms.column.${key}`)
  const sum = (of: (one: (typeof calls)[number]) => number): number => calls.reduce((total, one) => total + of(one), 0)
  const price = formats.price(line.price, currency)
  return {
    kind: 'table', dense: true,
    columns: [
      fit(word('start'), 'left'), fit(word('from'), 'left'), { title: word('operator'), align: 'left', width: 'fill' }, ...shown.map((key) => fit(word(key))),
      ...(shown.length > 1 ? [fit(t('document.calls.measured'))] : []), fit(t(minutes ? 'document.calls.billedTime' : 'document.calls.billedCalls')),
      ...(allowance ? [fit(t('document.calls.included'))] : []), fit(minutes ? `${t('document.invoice.price')}\u00a0/\u00a0${t('document.unit.minute')}` : t('document.invoice.price')), fit(t('document.invoice.amount')),
    ],
    rows: calls.map(({ call, measured, units: billed, included, amount }) => ({
      cells: [
        formats.dateTime(call.start, hotlineOf(call, names).zone), call.from, call.operator, ...shown.map((key) => formats.clock(call[key])),
        ...(shown.length > 1 ? [formats.clock(measured)] : []), units(billed),
        ...(allowance ? [units(included)] : []), price, formats.money(amount, currency),
      ],
    })),
    sum: [
      t('document.report.total'), '', '', ...shown.map((key) => formats.clock(sum(({ call }) => call[key]))),
      ...(shown.length > 1 ? [formats.clock(sum(({ measured }) => measured))] : []), units(sum((one) => one.units)),
      ...(allowance ? [units(sum(({ included }) => included))] : []), '', formats.money(line.amount, currency),
    ],
  }
}

/** The calls no line billed, each with its reason. */
export function leftOutTable({ calls, clauses }: LeftOut, names: CallNames, texts: DocumentTexts): TableBlock {
  const { t, formats } = texts
  return {
    kind: 'table', dense: true, sum: null,
    columns: [
      fit(t('terms.column.start'), 'left'), fit(t('terms.column.from'), 'left'), fit(t('terms.column.direction'), 'left'), fit(t('terms.column.outcome'), 'left'),
      fit(t('terms.column.wait')), fit(t('terms.column.talk')), { title: t('document.calls.reason'), align: 'left', width: 'fill' },
    ],
    rows: calls.map(({ call, reasons }) => ({
      cells: [
        formats.dateTime(call.start, hotlineOf(call, names).zone), call.from, t(`terms.direction.${call.direction}`), t(`terms.outcome.${call.outcome}`),
        formats.clock(call.wait), formats.clock(call.talk), reasonText(reasons, clauses > 1, texts),
      ],
    })),
  }
}
