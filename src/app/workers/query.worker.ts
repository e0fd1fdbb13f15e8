import { BlockShelf } from '../../storage/archive/block-shelf'
import { DexieCallArchive } from '../../storage/archive/dexie-call-archive'
import { raiseUnlessClosed } from '../../storage/database/raise-later'
import { packOlderRows } from '../../storage/database/pack-older-rows'
import { acts } from '../../usecases/acts'
import { questions } from '../../usecases/questions'
import type { Room } from '../../usecases/room'
import { openRoom } from './open-room'
import { serve } from './serve'
import { warmUp } from './warm-up'

/** Calls held between questions, some 17 MB: a busy quarter. */
const SHELF_CALLS = 400_000

let asked = 0
addEventListener('message', () => asked++)

/** What the worker does while nobody asks: it warms up, and packs what versions 1 and 2 stored. */
async function idle(room: Room): Promise<void> {
  const hotlineIds = async () => (await room.records.list('hotlines')).map(({ id }) => id)
  await warmUp({ span: () => questions.span(room), report: (request) => questions.report(room, request), hotlineIds, asked: () => asked })
  // What is left over is packed after the next start.
  await packOlderRows(room.db)
}

serve(async (kind) => {
  const opened = await openRoom(kind)
  const room = { ...opened, archive: new DexieCallArchive(opened.db, new BlockShelf(SHELF_CALLS)) }
  idle(room).catch(raiseUnlessClosed(room.db))
  return room
}, { ...questions, ...acts })
