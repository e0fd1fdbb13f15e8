import type { MaskedBlock } from '../../../src/domain/archive/block'
import { dayOfDate, type PlainDate } from '../../../src/domain/kernel/calendar'
import { nextPeriod, periodOf, type Period } from '../../../src/domain/kernel/period'
import { hotlineRows } from '../../../src/domain/rating/hotline-rows'
import { rateHotline } from '../../../src/domain/rating/rate'
import type { RatedHotline } from '../../../src/domain/rating/rated'
import type { QueryContext } from '../../../src/domain/selection/context'
import { centre } from './archive'

/** Every hotline rated for one month, from blocks that may hold more; the way the app rates a draft. */
export function rateMonth(blocks: readonly MaskedBlock[], context: QueryContext, month: Period): readonly RatedHotline[] {
  const inMonth = blocks.filter(({ block }) => block.day >= dayOfDate(month.from) - 1 && block.day <= dayOfDate(month.to))
  const rows = hotlineRows(centre.hotlines.map(({ id }) => id), month, context, inMonth)
  return centre.hotlines.map((hotline) => {
    const tariffs = centre.tariffs.filter((tariff) => tariff.hotlineId === hotline.id)
    return rateHotline({ hotlineId: hotline.id, month, tariffs, startsOn: null, endsOn: null, blocks: rows.get(hotline.id) ?? [] }).rated
  })
}

/** Rates every hotline for twelve months from the first one; returns the billed calls. */
export function rateYear(blocks: readonly MaskedBlock[], context: QueryContext, first: PlainDate): number {
  let billed = 0
  let month = periodOf('month', first)
  for (let i = 0; i < 12; i++) {
    for (const { clauses } of rateMonth(blocks, context, month)) for (const clause of clauses) billed += clause.billedCalls
    month = nextPeriod(month)
  }
  return billed
}
