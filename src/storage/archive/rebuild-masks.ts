import { dayMasks, daysToMask } from '../../domain/archive/overlap'
import type { RowMask } from '../../domain/archive/block'
import type { DayNumber } from '../../domain/kernel/calendar'
import type { ImportId, SourceId } from '../../domain/kernel/ids'
import type { Database } from '../database/database'
import type { MaskRow } from '../database/stored'
import { DayWindow } from './day-window'
import type { NewBlock } from './port'

/**
 * Rebuilds the masks a change on the given days touches. A mask is stored only where some row does not count; texts
 * are read only where two live imports of the source meet within a day; `atHand` are blocks just written, which need
 * not be read again. Inside a transaction over the archive.
 */
export async function rebuildMasks(db: Database, sourceId: SourceId, days: readonly DayNumber[], atHand: readonly NewBlock[] = []): Promise<void> {
  const window = await DayWindow.open(db, sourceId, atHand)
  const kept: MaskRow[] = []
  const dropped: [string, number][] = []
  for (const day of daysToMask(days)) {
    const records = window.importsOf(day)
    if (records.length === 0) continue
    const masks: ReadonlyMap<ImportId, RowMask> = window.importsAround(day).size > 1 ? dayMasks(day, await window.blocksAround(day)) : new Map()
    for (const { id } of records) {
      const mask = masks.get(id) ?? null
      if (mask) kept.push({ importId: id, day, mask })
      else dropped.push([id, day])
    }
  }
  if (dropped.length > 0) await db.callMasks.bulkDelete(dropped)
  if (kept.length > 0) await db.callMasks.bulkPut(kept)
}
