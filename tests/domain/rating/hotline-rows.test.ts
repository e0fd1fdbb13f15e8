import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MaskedBlock } from '../../../src/domain/archive/block'
import { countRow, emptyMask } from '../../../src/domain/archive/mask'
import type { PlainDate } from '../../../src/domain/kernel/calendar'
import { makeId } from '../../../src/domain/records'
import { periodOf } from '../../../src/domain/kernel/period'
import { hotlineRows } from '../../../src/domain/rating/hotline-rows'
import { queryContext } from '../../../src/domain/selection/context'
import { exportOf } from '../archive/archive-kit'
import { contextOf, hotlineA, hotlineB } from '../report/report-kit'

const march = periodOf('month', '2026-03-01' as PlainDate)
const seconds = (time: string): number => Date.parse(time) / 1000

/** The queue `a` is Kyiv's, the lines `1` and `2` New York's: the queue wins over the line. */
const context = queryContext({
  hotlines: contextOf([]).hotlines.flatMap(({ hotline }) => (hotline ? [hotline] : [])), definitions: [],
  matchRules: [['a', 'queue', 'a', hotlineA], ['b', 'line', '1', hotlineB], ['c', 'line', '2', hotlineB]].map(([id, field, value, hotlineId]) => ({
    id: makeId('matchRule', () => `${id}`), hotlineId: hotlineId === hotlineA ? hotlineA : hotlineB, field: field === 'queue' ? 'queue' : 'line', value: `${value}`, from: null, to: null,
  })),
})

/** Bunches of calls around the edges of March and the clock changes of both zones, and some anywhere. */
const start = fc.oneof(
  fc.constantFrom('2026-02-28T22:00:00Z', '2026-03-01T05:00:00Z', '2026-03-08T07:00:00Z', '2026-03-29T01:00:00Z', '2026-03-31T21:00:00Z', '2026-04-01T04:00:00Z')
    .chain((time) => fc.integer({ min: -9000, max: 9000 }).map((by) => seconds(time) + by)),
  fc.integer({ min: seconds('2026-02-27T00:00:00Z'), max: seconds('2026-04-03T00:00:00Z') }),
)
const calls = fc.array(fc.record({ start, queue: fc.constantFrom('a', 'x', ''), line: fc.constantFrom('1', '2', '9', ''), counts: fc.boolean() }), { maxLength: 150 })

const formats = { [hotlineA]: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Kyiv' }), [hotlineB]: new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }) }

describe('the rows a rating is made from', () => {
  it.each([false, true])('are a hotline’s counting calls by their local dates (masked: %s)', (masked) => {
    fc.assert(fc.property(calls, (list) => {
      const blocks = exportOf('x', list.map((call, i) => ({ ...call, fileRow: i }))).map(({ block, texts }): MaskedBlock => {
        const mask = emptyMask(block.rows)
        texts.fileRow.forEach((at, row) => list[at]?.counts === true && countRow(mask, row))
        return { block, mask: masked ? mask : null }
      })
      const found = hotlineRows([hotlineA, hotlineB], march, context, blocks)
      for (const id of [hotlineA, hotlineB]) {
        const dated = (found.get(id) ?? []).flatMap(({ masked: { block }, rows, localDay }) => Array.from(rows, (row, i) => `${block.start[row]} ${new Date((localDay[i] ?? 0) * 86_400_000).toISOString().slice(0, 10)}`))
        const expected = list
          .filter((call) => (!masked || call.counts) && (call.queue === 'a' ? hotlineA : call.line === '1' || call.line === '2' ? hotlineB : null) === id)
          .map((call) => `${call.start} ${formats[id]?.format(call.start * 1000)}`)
          .filter((text) => text.includes(' 2026-03-'))
        expect(dated.sort()).toEqual(expected.sort())
      }
    }), { numRuns: 60 })
  }, 30_000)
})
