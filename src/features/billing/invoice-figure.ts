import type { FigureRef } from '../../domain/figure/figure'
import type { Services } from '../../desk/services'
import type { InvoiceComputation } from '../../usecases/invoice/rate-invoice'
import type { Invoice, InvoiceLine } from '../../domain/invoice/invoice'
import { lineSteps, type LineStep } from '../../domain/invoice/steps'
import { addDays } from '../../domain/kernel/calendar'
import type { CurrencyCode } from '../../domain/kernel/currency'
import type { Texts } from '../../i18n/texts'
import { reads } from '../../usecases/reads'
import type { FigurePart, FigureStep, FigureView } from '../../desk/figure-view'

type InvoiceFigure = FigureRef<'invoiceLine' | 'invoiceExcluded' | 'invoiceTotal'>
type Content = { readonly invoice: Invoice } & Pick<InvoiceComputation, 'lines' | 'totals' | 'recount'>

/** Figures of invoices in the panel. */
export const invoiceFigure: FigurePart<InvoiceFigure['kind']> = { reads: () => reads.computeInvoice, view: invoiceView }

/** A figure of an invoice: a line, the calls it leaves out for a reason, or the total. */
async function invoiceView(figure: InvoiceFigure, services: Services, texts: Texts): Promise<FigureView> {
  const content = await contentOf(figure, services)
  if (!content) return goneView(texts)
  if (figure.kind === 'invoiceTotal') return totalView(content, texts)
  const line = content.lines.find(({ key }) => key === figure.lineKey)
  if (!line) return goneView(texts)
  return figure.kind === 'invoiceLine' ? lineView(figure, line, content, services, texts) : excludedView(figure, line, services, texts)
}

async function contentOf(figure: InvoiceFigure, { records, queries }: Services): Promise<Content | null> {
  const found = await records.get('invoices', figure.invoiceId)
  if (!found) return null
  const invoice = found.record
  if (invoice.state === 'issued') return { invoice, lines: invoice.lines, totals: invoice.totals, recount: invoice.recount }
  const computed = await queries.computeInvoice(figure.invoiceId)
  return computed.ok ? { invoice, ...computed.value } : null
}

function goneView({ t }: Texts): FigureView {
  return { title: t('figure.gone'), value: '—', state: null, meaning: t('figure.goneText'), steps: [], bonds: [], others: null, leftOut: [], proof: null, calls: null }
}

function lineView(figure: FigureRef<'invoiceLine'>, line: InvoiceLine, { invoice, recount }: Content, { queries }: Services, texts: Texts): FigureView {
  const { t, formats } = texts
  const usage = line.rating !== null && line.rating.clause.kind !== 'monthlyFee'
  return {
    title: line.title,
    value: formats.money(line.amount, invoice.currency),
    state: null,
    meaning: t('figure.lineMeaning', { from: formats.date(line.from), to: formats.date(addDays(line.to, -1)) }),
    steps: lineSteps(line).map((step) => stepText(step, line, invoice.currency, texts)),
    bonds: line.reference === '' ? [] : [{ title: line.reference, note: t(`figure.clause.${line.rating?.clause.kind ?? 'work'}`) }],
    others: null,
    leftOut: (line.rating?.excluded ?? []).map(({ reason, calls }) => ({
      label: t(`terms.reason.${reason}`, { seconds: freeBelow(line) }), value: formats.count(calls),
      figure: { kind: 'invoiceExcluded', invoiceId: figure.invoiceId, lineKey: figure.lineKey, reason },
    })),
    proof: usage ? proofOf(line, recount, texts) : null,
    calls: usage
      ? {
          title: t('figure.billedCalls'),
          of: JSON.stringify(figure),
          load: (offset, limit) => queries.invoiceCalls(figure.invoiceId, figure.lineKey, 'billed', offset, limit),
          selection: null,
        }
      : null,
  }
}

/** Calls shorter than this many seconds are free by the line's clause. */
function freeBelow({ rating }: InvoiceLine): number {
  return rating === null || rating.clause.kind === 'monthlyFee' ? 0 : rating.clause.calls.freeBelowSeconds
}

function excludedView(figure: FigureRef<'invoiceExcluded'>, line: InvoiceLine, { queries }: Services, { t, formats }: Texts): FigureView {
  const calls = line.rating?.excluded.find(({ reason }) => reason === figure.reason)?.calls ?? 0
  return {
    title: `${line.title}: ${t(`terms.reason.${figure.reason}`, { seconds: freeBelow(line) })}`,
    value: formats.count(calls),
    state: null,
    meaning: t('figure.excludedMeaning'),
    steps: [], bonds: [], others: null, leftOut: [], proof: null,
    calls: {
      title: t('figure.leftOutCalls'),
      of: JSON.stringify(figure),
      load: (offset, limit) => queries.invoiceCalls(figure.invoiceId, figure.lineKey, { excluded: figure.reason }, offset, limit),
      selection: null,
    },
  }
}

function totalView({ invoice, lines, totals, recount }: Content, { t, formats }: Texts): FigureView {
  const money = (amount: number): string => formats.money(amount, invoice.currency)
  return {
    title: t('figure.total'),
    value: money(totals.gross),
    state: null,
    meaning: t('figure.totalMeaning'),
    steps: [
      ...lines.map((line): FigureStep => ({ label: line.title, value: money(line.amount), figure: { kind: 'invoiceLine', invoiceId: invoice.id, lineKey: line.key } })),
      { label: t('figure.net'), value: money(totals.net), result: true },
      ...totals.vatGroups.map(({ vat, base, tax }) => ({ label: t('figure.vat', { percent: formats.percent(vat.percent / 1_000_000, 0), base: money(base) }), value: money(tax) })),
      { label: t('figure.gross'), value: money(totals.gross), result: true },
    ],
    bonds: [], others: null, leftOut: [],
    proof: { good: recount.balanced, text: recount.balanced ? t('figure.recounted', { calls: formats.count(recount.calls), n: recount.lines.length }) : t('figure.unbalanced') },
    calls: null,
  }
}

function proofOf(line: InvoiceLine, recount: Content['recount'], { t, formats }: Texts): FigureView['proof'] {
  const again = recount.lines.find(({ key }) => key === line.key)
  if (!again) return { good: false, text: t('figure.unbalanced') }
  const same = again.amount === line.amount && again.billed === line.rating?.billedCalls
  return { good: same, text: same ? t('figure.lineRecounted', { calls: formats.count(again.calls), billed: formats.count(again.billed), excluded: formats.count(again.excluded) }) : t('figure.unbalanced') }
}

function stepText(step: LineStep, line: InvoiceLine, currency: CurrencyCode, { t, formats }: Texts): FigureStep {
  switch (step.kind) {
    case 'calls': return { label: t('figure.step.calls'), note: t('figure.step.callsNote', { all: formats.count(step.calls) }), value: formats.count(step.billed) }
    case 'measured': return { label: t('figure.step.measured'), note: step.measured.map((part) => t(`terms.column.${part}`)).join(' + '), value: formats.clock(step.seconds) }
    case 'incremented': return { label: t('figure.step.incremented'), note: t('figure.step.incrementedNote', { first: step.first, next: step.next }), value: formats.clock(step.seconds) }
    case 'included': return {
      label: t('figure.step.included'),
      note: t('figure.step.includedNote', { allowance: step.unit === 'second' ? formats.clock(step.allowance) : formats.count(step.allowance) }),
      value: `−${step.unit === 'second' ? formats.clock(step.used) : formats.count(step.used)}`,
    }
    case 'quantity': return { label: t('figure.step.quantity'), value: `${formats.quantity(step.quantity, step.scale)} ${step.unit}`.trim() }
    case 'price': return { label: t('figure.step.price'), note: t(`figure.per.${step.per}`), value: `× ${formats.price(step.price, currency)}` }
    case 'fee': return { label: t('figure.step.fee'), value: formats.money(step.amount, currency) }
    case 'proration': return { label: t('figure.step.proration'), note: t('figure.step.prorationNote'), value: `${step.days} / ${step.monthDays}` }
    case 'amount': return { label: t('figure.step.amount'), note: t(`figure.rounding.${step.rounding}`), value: formats.money(line.amount, currency), result: true }
  }
}
