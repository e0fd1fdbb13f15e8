import { describe, expect, it } from 'vitest'
import type { Operator } from '../../../src/domain/operator/operator'
import { unitePeople } from '../../../src/domain/report/people'
import { emptyTally } from '../../../src/domain/report/tally'

const irina: Operator = { id: 'opr_1' as Operator['id'], name: 'Бойко Ірина', aliases: ['Agent/204', 'irina'], startsOn: null, endsOn: null, note: '' }
const line = (operator: string, answered: number) => ({ operator, names: [operator], tally: { ...emptyTally(), answered } })

describe('people of a report', () => {
  it('unite all spellings of one operator and keep them for opening', () => {
    const united = unitePeople([line('Agent/204', 3), line('IRINA', 4), line('Бойко Ірина', 5), line('Олег', 1)], [irina])
    expect(united.map(({ operator, names, tally }) => [operator, names, tally.answered])).toEqual([
      ['Бойко Ірина', ['Agent/204', 'IRINA', 'Бойко Ірина'], 12],
      ['Олег', ['Олег'], 1],
    ])
  })

  it('leave calls without an operator apart', () => {
    expect(unitePeople([line('', 2)], [irina]).map(({ operator }) => operator)).toEqual([''])
  })
})
