import { describe, expect, it, vi } from 'vitest'
import { warmUp } from '../../src/app/workers/warm-up'
import { makeId } from '../../src/domain/records'

const hotline = makeId('hotline', () => 'one')

/** Warms up over a span; `askedAfter` weeks a real question comes. Returns the weeks that were asked for. */
async function weeks(last: number | null, hotlines = [hotline], askedAfter = Infinity): Promise<readonly string[]> {
  vi.useFakeTimers()
  const seen: string[] = []
  const done = warmUp({
    span: () => Promise.resolve(last === null ? null : { first: 1, last }),
    report: (request) => {
      seen.push(request.period.from)
      return Promise.resolve({} as never)
    },
    hotlineIds: () => Promise.resolve(hotlines),
    asked: () => (seen.length >= askedAfter ? 1 : 0),
  })
  await vi.runAllTimersAsync()
  await done
  vi.useRealTimers()
  return seen
}

describe('warming a worker up', () => {
  it('asks for the newest four weeks, from Mondays', async () => {
    // 20,700 is 2026-09-04, a Friday.
    expect(await weeks(20_700)).toEqual(['2026-08-31', '2026-08-24', '2026-08-17', '2026-08-10'])
  })

  it('asks nothing of an archive without calls or a centre without hotlines', async () => {
    expect(await weeks(null)).toEqual([])
    expect(await weeks(20_700, [])).toEqual([])
  })

  it('stops when a person asks', async () => {
    expect(await weeks(20_700, [hotline], 2)).toHaveLength(2)
  })
})
