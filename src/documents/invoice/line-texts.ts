import { addDays, type PlainDate } from '../../domain/kernel/calendar'
import type { InvoiceLine, LineRating } from '../../domain/invoice/invoice'
import type { DocumentTexts } from '../texts'
import type { HotlineNames } from './input'

const NBSP = '\u00a0'

/** The billed quantity with its unit. Minutes that are no exact decimal are written in minutes and seconds, so that quantity × price is the amount. */
export function quantityText(line: InvoiceLine, texts: DocumentTexts): string {
  const { t, formats } = texts
  if (line.unit === 'minute' && line.scale === 60) {
    return line.quantity % 3 === 0 ? `${formats.quantity(line.quantity, 60)}${NBSP}${t('document.unit.minute')}` : durationText(line.quantity, texts)
  }
  const unit = line.unit === 'work' ? line.workUnit : t(`document.unit.${line.unit}`)
  return unit === '' ? formats.quantity(line.quantity, line.scale) : `${formats.quantity(line.quantity, line.scale)}${NBSP}${unit}`
}

/** Seconds as minutes and seconds, "60 918 min 17 s". */
function durationText(seconds: number, { t, formats }: DocumentTexts): string {
  return t('document.duration', { minutes: formats.count(Math.floor(seconds / 60)), seconds: seconds % 60 })
}

/**
 * The quiet lines under an invoice line: what it is bound to, how the quantity came about, what was left out; the date of
 * a work done before the month of the invoice (its first day).
 */
export function lineNotes(line: InvoiceLine, month: PlainDate, hotlines: HotlineNames, texts: DocumentTexts): string[] {
  const hotline = line.hotlineId === null ? '' : (hotlines.get(line.hotlineId) ?? '')
  const done = line.unit === 'work' && line.from < month ? texts.formats.date(line.from) : ''
  const bound = [hotline, line.reference, done].filter((part) => part !== '').join(' · ')
  const notes = bound === '' ? [] : [bound]
  if (line.rating === null) return notes
  const part = partText(line, line.rating, texts)
  if (part !== '') notes.push(part)
  const steps = ratingSteps(line.rating, texts)
  if (steps.length > 0) notes.push(steps.join('; '))
  const excluded = excludedText(line.rating, texts)
  if (excluded !== '') notes.push(excluded)
  return notes
}

/** The days of the month a line covers, when it is not all of them. */
function partText(line: InvoiceLine, { days, monthDays }: LineRating, { t, formats }: DocumentTexts): string {
  if (days === 0 || days >= monthDays) return ''
  return t('document.line.part', { from: formats.date(line.from), to: formats.date(addDays(line.from, days - 1)), days, all: monthDays })
}

function ratingSteps(rating: LineRating, texts: DocumentTexts): string[] {
  const { t, formats } = texts
  const steps: string[] = []
  const { clause } = rating
  if (clause.kind === 'monthlyFee') return steps
  steps.push(t('document.line.calls', { billed: formats.count(rating.billedCalls), n: rating.calls }))
  if (clause.kind === 'perCall') {
    if (rating.includedUsed > 0) steps.push(t('document.line.includedCalls', { n: rating.includedUsed }))
    return steps
  }
  steps.push(t('document.line.measured', { time: durationText(rating.measuredSeconds, texts) }))
  steps.push(t('document.line.increment', { time: durationText(rating.incrementedSeconds, texts), first: clause.first, next: clause.next }))
  if (rating.includedUsed > 0) steps.push(t('document.line.includedTime', { time: durationText(rating.includedUsed, texts) }))
  steps.push(t(clause.rounding === 'once' ? 'document.line.roundedOnce' : 'document.line.roundedPerCall'))
  return steps
}

function excludedText(rating: LineRating, { t, formats }: DocumentTexts): string {
  const limit = rating.clause.kind === 'monthlyFee' ? 0 : rating.clause.calls.freeBelowSeconds
  const parts = rating.excluded.filter((entry) => entry.calls > 0).map((entry) => `${t(`terms.reason.${entry.reason}`, { seconds: limit })}: ${formats.count(entry.calls)}`)
  return parts.length === 0 ? '' : t('document.line.excluded', { list: parts.join('; ') })
}
