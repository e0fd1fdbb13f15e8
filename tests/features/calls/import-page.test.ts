// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import type { Services } from '../../../src/desk/services'
import type { InspectedFile } from '../../../src/usecases/call-files/import-session'
import type { ImportPreview } from '../../../src/imports/port'
import { useDroppedFile } from '../../../src/desk/dropped-file'
import { failure } from '../../../src/domain/kernel/failure'
import { fail, ok } from '../../../src/domain/kernel/result'
import ImportPage from '../../../src/features/calls/ImportPage.vue'
import { openWorld, settle, type World } from '../world'

const reading: InspectedFile['reading'] = {
  layout: 'own', encoding: 'utf-8', delimiter: ';', headerRow: true, skipRows: 0, columns: ['start'], dateOrder: 'ymd', durationUnits: {}, zone: 'Europe/Kyiv',
  day: '', callIdMeans: 'none', defaultDirection: 'inbound', dispositions: {}, directions: {},
}
const preview: ImportPreview = {
  rows: 2, calls: 2, joinedLegs: 0, answered: 0, talkSeconds: 0, firstStart: 1_780_000_000, lastStart: 1_780_000_100, byHotline: [], unmatched: [], newCalls: 2, alreadyHere: 0,
  changed: 0, sameImport: false, readBefore: [], changes: [], hours: null, caveats: ['abandonedOnly', 'cutOff'], rejectedRows: 0, rejected: [], warnings: [],
}

/** The pipeline as a page sees it: every file brings the same two doubtful calls, but `broken` cannot be read. */
function desk(): { readonly importing: Services['importing']; readonly committed: () => number } {
  let committed = 0
  const seen = (file: File): InspectedFile => ({
    fileName: file.name, fileBytes: file.size, signature: 's', reading, recognisedBy: 'saved', layoutName: '', columns: [], rows: [], dispositionWords: [], directionWords: [],
    questions: [], asks: [], evidence: [], lines: [], revealedOffsetMinutes: null, places: [], brings: 'calls', refused: null, sourceId: null, operatorExamples: null,
  })
  const importing: Partial<Services['importing']> = {
    inspect: (file) => Promise.resolve(file.name === 'broken' ? fail(failure('import.binary')) : ok(seen(file))),
    preview: () => Promise.resolve(ok(preview)),
    calls: () => Promise.resolve({ total: 0, calls: [] }),
    commit: () => {
      committed++
      return Promise.resolve(fail(failure('storage.quota')))
    },
    cancel: () => Promise.resolve(),
  }
  return { importing: importing as Services['importing'], committed: () => committed }
}

let world: World | null = null
afterEach(() => world?.close())

async function dropped(...names: readonly string[]) {
  const fake = desk()
  world = await openWorld('en', () => ({ importing: fake.importing }))
  useDroppedFile().put(names.map((name) => new File(['x'], name)))
  const page = await world.show(ImportPage)
  await settle()
  return { page, fake }
}

describe('the import page', () => {
  it('stores a doubtful file only when every caveat is ticked', async () => {
    const { page, fake } = await dropped('lost.csv')
    const store = () => page.findAll('button').find((button) => button.text() === 'Import 2 calls')
    expect(store()?.attributes('disabled')).toBeDefined()
    const boxes = page.findAll('input[type=checkbox][name^=caveat]')
    expect(boxes).toHaveLength(2)
    await boxes[0]?.setValue(true)
    expect(store()?.attributes('disabled')).toBeDefined()
    await boxes[1]?.setValue(true)
    expect(store()?.attributes('disabled')).toBeUndefined()
    await store()?.trigger('click')
    await settle()
    expect(fake.committed()).toBe(1)
    expect(page.text()).toContain('There is no room left on this device')
  })

  it('lists many files with what each waits for, and a bad one stops no other', async () => {
    const { page, fake } = await dropped('broken', '.DS_Store', 'lost.csv')
    const rows = page.findAll('tbody tr').map((row) => row.text())
    expect(rows).toHaveLength(2)
    expect(rows[0]).toContain('refused: This is a document')
    expect(rows[1]).toContain('needs an answer: Lost calls only, Cut off at a limit')
    expect(page.text()).not.toContain('Import all')
    expect(fake.committed()).toBe(0)
  })

  it('says so when nothing in what was dropped is a file to import', async () => {
    const { page } = await dropped('.DS_Store', 'Thumbs.db')
    expect(page.text()).toContain('There was no file to import')
  })
})
