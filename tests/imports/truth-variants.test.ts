import { describe, expect, it } from 'vitest'
import { inspectFile } from '../../src/imports/inspect-file'
import { readCalls } from '../../src/imports/read-calls'
import { callsOf, digest, now, sourceId } from './kit'
import type { Variant } from './truth/cells'
import { figuresOf, hoursOf } from './truth/figures'
import { hoursKinds } from './truth/hours-kinds'
import { kinds } from './truth/kinds'
import { Chance } from './truth/made-calls'
import { outcomeKinds } from './truth/outcome-kinds'
import { textKinds } from './truth/text-kinds'

const VARIANTS = 200

type Verdict = 'right' | 'asked' | 'refused' | 'wrong'

/** What becomes of a file as it is suggested: right figures, a question, a refusal with a place, or a wrong figure in silence. */
async function verdictOf({ bytes, truth, zone = 'UTC', starts, operators }: Variant): Promise<readonly [Verdict, string]> {
  const blob = new Blob([bytes])
  const look = await inspectFile(blob, 'file.csv', { zone })
  if (!look.ok || look.value.refused) return ['refused', look.ok ? '' : look.failure.code]
  if (look.value.asks.length + look.value.questions.length > 0) return ['asked', [...look.value.asks.map(({ code }) => code), ...look.value.questions].join()]
  const read = await readCalls(blob, look.value.reading, { sourceId, fileName: 'file.csv', now, digest })
  if (!read.ok) return ['refused', read.failure.code]
  const calls = callsOf(read.value.blocks)
  const got = calls.length === 0 && read.value.presence.length > 0 ? hoursOf(read.value.presence) : figuresOf(calls)
  const [sum, people] = [calls.reduce((all, call) => all + call.start, 0), [...new Set(calls.map((call) => call.operator).filter((name) => name !== ''))].sort().join()]
  const same = got === truth && (starts === undefined || sum === starts) && (operators === undefined || people === operators)
  if (same) return ['right', '']
  if (read.value.caveats.length > 0) return ['asked', read.value.caveats.join()]
  if (read.value.record.rejectedRows > 0) return ['refused', read.value.record.rejected[0]?.code ?? '']
  return ['wrong', `${got} ${sum - (starts ?? sum)} ${people}, not ${truth} ${operators ?? ''}: ${look.value.columns.map(({ header, meaning }) => `${header}=${meaning}`).join(' ')} ${JSON.stringify(look.value.reading.durationUnits)} ${look.value.reading.zone}`]
}

describe('made logs of each kind, right or asked or refused, never wrong in silence', () => {
  it.each(Object.entries({ ...kinds, ...outcomeKinds, ...hoursKinds, ...textKinds }))('%s', async (name, make) => {
    const counts: Record<Verdict, number> = { right: 0, asked: 0, refused: 0, wrong: 0 }
    const wrong: string[] = []
    for (let seed = 1; seed <= VARIANTS; seed++) {
      const [verdict, why] = await verdictOf(make(new Chance(seed)))
      counts[verdict]++
      if (verdict === 'wrong') wrong.push(`seed ${seed}: ${why}`)
    }
    console.info(`${name}: ${counts.right} right, ${counts.asked} asked, ${counts.refused} refused, ${counts.wrong} wrong in silence`)
    expect(wrong.slice(0, 3)).toEqual([])
    expect(counts.right + counts.asked + counts.refused).toBe(VARIANTS)
  }, 120_000)
})
