import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, type Json } from '../../src/domain/kernel/canonical'
import { fromBase64, toBase64 } from '../../src/storage/backup/base64'
import { exportWorkspace } from '../../src/storage/backup/export-workspace'
import { importWorkspace } from '../../src/storage/backup/import-workspace'
import { fillWorkspace } from './contract/backup-contract'
import { everything, opened, valueOf } from './contract/harness'
import { memoryEngine } from './engine'

const engine = memoryEngine()

/** Rewrites lines of a file and seals it anew, as someone with this program's source could. */
async function forged(change: (line: string, section: string) => string | null): Promise<Blob> {
  const db = await opened(engine)
  await fillWorkspace(db)
  const document = JSON.parse(await valueOf(await exportWorkspace(db, engine.digest)).text()) as Record<string, Json> & { manifest: Record<string, Json> }
  const counts: Record<string, number> = {}
  const sha256: Record<string, string> = {}
  const body: string[] = []
  const names = Object.keys(document).filter((name) => !['format', 'manifest', 'seal'].includes(name))
  for (const [i, name] of names.entries()) {
    const rows = (document[name] as Json[]).flatMap((row) => change(canonicalJson(row), name)?.split(',\n') ?? [])
    counts[name] = rows.length
    // Every section of this workspace is shorter than one run of lines.
    sha256[name] = await sha(rows.length === 0 ? '' : Buffer.from(await sha(rows.join('\n')), 'hex'))
    body.push(`"${name}":[\n${rows.join(',\n')}${rows.length === 0 ? '' : '\n'}${i === names.length - 1 ? ']}' : '],'}`)
  }
  const manifest = canonicalJson({ ...document.manifest, counts, sha256 })
  return new Blob([`{"format":"linewright-workspace","manifest":${manifest},"seal":"${await sha(manifest)}",\n${body.join('\n')}`])
}

async function sha(text: string | Uint8Array): Promise<string> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : Uint8Array.from(text)
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}

async function importForged(change: (line: string, section: string) => string | null): Promise<unknown> {
  const empty = await opened(engine)
  const before = await everything(empty)
  const result = await importWorkspace(empty, await forged(change), engine.digest)
  if (!result.ok) expect(await everything(empty)).toBe(before)
  return result.ok ? 'imported' : { code: result.failure.code, section: result.failure.params?.['section'] }
}

const inSection = (section: string, change: (line: string) => string | null) => (line: string, name: string) => (name === section ? change(line) : line)

describe('a well-sealed file with bad rows', () => {
  it('is read when nothing is changed: the forger seals as the app does', async () => {
    expect(await importForged((line) => line)).toBe('imported')
  })

  it.each([
    ['a field that breaks its schema', 'clients', (line: string) => line.replace('"currency":"UAH"', '"currency":"XXQ"')],
    ['an unknown field', 'clients', (line: string) => line.replace('"archived":false', '"archived":false,"extra":1')],
    ['a __proto__ key', 'clients', (line: string) => line.replace('"record":{', '"record":{"__proto__":{"polluted":1},')],
    ['a constructor key', 'company', (line: string) => line.replace('"record":{', '"record":{"constructor":{"prototype":{"polluted":1}},')],
    ['another spelling of the same value', 'clients', (line: string) => line.replace('"paymentDays":10', '"paymentDays":1e1')],
    ['a head the journal does not know', 'clients', (line: string) => line.replace(/"note":\["[^"]+"/, '"note":["rep_x:1"')],
    ['a row twice', 'clients', (line: string) => `${line},\n${line}`],
    ['a column of a wrong length', 'callBlocks', (line: string) => line.replace(/"talk":"[^"]+"/, '"talk":"AAAAAA=="')],
    ['a code beyond its dictionary', 'callBlocks', (line: string) => line.replace(/"codes":"[^"]{2}/, '"codes":"//')],
    ['a start on another day', 'callBlocks', (line: string) => line.replace(/"day":\d+/, '"day":20699')],
    ['a block without texts', 'callTexts', () => null],
    ['a day without its block', 'imports', (line: string) => line.replace(/"days":\[/, '"days":[1,')],
    ['frozen calls of no paper', 'paperCalls', (line: string) => line.replace('inv_one', 'inv_two')],
    ['frozen bits of a wrong length', 'paperCalls', (line: string) => line.replace(/"bits":"[^"]+"/, '"bits":"AAAA"')],
    ['a clock that is none', 'journal', (line: string) => line.replace(/"hlc":"\d/, '"hlc":"x')],
    ['a blob without its first part', 'blobs', (line: string) => line.replace('"part":0', '"part":1')],
    ['a blob without its last part', 'blobs', (line: string) => line.replace('"last":true', '"last":false')],
    ['a blob twice', 'blobs', (line: string) => `${line},\n${line}`],
    ['a blob with a part of another length', 'blobs', (line: string) => `${line.replace('"last":true', '"last":false')},\n${line.replace('"part":0', '"part":1').replace(/"bytes":\d+/, '"bytes":7')}`],
    ['a blob nobody holds', 'blobs', (line: string) => line.replace(/"holders":\["imp_\w+"\]/, '"holders":[]')],
    ['a blob held by somebody who is not there', 'blobs', (line: string) => line.replace(/"holders":\["imp_\w+"/, '"holders":["imp_nobody"')],
    ['a blob held by one twice', 'blobs', (line: string) => line.replace(/"holders":\[("imp_\w+")/, '"holders":[$1,$1')],
    ['a blob under no hash', 'blobs', (line: string) => line.replace(/"hash":"\w/, '"hash":"X')],
    ['a blob whose gzip is damaged', 'blobs', (line: string) => line.replace(/"data":"(.{24})../, '"data":"$1//')],
    ['a blob whose gzip was cut', 'blobs', (line: string) => line.replace(/"data":"([^"]{32})[^"]*"/, '"data":"$1"')],
    ['a blob that unpacks to more than it says', 'blobs', (line: string) => line.replace(/"bytes":\d+/, '"bytes":3')],
    ['a blob that unpacks to less than it says', 'blobs', (line: string) => line.replace(/"bytes":\d+/, '"bytes":300')],
    ['a blob larger than any that is kept', 'blobs', (line: string) => line.replace(/"bytes":\d+/, '"bytes":268435457')],
    ['a blob that is no base64', 'blobs', (line: string) => line.replace(/"data":"./, '"data":"*')],
    ['hours of no import', 'presence', (line: string) => line.replace('imp_logins', 'imp_first')],
    ['hours left out', 'presence', () => null],
    ['fewer hours than their import says', 'imports', (line: string) => line.replace('"hours":3', '"hours":4')],
    ['a stretch that ends before it begins', 'presence', (line: string) => line.replace(/"to":\d+/, '"to":5')],
    ['hours in a zone nobody knows', 'presence', (line: string) => line.replace('Europe/Kyiv', 'Europe/Nowhere')],
    ['hours of a day that is none', 'presence', (line: string) => line.replace(/"date":"[^"]+"/, '"date":"2026-02-31"')],
    ['a counter below one', 'counters', (line: string) => line.replace(/"next":\d+/, '"next":0')],
  ])('is refused for %s', async (_, section, change) => {
    const outcome = await importForged(inSection(section, change))
    expect(outcome).toMatchObject({ code: 'file.invalidRecord' })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each([
    ['one bit of a frozen call is another', 'paperCalls', (line: string) => line.replace('"bits":"Ag=="', '"bits":"AQ=="')],
    ['frozen calls lie under another line', 'paperCalls', (line: string) => line.replace('"key":"line"', '"key":"other"')],
    ['the invoice names another hash', 'invoices', (line: string) => line.replace(/"frozenHash":"\w/, '"frozenHash":"f')],
  ])('is refused as tampered with when %s', async (_, section, change) => {
    expect(await importForged(inSection(section, change))).toEqual({ code: 'file.tampered', section: 'paperCalls' })
  })

  it('is refused as tampered with when a blob is not the content it is named after', async () => {
    const renamed = (line: string): string => line.replace(/"hash":"(\w)/, (_, first: string) => `"hash":"${first === 'f' ? '0' : 'f'}`)
    expect(await importForged(inSection('blobs', renamed))).toEqual({ code: 'file.tampered', section: 'blobs' })
  })

  it('is refused for a nest deep enough to exhaust the stack', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
    const first = (line: string): boolean => line.includes('"field":"legalName"') && line.includes(':1"')
    const outcome = await importForged(inSection('journal', (line) => (first(line) ? line.replace(/"value":(?=")/, `"value":${deep},"was":`) : line)))
    expect(outcome).toMatchObject({ code: 'file.invalidRecord', section: 'journal' })
  })
})

describe('base64', () => {
  it('writes what the platform writes and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = toBase64(bytes)
        expect(text).toBe(Buffer.from(bytes).toString('base64'))
        expect(fromBase64(text)).toEqual(Uint8Array.from(bytes))
      }),
    )
  })

  it.each(['A', 'AAA', 'A===', '====', 'AA=A', 'AB==', 'AAB=', 'AA*A', 'AAAé', 'AA==AAAA', 'AA-_'])('refuses %s', (text) => {
    expect(fromBase64(text)).toBeNull()
  })
})
