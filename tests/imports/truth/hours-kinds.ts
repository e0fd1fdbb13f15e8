import type { Maker } from './cells'
import { clock, dotDate, fileOf, isoDate, timeText, type Chance } from './made-calls'

type Shift = { readonly operator: string; readonly from: number; readonly hours: number }

/** Shifts of some people over a fortnight, some of them whole days. */
function shiftsOf(chance: Chance, whole: boolean): readonly Shift[] {
  const people = ['Olena Bondar', 'Mehmet Kaya', 'Anna Sokolova', 'Ivan Petrenko'].slice(0, 2 + chance.below(3))
  const day = Date.UTC(2026, 3, 13) / 1000
  return Array.from({ length: 14 }, (_, d) => d).flatMap((d) => people.flatMap((operator): readonly Shift[] => {
    if (chance.below(4) === 0) return []
    const hours = whole ? 24 : 4 + chance.below(9)
    return [{ operator, from: day + d * 86_400 + (whole ? 0 : (6 + chance.below(8)) * 3600), hours }]
  }))
}

/** Worked time, which is never calls; a truth is the whole of its hours. */
export const hoursKinds: Readonly<Record<string, Maker>> = {
  '4 hours are not calls': (chance) => {
    const shifts = shiftsOf(chance, chance.below(3) === 0)
    const date = chance.one([isoDate, dotDate])
    const short = (at: number) => timeText(at).slice(0, 5)
    const end = ({ from, hours }: Shift) => (hours === 24 && from % 86_400 === 0 ? '24:00' : short(from + hours * 3600))
    const worked = chance.one([(n: number) => String(n), (n: number) => clock(n * 3600), (n: number) => `${n}:00`, (n: number) => `${n},0`])
    const person = chance.one(['Employee', 'Оператор', 'Співробітник', 'Сотрудник', 'Personel', 'Mitarbeiter', 'Name', 'Agent', 'Consultant', 'Працівниця'])
    const shapes: readonly (readonly [readonly string[], (shift: Shift) => readonly string[]])[] = [
      [[chance.one(['Date', 'Дата', 'Tarih', 'Day']), chance.one(['From', 'In', 'Прихід', 'Начало', 'Giriş', 'Arrival']), chance.one(['To', 'Out', 'Вихід', 'Конец', 'Çıkış', 'Departure'])], (s) => [date(s.from), short(s.from), end(s)]],
      [[chance.one(['Clock in', 'Start', 'Початок зміни', 'Login', 'Giriş zamanı', 'Shift begin']), chance.one(['Clock out', 'End', 'Кінець зміни', 'Logout', 'Çıkış zamanı', 'Shift end'])], (s) => [`${date(s.from)} ${timeText(s.from)}`, `${date(s.from + s.hours * 3600)} ${timeText(s.from + s.hours * 3600)}`]],
      [[chance.one(['Date', 'Дата', 'Tarih']), chance.one(['Hours', 'Worked', 'Годин', 'Часов', 'Çalışma süresi', 'Duration'])], (s) => [date(s.from), worked(s.hours)]],
    ]
    const [names, cells] = chance.one(shapes)
    const extras = chance.shuffled([['Site', 'Kyiv'], ['Supervisor', 'R. Melnyk'], ['Pay group', 'B2'], ['Відділ', 'Підтримка'], ['Onaylayan', 'Demir'], ['Cost centre', '4410']] as const).slice(0, chance.below(4))
    return { bytes: fileOf([person, ...names, ...extras.map(([name]) => name)], shifts.map((shift) => [shift.operator, ...cells(shift), ...extras.map(([, cell]) => cell)]), chance.one([';', ',', '\t'])), truth: `hours ${shifts.reduce((sum, { hours }) => sum + hours, 0)}` }
  },
}
