import { openDatabase } from '../../../src/storage/database/open-database'
import { sentinelOf } from '../../../src/storage/database/sentinel'
import { packOlderRows } from '../../../src/storage/database/pack-older-rows'
import { readyForCalls } from '../../../src/storage/packing/packed-tables'

/** Opens the database it is told, which upgrades it, and packs its older rows; says when it is there and when it has done so. */
onmessage = async ({ data: name }: MessageEvent<string>) => {
  const opened = await openDatabase(name, {
    indexedDB,
    IDBKeyRange,
    sentinel: sentinelOf(navigator.storage),
    onVersionChange: () => undefined,
    now: () => 1_790_000_000_000,
    newId: () => 'worker',
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const packed = await packOlderRows(opened.value)
  if (!packed.ok) throw new Error(packed.failure.code)
  opened.value.close()
  postMessage('done')
}

void readyForCalls().then(() => postMessage('here'))
