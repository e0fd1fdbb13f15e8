import { expect, it } from 'vitest'
import { addedCut, movedCut, removedCut } from '../../../src/features/calls/import/cuts'

it('a column begins where it is moved to, but never at or beyond its neighbours or the edge', () => {
  const cuts = [5, 10]
  expect(movedCut(cuts, 0, 7, 20)).toEqual([7, 10])
  for (const to of [0, 5, 10, 12, -1]) expect(movedCut(cuts, 0, to, 20)).toBe(cuts)
  expect(movedCut(cuts, 1, 20, 20)).toBe(cuts)
})

it('the last cut stays; a new one parts the widest column', () => {
  expect(removedCut([5, 10], 0)).toEqual([10])
  expect(removedCut([5], 0)).toEqual([5])
  expect(addedCut([5, 10], 30)).toEqual([5, 10, 20])
  expect(addedCut([1], 2)).toEqual([1])
})
