import { dateOfDay } from '../../domain/kernel/calendar'
import type { Language } from '../../domain/kernel/fields'
import { zoneOf } from '../../domain/kernel/zone'
import type { TextKey } from '../../i18n/keys'
import { csvStyle, type CellValue, type TableColumn } from '../../tables/cell'
import { tableParts } from '../../tables/write'
import type { DocumentTexts } from '../texts'
import { hotlineOf, type CallColumn, type CallNames, type HotlineCall } from './columns'

const textFields = ['hotline', 'direction', 'outcome', 'from', 'to'] as const
const secondsFields = ['wait', 'talk', 'hold', 'wrap'] as const
const namedFields = ['operator', 'topic', 'disposition', 'callId'] as const

/** Calls as CSV: start in the hotline's own zone, durations in whole seconds. Rows are taken as they come. */
export function callsCsv(calls: Iterable<HotlineCall>, names: CallNames, texts: DocumentTexts, language: Language): Generator<string> {
  return tableParts(callColumns(names, texts), rows(calls, callCells(names, texts)), csvStyle(language))
}

/** The columns every list of calls has. */
export function callColumns({ fields }: CallNames, { t }: DocumentTexts): TableColumn[] {
  const text = (key: CallColumn): TableColumn => ({ title: t(`terms.column.${key}`), kind: 'text' })
  return [
    text('start'), text('zone'),
    ...textFields.map(text),
    ...secondsFields.map((key): TableColumn => ({ title: t('document.report.inSeconds', { title: t(`terms.column.${key}`) }), kind: 'number' })),
    ...namedFields.map(text),
    ...fields.map(({ label }): TableColumn => ({ title: label, kind: 'text' })),
  ]
}

/** What writes the cells of a call under those columns. */
export function callCells(names: CallNames, { t }: DocumentTexts): (call: HotlineCall) => CellValue[] {
  const word = new Map<TextKey, string>()
  const named = (key: TextKey) => {
    const known = word.get(key) ?? t(key)
    word.set(key, known)
    return known
  }
  return (call) => {
    const hotline = hotlineOf(call, names)
    return [
      localTime(call.start, hotline.zone), hotline.zone,
      hotline.name, named(`terms.direction.${call.direction}`), named(`terms.outcome.${call.outcome}`), call.from, call.to,
      call.wait, call.talk, call.hold, call.wrap,
      call.operator, call.topic, call.disposition, call.callId,
      ...names.fields.map(({ column }) => call.custom?.[column] ?? ''),
    ]
  }
}

function* rows(calls: Iterable<HotlineCall>, cells: (call: HotlineCall) => CellValue[]): Generator<CellValue[]> {
  for (const call of calls) yield cells(call)
}

/** `YYYY-MM-DD hh:mm:ss` in a zone, as spreadsheets of every locale read it. */
export function localTime(epochSeconds: number, zone: string): string {
  const local = zoneOf(zone).toLocal(epochSeconds)
  const day = Math.floor(local / 86_400)
  const rest = local - day * 86_400
  const two = (n: number) => String(n).padStart(2, '0')
  return `${dateOfDay(day)} ${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`
}
