import type { FigureRef } from '../../domain/figure/figure'
import { hoursText } from '../../desk/hours-text'
import type { Services } from '../../desk/services'
import type { DayHours } from '../../domain/person-hours/day-hours'
import type { HeldStretch, HeldTotal } from '../../domain/person-hours/gather-hours'
import type { HoursMaking } from '../../domain/person-hours/hours-making'
import { periodOf } from '../../domain/kernel/period'
import { zoneOf } from '../../domain/kernel/zone'
import type { Texts } from '../../i18n/texts'
import { reads } from '../../usecases/reads'
import type { FigurePart, FigureStep, FigureView } from '../../desk/figure-view'

type HoursFigure = FigureRef<'hours'>
/** What a row of hours is shown with: the name of its file, and the zone of the day. */
type Told = { readonly fileName: (importId: string) => string; readonly zone: string }

/** Figures of person-hours in the panel. */
export const hoursFigure: FigurePart<'hours'> = { reads: () => [...reads.hoursMaking, 'hotlines', 'company'], view: hoursView }

/** A figure of person-hours: its people, its days, or the stretches of one person's day with what was taken off. */
async function hoursView(figure: HoursFigure, { queries, records, imports, deviceZone }: Services, texts: Texts): Promise<FigureView> {
  const { t, formats } = texts
  const [companies, hotlines, files] = await Promise.all([records.list('company'), records.list('hotlines'), imports.list()])
  const making = await queries.hoursMaking({ period: figure.period, share: figure.share, operator: figure.operator, zone: companies[0]?.zone ?? deviceZone })
  const told: Told = { zone: making.zone, fileName: (id) => files.find((file) => file.id === id)?.fileName ?? id }
  const ids = figure.share.kind === 'hotlines' ? figure.share.ids : []
  const where = figure.share.kind === 'none' ? t('hours.noHotline') : hotlines.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(', ')
  return {
    title: [making.person?.name ?? figure.operator ?? t('hours.everyone'), where, formats.period(figure.period)].filter(Boolean).join(', '),
    value: hoursText(making.cell.seconds),
    state: making.cell.flags.length === 0 ? null : { tone: 'due', text: making.cell.flags.map((flag) => t(`hours.flag.${flag}`)).join('; ') },
    meaning: t(making.day ? 'hours.meaning.day' : figure.operator === null ? 'hours.meaning.people' : 'hours.meaning.days', { zone: making.zone }),
    steps: making.day ? daySteps(making.day, texts) : partSteps(figure, making, texts),
    bonds: [],
    others: making.day && rowsOf(making.day) > 0 ? { title: t('hours.rows'), lines: [...making.day.stretches.map((one) => stretchLine(one, told, texts)), ...making.day.totals.counted.map((one) => totalLine(one, told, texts))] } : null,
    leftOut: making.day?.totals.uncounted.map((one) => totalLine(one, told, texts)) ?? [],
    proof: null,
    calls: null,
  }
}

function rowsOf(day: DayHours): number {
  return day.stretches.length + day.totals.counted.length
}

/** The parts a figure is the sum of; each opens. */
function partSteps(figure: HoursFigure, { parts, cell }: HoursMaking, { t, formats }: Texts): FigureStep[] {
  return [
    ...parts.map(({ person, date, cell: part }): FigureStep => ({
      label: date ? formats.date(date) : person.name,
      ...(part.flags.length > 0 ? { note: part.flags.map((flag) => t(`hours.flag.${flag}`)).join('; ') } : {}),
      value: hoursText(part.seconds),
      figure: { ...figure, operator: person.key, period: date ? periodOf('day', date) : figure.period },
    })),
    { label: t('hours.total'), value: hoursText(cell.seconds), result: true },
  ]
}

/** How a day was reckoned: what is written, less what is said twice and what is paused. */
function daySteps(day: DayHours, { t, formats }: Texts): FigureStep[] {
  const less = (key: 'overlap' | 'paused' | 'elsewhere', seconds: number): FigureStep[] => (seconds > 0 ? [{ label: t(`hours.step.${key}`), value: `−${formats.clock(seconds)}` }] : [])
  const present = day.stretches.filter(({ kind }) => kind === 'present').length
  return [
    ...(present > 0 ? [{ label: t('hours.step.written', { n: present }), note: t('hours.step.writtenNote'), value: formats.clock(day.written) }] : []),
    ...less('overlap', day.overlap), ...less('paused', day.paused), ...less('elsewhere', day.elsewhere),
    ...(day.totals.counted.length > 0 ? [{ label: t('hours.step.totals'), value: formats.clock(day.totals.seconds) }] : []),
    { label: t('hours.total'), value: formats.clock(day.seconds), result: true },
  ]
}

function stretchLine(one: HeldStretch, told: Told, texts: Texts): FigureStep & { readonly chosen: boolean } {
  const { t, formats } = texts
  const time = (at: number) => formats.time(at, told.zone)
  const cut = one.whole.from < one.from || one.whole.to > one.to
  return {
    label: [`${time(one.from)}–${midnight(one.to, told.zone) ? '24:00' : time(one.to)}`, one.queue || t('hours.noQueue'), one.kind === 'pause' ? t('hours.pause') : ''].filter(Boolean).join(' · '),
    note: [
      rowNote(one, told, texts),
      cut ? t('hours.cut', { from: formats.dateTime(one.whole.from, told.zone), to: formats.dateTime(one.whole.to, told.zone) }) : '',
      one.bounded ? t('hours.flag.open') : '',
    ].filter(Boolean).join('; '),
    value: `${one.kind === 'pause' ? '−' : ''}${formats.clock(one.to - one.from)}`,
    chosen: false,
  }
}

function totalLine(one: HeldTotal, told: Told, texts: Texts): FigureStep & { readonly chosen: boolean } {
  const { t, formats } = texts
  return {
    label: [t('hours.dayTotal'), one.queue, one.kind === 'pause' ? t('hours.pause') : ''].filter(Boolean).join(' · '),
    note: rowNote(one, told, texts), value: `${one.kind === 'pause' ? '−' : ''}${formats.clock(one.seconds)}`, chosen: false,
  }
}

function rowNote(one: HeldStretch | HeldTotal, told: Told, { t }: Texts): string {
  return t('hours.fromRow', { file: told.fileName(one.importId), row: one.fileRow })
}

function midnight(at: number, zone: string): boolean {
  const table = zoneOf(zone)
  return table.startOfLocalDay(table.localDay(at)) === at
}
