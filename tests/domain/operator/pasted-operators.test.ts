import { describe, expect, it } from 'vitest'
import { partKnown, readOperatorLines } from '../../../src/domain/operator/pasted-operators'
import { pastedRows } from '../../../src/tables/read'
import type { Operator } from '../../../src/domain/operator/operator'

const known = (name: string, ...aliases: string[]): Operator => ({ id: `opr_${name}` as Operator['id'], name, aliases, startsOn: null, endsOn: null, note: '' })

describe('pasted operator lines', () => {
  it('reads a name and its other spellings from each line', () => {
    expect(readOperatorLines(pastedRows('Олена Петренко; petrenko_o;204\r\n\r\n  Марія   Шевченко\tshev|SIP/7 \rAyşe Yılmaz'))).toEqual([
      { name: 'Олена Петренко', aliases: ['petrenko_o', '204'] },
      { name: 'Марія Шевченко', aliases: ['shev', 'SIP/7'] },
      { name: 'Ayşe Yılmaz', aliases: [] },
    ])
  })

  it('reads cells of a spreadsheet, quoted or not, and quotes that mean nothing', () => {
    expect(readOperatorLines(pastedRows('"Ivan ""Vanya""\nPetrenko"\tip\nOlha\toh'))).toEqual([{ name: 'Ivan "Vanya" Petrenko', aliases: ['ip'] }, { name: 'Olha', aliases: ['oh'] }])
    expect(readOperatorLines(pastedRows('"Big" Ivan\tbi\nOlha'))).toEqual([{ name: '"Big" Ivan', aliases: ['bi'] }, { name: 'Olha', aliases: [] }])
  })

  it('takes one person once, whatever the case, and drops an alias that is the name or repeats', () => {
    expect(readOperatorLines(pastedRows('Ivan\nIVAN;x\nPetro;petro;a;a'))).toEqual([{ name: 'Ivan', aliases: [] }, { name: 'Petro', aliases: ['a'] }])
  })

  it('parts people already known by name or alias from new ones', () => {
    const lines = readOperatorLines(pastedRows('ivan\npetrenko_O\nNew One'))
    const parted = partKnown(lines, [known('Ivan'), known('Olena Petrenko', 'petrenko_o')])
    expect(parted.known.map((line) => line.name)).toEqual(['ivan', 'petrenko_O'])
    expect(parted.fresh.map((line) => line.name)).toEqual(['New One'])
  })
})
