import type { PlainDate } from '../domain/kernel/calendar'
import type { Operator } from '../domain/operator/operator'
import { monthStart } from './months'
import { sampleId } from './sample-id'

/** Which shifts an operator works: minutes of the centre's day, and how many days a week on and off. */
export type Shiftwork = { readonly from: number; readonly to: number; readonly resting: readonly number[] }

type Person = {
  readonly key: string
  readonly name: string
  /** How the PBX names the person when not by name. */
  readonly alias?: string
  readonly work: Shiftwork
  /** Months from the current one in which the person joined or left. */
  readonly joined?: number
  readonly left?: number
}

const early = (...resting: number[]): Shiftwork => ({ from: 6 * 60, to: 15 * 60, resting })
const day = (...resting: number[]): Shiftwork => ({ from: 8 * 60, to: 18 * 60, resting })
const late = (...resting: number[]): Shiftwork => ({ from: 13 * 60, to: 24 * 60, resting })
const night = (...resting: number[]): Shiftwork => ({ from: 20 * 60, to: 8 * 60, resting })

/** The fourteen operators with their shifts. */
export const samplePeople: readonly Person[] = [
  { key: 'kovalenko', name: 'Оксана Коваленко', work: day(6, 7) },
  { key: 'shevchuk', name: 'Андрій Шевчук', work: late(1, 2) },
  { key: 'bondar', name: 'Марія Бондар', work: day(3, 7) },
  { key: 'melnyk', name: 'Тарас Мельник', alias: 'Agent/204', work: late(4, 5) },
  { key: 'tkachenko', name: 'Юлія Ткаченко', work: early(1, 7) },
  { key: 'lysenko', name: 'Назар Лисенко', work: day(5, 6), left: -2 },
  { key: 'yilmaz', name: 'Ayşe Yılmaz', work: day(7) },
  { key: 'demir', name: 'Mehmet Demir', work: late(7) },
  { key: 'sahin', name: 'Zeynep Şahin', work: early(6, 7) },
  { key: 'orlova', name: 'Светлана Орлова', work: late(1, 4) },
  { key: 'akhmetov', name: 'Данияр Ахметов', alias: 'Agent/211', work: day(2, 7) },
  { key: 'kim', name: 'Виктория Ким', work: late(3, 6), joined: -6 },
  { key: 'harper', name: 'Emily Harper', work: day(6) },
  { key: 'reed', name: 'Daniel Reed', work: night(2, 3) },
]

/** The operators' records as of a day. */
export function sampleOperators(today: PlainDate): readonly Operator[] {
  return samplePeople.map((person) => ({
    id: sampleId('operator', person.key),
    name: person.name,
    aliases: person.alias ? [person.alias] : [],
    startsOn: monthStart(today, person.joined ?? -30),
    endsOn: person.left === undefined ? null : monthStart(today, person.left),
    note: '',
  }))
}
