import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backupCoverage, sectionNames } from '../../src/storage/backup/coverage'
import { recordTableNames, schemaVersions, systemTableNames } from '../../src/storage/database/schema'
import { memoryEngine } from './engine'
import { opened } from './contract/harness'

const snapshot: unknown = JSON.parse(readFileSync(new URL('schema.snapshot.json', import.meta.url), 'utf8'))

describe('database schema', () => {
  it('is the committed snapshot: a published version never changes, a new one is appended there by hand', () => {
    expect({ versions: schemaVersions }).toEqual(snapshot)
  })

  it('has ascending versions and, in the last one, exactly the declared tables', async () => {
    const versions = schemaVersions.map((entry) => entry.version)
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
    const db = await opened(memoryEngine())
    expect(db.tables.map((table) => table.name).sort()).toEqual([...recordTableNames, ...systemTableNames].sort())
    expect(db.verno).toBe(versions.at(-1))
  })

  it('decides for every table whether the workspace file holds it', async () => {
    const db = await opened(memoryEngine())
    expect(Object.keys(backupCoverage).sort()).toEqual(db.tables.map((table) => table.name).sort())
    expect(sectionNames).not.toContain('meta')
    expect(sectionNames).toContain('paperCalls')
  })
})
