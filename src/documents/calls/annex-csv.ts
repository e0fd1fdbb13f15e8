import { minorToDecimal, priceToDecimal } from '../../domain/kernel/money'
import { csvStyle, type CellValue, type TableColumn } from '../../tables/cell'
import { tableParts } from '../../tables/write'
import type { DocumentTexts } from '../texts'
import type { AnnexInput } from './annex-input'
import { callCells, callColumns } from './calls-csv'
import { reasonText } from './reason-text'

/**
 * The annex of an invoice as CSV: the line each call was billed by, the call, what it came to, so that the columns of a
 * line add up to it; after them the calls no line billed, with the reason.
 */
export function annexCsv(input: AnnexInput, texts: DocumentTexts): Generator<string> {
  return tableParts(columns(input, texts), rows(input, texts), csvStyle(input.language))
}

function columns({ names }: AnnexInput, texts: DocumentTexts): TableColumn[] {
  const { t } = texts
  const number = (title: string): TableColumn => ({ title, kind: 'number' })
  const seconds = (title: string): TableColumn => number(t('document.report.inSeconds', { title }))
  return [
    { title: t('terms.column.invoiceLine'), kind: 'text' }, ...callColumns(names, texts),
    seconds(t('document.calls.measured')), seconds(t('document.calls.billedTime')), number(t('document.calls.billedCalls')), number(t('document.calls.included')),
    number(t('document.invoice.price')), number(t('document.invoice.amount')), { title: t('document.calls.currency'), kind: 'text' }, { title: t('document.calls.reason'), kind: 'text' },
  ]
}

function* rows({ groups, leftOut, names, currency }: AnnexInput, texts: DocumentTexts): Generator<CellValue[]> {
  const cells = callCells(names, texts)
  for (const { line, clause, calls } of groups) {
    const price = priceToDecimal(line.price, currency)
    for (const billed of calls) {
      const units = clause.kind === 'perMinute' ? [billed.units, null] : [null, billed.units]
      yield [line.title, ...cells(billed.call), billed.measured, ...units, billed.included, price, minorToDecimal(billed.amount, currency), currency, '']
    }
  }
  for (const one of leftOut) {
    for (const { call, reasons } of one.calls) yield ['', ...cells(call), null, null, null, null, null, null, currency, reasonText(reasons, one.clauses > 1, texts)]
  }
}
