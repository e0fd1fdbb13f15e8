import { declarations } from '../../../src/domain/records'
import { DexieCallArchive } from '../../../src/storage/archive/dexie-call-archive'
import { exportWorkspace } from '../../../src/storage/backup/export-workspace'
import { importWorkspace } from '../../../src/storage/backup/import-workspace'
import { manifestLine, type Manifest } from '../../../src/storage/backup/manifest'
import type { Database } from '../../../src/storage/database/database'
import { issuePaper } from '../../../src/storage/papers/issue-paper'
import { DexieRecordStore } from '../../../src/storage/records/dexie-record-store'
import { eraseWorkspace } from '../../../src/storage/workspace/erase-workspace'
import { codeOf, everything, holds, opened, same, throws, valueOf, type Engine, type Runner } from './harness'
import { leaveDatabase, olderFiles, olderVersions } from './older-database'
import { liveCalls, sketchImport, sketchLogins } from './sample-calls'
import { client, company, draft, hotline, issuedFrom } from './sample-records'

const day = 20_700
// printf 'line\n1\nimp_undone 2026-09-04 1\n\x02' | sha256sum
const hashOfUndone = '1403c776dd985cb73360b53901f91b4580b481c421642ceac4ba640e9d353b17'
const keptText = 'id;talk\na;30\nb;40\n'
const logins = sketchLogins('logins', day)
const undone = sketchImport('undone', [[day, 3, 'x', 1], [day, 4, 'y', 2]])

/** A workspace with a bit of everything: conflict, tombstone, overlap, kept file, hours, undone import, issued invoice. */
export async function fillWorkspace(db: Database): Promise<void> {
  const store = new DexieRecordStore(db)
  const archive = new DexieCallArchive(db)
  valueOf(await store.commit([
    { kind: 'create', table: 'company', record: company() },
    { kind: 'create', table: 'clients', record: client('a', 'А "лапки" \u2028 😀') },
    { kind: 'create', table: 'clients', record: client('b') },
    { kind: 'create', table: 'invoices', record: draft('one') },
    { kind: 'create', table: 'invoices', record: draft('two') },
  ]))
  const seen = (await store.get('clients', client('a').id))?.seen ?? {}
  for (const note of ['тут', 'там']) valueOf(await store.commit([{ kind: 'update', table: 'clients', id: client('a').id, patch: { note }, seen }]))
  const other = (await store.get('clients', client('b').id))?.seen ?? {}
  valueOf(await store.commit([{ kind: 'remove', table: 'clients', id: client('b').id, seen: other }]))
  for (const { record, blocks } of [
    sketchImport('first', [[day, 10, 'a', 30], [day, 20, 'b', 40]]),
    sketchImport('second', [[day, 20, 'b', 45], [day + 1, 5, 'c', 70]]),
    undone,
  ]) valueOf(await archive.store(record, blocks, record.fileName === 'first.csv' ? { file: new Blob([keptText]) } : {}))
  valueOf(await archive.store(logins.record, [], { presence: logins.presence }))
  valueOf(await issuePaper(db, {
    table: 'invoices',
    draft: draft('one'),
    series: { key: '2026', format: (count) => `N-${count}` },
    build: (number) => issuedFrom(draft('one'), number, hashOfUndone),
    frozen: [{ paperId: draft('one').id, key: 'line', blocks: [{ importId: undone.record.id, day, bits: Uint8Array.of(2) }] }],
  }))
  valueOf(await archive.undo(undone.record.id))
}

/** What the workspace file must hold. */
export function backupContract({ describe, it }: Runner, engine: Engine): void {
  const { digest } = engine
  const filled = async (): Promise<Database> => {
    const db = await opened(engine)
    await fillWorkspace(db)
    return db
  }

  describe('workspace file', () => {
    it('carries everything to another device and comes out of it byte for byte the same', async () => {
      const here = await filled()
      const file = valueOf(await exportWorkspace(here, digest))
      const there = await opened(engine, undefined, { now: () => 5 })
      const receipt = valueOf(await importWorkspace(there, file, digest))
      same(receipt, { records: 4, calls: 3 })
      same(await (valueOf(await exportWorkspace(there, digest))).text(), await file.text())
      same(await rowsOf(there), await rowsOf(here), 'every table but meta, masks included')
      const archive = new DexieCallArchive(there)
      same(await liveCalls(archive, day, day + 1), await liveCalls(new DexieCallArchive(here), day, day + 1))
      same((await new DexieRecordStore(there).get('clients', client('a').id))?.seen['note']?.length, 2, 'the conflict came along')
      const [kept] = await archive.keptFiles()
      same(await (kept && archive.file(kept.importId))?.then((file) => file?.text()), keptText, 'the kept file came along')
      same((await archive.blocks([{ importId: undone.record.id, day }])).length, 1, 'the block of the issued invoice came along')
    })

    it('carries the own fields of hotlines, given, taken away or never heard of', async () => {
      const here = await opened(engine)
      const store = new DexieRecordStore(here)
      const fields = [{ name: 'region', label: 'Область' }, { name: 'custom:x|y', label: 'Ürün' }]
      for (const record of [hotline('old'), hotline('own', fields), hotline('emptied', fields)]) valueOf(await store.commit([{ kind: 'create', table: 'hotlines', record }]))
      const change = async (id: string, next: typeof fields): Promise<void> => {
        const read = await store.get('hotlines', hotline(id).id)
        valueOf(await store.commit([{ kind: 'update', table: 'hotlines', id: hotline(id).id, patch: { fields: next }, seen: read?.seen ?? {} }]))
      }
      await change('emptied', [])
      await change('own', [...fields].reverse())
      const there = await opened(engine)
      valueOf(await importWorkspace(there, valueOf(await exportWorkspace(here, digest)), digest))
      const read = async (id: string) => (await new DexieRecordStore(there).get('hotlines', hotline(id).id))?.record
      same(await read('old'), hotline('old'))
      same(await read('own'), hotline('own', [...fields].reverse()))
      same(await read('emptied'), hotline('emptied', []))
    })

    it('carries a kept file of many parts byte for byte, and leaves files out when asked to', async () => {
      const here = await opened(engine)
      const { record, blocks } = sketchImport('first', [[day, 10, 'a', 30]])
      // Bytes that do not compress, so that the parts are many.
      const bytes = new Uint8Array(7 << 20)
      for (let at = 0, seed = 1; at < bytes.length; at++) bytes[at] = (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) >>> 24
      valueOf(await new DexieCallArchive(here).store(record, blocks, { file: new Blob([bytes]) }))
      const file = valueOf(await exportWorkspace(here, digest))
      const lines = (await file.text()).split('\n')
      same(lines.filter((line) => line.startsWith('{"bytes":')).length, 3)
      holds(lines.every((line) => line.length < 4.1 * (1 << 20)), 'no line is longer than a part')
      const there = await opened(engine)
      valueOf(await importWorkspace(there, file, digest))
      const restored = await new DexieCallArchive(there).file(record.id)
      const again = restored && new Uint8Array(await restored.arrayBuffer())
      holds(again?.length === bytes.length && again.every((byte, at) => byte === bytes[at]), 'the same bytes')
      const small = valueOf(await exportWorkspace(here, digest, { files: false }))
      const without = await opened(engine)
      valueOf(await importWorkspace(without, small, digest))
      same(await new DexieCallArchive(without).keptFiles(), [])
      same(await new DexieCallArchive(without).imports(), [record])
    })

    it('of an earlier version comes in as its database does, row for row', async () => {
      for (const version of olderVersions) {
        const name = engine.freshName()
        await leaveDatabase(engine.indexedDB, name, version)
        const upgraded = await opened(engine, name)
        const there = await opened(engine)
        valueOf(await importWorkspace(there, new Blob([olderFiles[version]]), digest))
        same(await rowsOf(there), await rowsOf(upgraded), `version ${version}`)
        // And goes on as a file of today.
        const again = await opened(engine)
        valueOf(await importWorkspace(again, valueOf(await exportWorkspace(there, digest)), digest))
        same(await rowsOf(again), await rowsOf(there), `version ${version}, as a file of today`)
        for (const db of [upgraded, there, again]) db.close()
      }
    })

    it('goes without a blob that is not what it is named after, and with everything else', async () => {
      const here = await filled()
      const sound = await rowsOf(here)
      await here.blobs.add({ hash: '0'.repeat(64), content: new Blob(['other']), holders: [logins.record.id] })
      const there = await opened(engine)
      valueOf(await importWorkspace(there, valueOf(await exportWorkspace(here, digest)), digest))
      same(await rowsOf(there), sound)
    })

    it('names the version of each section, is read in any order of them, and is refused for one nobody knows', async () => {
      const text = await valueOf(await exportWorkspace(await filled(), digest)).text()
      const file = JSON.parse(text) as { readonly manifest: Manifest }
      const { sections, counts, sha256 } = file.manifest
      same(Object.keys(sections ?? {}).sort(), Object.keys(counts).sort())
      const records = new Map<string, number>(declarations.map(({ table, version }) => [table, version]))
      same(Object.entries(sections ?? {}).filter(([name, version]) => version !== (records.get(name) ?? 1)), [], 'records in their own version, the rest in its first')
      const bodies = Object.keys(counts).map((name) => (new RegExp(`\n"${name}":\\[\n(?:[^\n]*\n)*?\\](?=,\n|\\})`).exec(text)?.[0] ?? '').slice(1))
      const fileOf = async (manifest: Manifest, body: readonly string[]) => new Blob([`${await manifestLine(manifest, digest)}\n${body.join(',\n')}}`])
      const there = await opened(engine)
      valueOf(await importWorkspace(there, await fileOf(file.manifest, [...bodies].reverse()), digest))
      same(await valueOf(await exportWorkspace(there, digest)).text(), text)
      const empty = await opened(engine)
      const more = { ...file.manifest, sections: { ...sections, complaints: 1 }, counts: { ...counts, complaints: 0 }, sha256: { ...sha256, complaints: '' } }
      same(codeOf(await importWorkspace(empty, await fileOf(more, [...bodies, '"complaints":[\n]']), digest)), 'file.newer')
      same(codeOf(await importWorkspace(empty, await fileOf({ ...file.manifest, sections: { ...sections, presence: 2 } }, bodies), digest)), 'file.newer')
      same(codeOf(await importWorkspace(empty, await fileOf({ ...file.manifest, sections: {} }, bodies), digest)), 'file.tampered')
    })

    it('is one JSON document', async () => {
      const value: unknown = JSON.parse(await valueOf(await exportWorkspace(await filled(), digest)).text())
      holds(typeof value === 'object' && value !== null && 'format' in value && value.format === 'linewright-workspace', 'it says what it is')
    })

    it('goes on after an import: new changes get a later clock and the next number', async () => {
      const file = valueOf(await exportWorkspace(await filled(), digest))
      const there = await opened(engine, undefined, { now: () => 5 })
      valueOf(await importWorkspace(there, file, digest))
      const store = new DexieRecordStore(there)
      const { id } = client('a')
      valueOf(await store.commit([{ kind: 'update', table: 'clients', id, patch: { note: 'разом' }, seen: (await store.get('clients', id))?.seen ?? {} }]))
      same((await store.history('clients', id))[0]?.value, 'разом')
      const issued = await issuePaper(there, { table: 'invoices', draft: draft('two'), series: { key: '2026', format: (count) => `N-${count}` }, build: (number) => issuedFrom(draft('two'), number), frozen: [] })
      same(valueOf(issued).number, 'N-2')
    })

    it('goes only into an empty workspace, and an erased one is empty', async () => {
      const here = await filled()
      const file = valueOf(await exportWorkspace(here, digest))
      const before = await everything(here)
      same(codeOf(await importWorkspace(here, file, digest)), 'file.notEmptyWorkspace')
      same(await everything(here), before)
      valueOf(await eraseWorkspace(here))
      same(valueOf(await importWorkspace(here, file, digest)).records, 4)
      same(await valueOf(await exportWorkspace(here, digest)).text(), await file.text())
    })

    it('keeps operations it does not know', async () => {
      const here = await filled()
      const future = { id: 'rep_future:0', hlc: '001790000000001-00000000', txn: 'rep_future:0', table: 'complaints', rec: 'cmp_1', field: 'text', value: { deep: [1] }, prev: [], schema: 9, actor: 'Анна' }
      await here.journal.add(future)
      const file = valueOf(await exportWorkspace(here, digest))
      const there = await opened(engine)
      valueOf(await importWorkspace(there, file, digest))
      same(await there.journal.get('rep_future:0'), future)
      same(await valueOf(await exportWorkspace(there, digest)).text(), await file.text())
    })

    it('refuses every file cut short', async () => {
      const file = valueOf(await exportWorkspace(await filled(), digest))
      const empty = await opened(engine)
      const before = await everything(empty)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const cuts = new Set<number>([1, 5, bytes.length - 1, bytes.length - 2])
      bytes.forEach((byte, at) => {
        if (byte === 10) for (const near of [at - 1, at, at + 1]) cuts.add(near)
      })
      for (let at = 97; at < bytes.length; at += 997) cuts.add(at)
      for (const cut of cuts) same(codeOf(await importWorkspace(empty, new Blob([bytes.slice(0, cut)]), digest)), 'file.truncated', `cut at ${cut}`)
      same(await everything(empty), before)
    })

    it('refuses every file with a flipped bit', async () => {
      const file = valueOf(await exportWorkspace(await filled(), digest))
      const empty = await opened(engine)
      const before = await everything(empty)
      const bytes = new Uint8Array(await file.arrayBuffer())
      for (let at = 0; at < bytes.length; at += 211) {
        const flipped = bytes.slice()
        flipped[at] = (flipped[at] ?? 0) ^ (1 << at % 8)
        const code = codeOf(await importWorkspace(empty, new Blob([flipped]), digest))
        holds(['file.tampered', 'file.truncated', 'file.notJson', 'file.newer'].includes(code), `bit flipped at ${at}: ${code}`)
      }
      same(await everything(empty), before)
    })

    it('says what a file is that is not ours to read', async () => {
      const text = await valueOf(await exportWorkspace(await filled(), digest)).text()
      const empty = await opened(engine)
      const before = await everything(empty)
      const files: readonly [string | Uint8Array<ArrayBuffer>, string][] = [
        ['', 'file.empty'],
        [' \n', 'file.empty'],
        ['id;name\n1;x', 'file.notJson'],
        ['{"format":', 'file.truncated'],
        ['{"other":1}', 'file.foreign'],
        ['[1,2]', 'file.foreign'],
        [JSON.stringify(JSON.parse(text), null, 2), 'file.tampered'],
        [text.replaceAll('\n', '\r\n'), 'file.tampered'],
        [text.replace('"minReader":3', '"minReader":7'), 'file.newer'],
        [text.replace('"version":3', '"version":4'), 'file.tampered'],
        [Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), 'file.notJson'],
      ]
      for (const [content, code] of files) same(codeOf(await importWorkspace(empty, new Blob([content]), digest)), code, String(content).slice(0, 40))
      same(await everything(empty), before)
    })

    it('is all or nothing at every write request', async () => {
      const file = valueOf(await exportWorkspace(await filled(), digest))
      let total = 0
      const counted = await opened(engine, undefined, { fault: () => void total++ })
      total = 0
      valueOf(await importWorkspace(counted, file, digest))
      const writes = total
      for (let fatal = 1; fatal <= writes; fatal++) {
        let left = Number.POSITIVE_INFINITY
        const db = await opened(engine, undefined, {
          fault: () => {
            if (--left === 0) throw new Error('planted')
          },
        })
        const before = await everything(db)
        left = fatal
        holds(await throws(() => importWorkspace(db, file, digest)), `write ${fatal} of ${writes} fails`)
        same(await everything(db), before)
        db.close()
      }
    })
  })
}

/** Every row but those of one device. */
async function rowsOf(db: Database): Promise<string> {
  return (await everything(db)).split('\n').filter((line) => !line.startsWith('meta=')).join('\n')
}
