import { describe, expect, it } from 'vitest'
import type { ColumnMeaning } from '../../src/domain/source/source'
import { columnMeanings } from '../../src/domain/source/source'
import { callsOf, csv, haveSamples, inspect, read, sample } from './kit'
import { figuresOf } from './truth/figures'

const binotel = csv(
  'companyID;generalCallID;callID;startTime;callType;internalNumber;externalNumber;waitsec;billsec;disposition;didNumber;trunk',
  '1;500;900;1736762400;0;901;0671112233;8;30;TRANSFER;0443334455;T1', '1;500;901;1736762438;0;902;0671112233;4;50;ANSWER;0443334455;T1',
  '1;501;902;1736762500;1;901;0509998877;15;0;NOANSWER;;T2', '1;502;903;1736762600;0;;0501112233;21;0;CANCEL;0443334455;T3',
)

/** Whatever one column is set to, a known layout goes on making the same calls. */
async function eachCorrection(file: Blob): Promise<readonly string[]> {
  const { reading } = await inspect(file)
  const plain = figuresOf(callsOf((await read(file, reading)).blocks))
  const wrong: string[] = []
  const meanings: readonly ColumnMeaning[] = columnMeanings.filter((meaning) => meaning !== 'direction')
  for (const [index, before] of reading.columns.entries()) {
    for (const meaning of meanings) {
      if (meaning === before) continue
      const got = figuresOf(callsOf((await read(file, { ...reading, columns: reading.columns.with(index, meaning) })).blocks))
      if (got !== plain) wrong.push(`column ${index} as ${meaning}: ${got} instead of ${plain}`)
    }
  }
  return wrong
}

describe('one corrected column of a known layout', () => {
  it('leaves calls, answers and seconds as they were, whatever it is set to', async () => {
    expect(await eachCorrection(binotel)).toEqual([])
  }, 60_000)

  it('gives the calls the name it holds', async () => {
    const { reading } = await inspect(binotel)
    const got = await read(binotel, { ...reading, columns: reading.columns.with(11, 'line') })
    expect(callsOf(got.blocks).map((call) => [call.line, call.outcome, call.talk])).toEqual([['T1', 'answered', 80], ['T2', 'unanswered', 0], ['T3', 'abandoned', 0]])
  })

  it('a line for the whole file reaches the calls of any layout that name none', async () => {
    const { reading } = await inspect(binotel)
    expect(callsOf((await read(binotel, { ...reading, lineName: 'Shop' })).blocks).map((call) => call.line)).toEqual(['0443334455', 'Shop', '0443334455'])
  })

  it.skipIf(!haveSamples).each(['asterisk-cdr-csv/Master-ivr-18col.csv', '3cx-call-log/inbound_calls.csv', 'asterisk-cdr-csv/Master-21col-linkedid.csv'])('%s', async (path) => {
    expect(await eachCorrection(sample(path))).toEqual([])
  }, 240_000)
})
