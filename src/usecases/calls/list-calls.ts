import { daysOf } from '../../domain/selection/days'
import { evaluate } from '../../domain/selection/evaluate'
import type { Selection } from '../../domain/selection/selection'
import type { Room } from '../room'
import { pageOf, type CallPage, type FoundRows } from './found-calls'
import { readContext } from './read-context'

/** The calls of a selection, newest first. */
export async function listCalls(room: Room, selection: Selection, offset: number, limit: number): Promise<CallPage> {
  return pageOf(room.archive, await findCalls(room, selection), offset, limit)
}

/** The rows of a selection, block by block; only the days it needs are read. */
export async function findCalls(room: Pick<Room, 'records' | 'archive'>, selection: Selection): Promise<readonly FoundRows[]> {
  const context = await readContext(room)
  const days = daysOf(selection, context)
  const found = evaluate(selection, context, await room.archive.read(days.from, days.to))
  return found.map(({ block, rows, hotlines }) => ({ block, rows, hotlineOf: (position) => hotlines[position] ?? null }))
}

/** First and last UTC day that has calls, or null. */
export function callSpan({ archive }: Room): ReturnType<Room['archive']['span']> {
  return archive.span()
}
