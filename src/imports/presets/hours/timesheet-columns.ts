import type { ColumnMeaning } from '../../../domain/source/source'
import { headerKey } from '../../names/column-names'

/** What a column of a timesheet is; `other` may stand in one and says nothing of hours. */
type TimesheetMeaning = 'operator' | 'date' | 'from' | 'to' | 'hours' | 'break' | 'queue' | 'other'

/** Header names in English, Ukrainian, Russian and Turkish, as `headerKey` writes them. */
const names: Readonly<Record<TimesheetMeaning, string>> = {
  operator: 'operator operatorname agent agentname employee employeename name fullname staff worker person user username '
    + 'оператор операторка агент співробітник співробітниця працівник працівниця піб прізвище прізвищетаімя прізвищеіімя імя '
    + 'сотрудник сотрудница работник фио фамилия фамилияиимя имя operatör temsilci müşteritemsilcisi personel çalışan ad adsoyad adısoyadı isim',
  date: 'date day workdate shiftdate workday дата день датазміни датасмены tarih gün vardiyatarihi',
  from: 'from start starttime begin timein clockin shiftstart login з від початок початокзміни початокроботи прихід часпочатку с от начало началосмены началоработы приход времяначала '
    + 'başlangıç başlama başlangıçsaati giriş girişsaati mesaibaşlangıcı',
  to: 'to end endtime finish timeout clockout shiftend logout till until до по кінець кінецьзміни кінецьроботи вихід завершення часзавершення конец конецсмены конецработы уход окончание времяокончания '
    + 'bitiş bitişsaati çıkış çıkışsaati mesaibitişi',
  hours: 'hours hoursworked workedhours worked totalhours workinghours h години годин відпрацьовано відпрацьованогодин годинироботи кількістьгодин часы часов отработано отработаночасов часыработы количествочасов '
    + 'saat süre çalışmasaati çalışmasüresi toplamsaat çalışılansaat',
  break: 'break breaks breakmin breakminutes breakhours pause lunch перерва перервахв обід перерыв перерывмин обед mola moladk ara öğlearası',
  queue: 'queue queuename hotline line project campaign skill черга лінія гарячалінія проєкт проект кампанія очередь линия горячаялиния кампания kuyruk hat çağrıhattı proje kampanya',
  other: 'no n id note notes comment comments remark weekday shift status team примітка примітки коментар деньтижня зміна статус группа група команда примечание комментарий деньнедели смена '
    + 'not notlar açıklama haftanıngünü vardiya durum takım',
}

const meaningOf = new Map<string, TimesheetMeaning>()
for (const [meaning, list] of Object.entries(names)) for (const name of list.split(' ')) if (!meaningOf.has(name)) meaningOf.set(name, meaning as TimesheetMeaning)

/** Where the parts of a timesheet's row stand, −1 where the table has none. */
export type TimesheetColumns = Readonly<Record<Exclude<TimesheetMeaning, 'other'>, number>> & { readonly breakUnit: 'minutes' | 'hours' | null }

/**
 * The columns of a timesheet, or null for any other table: an operator, a date, and from–to or hours, and not one
 * column a timesheet would not have, so that no call log is taken for one.
 */
export function timesheetColumns(header: readonly string[]): TimesheetColumns | null {
  const meanings = header.map((name) => (headerKey(name) === '' ? 'other' : meaningOf.get(headerKey(name))))
  if (header.length === 0 || meanings.includes(undefined)) return null
  const at = (meaning: TimesheetMeaning) => meanings.indexOf(meaning)
  if (at('operator') < 0 || at('date') < 0 || ((at('from') < 0 || at('to') < 0) && at('hours') < 0)) return null
  const breakName = headerKey(header[at('break')] ?? '')
  const breakUnit = /(min|minutes|хв|мин|dk)$/u.test(breakName) ? 'minutes' : breakName.endsWith('hours') ? 'hours' : null
  return { operator: at('operator'), date: at('date'), from: at('from'), to: at('to'), hours: at('hours'), break: at('break'), queue: at('queue'), breakUnit }
}

/** The same of a table nobody named so, by the meanings a person agreed to. */
export function mappedTimesheet(columns: readonly ColumnMeaning[]): TimesheetColumns {
  const at = (...meanings: readonly ColumnMeaning[]) => columns.findIndex((meaning) => meanings.includes(meaning))
  return { operator: at('operator'), date: at('start', 'startDate'), from: at('start', 'startTime'), to: at('end', 'endTime'), hours: at('total'), break: -1, queue: at('queue'), breakUnit: null }
}
