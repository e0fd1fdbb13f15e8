import { describe, expect, it } from 'vitest'
import type { ImportRecord } from '../../../src/domain/archive/import-record'
import { askToKeep } from '../../../src/features/calls/import/ask-to-keep'

async function asked(kind: 'own' | 'sample', imports: number, persisted: boolean): Promise<number> {
  let questions = 0
  const workspace = { kind, persisted: () => Promise.resolve(persisted), askToPersist: () => Promise.resolve(++questions > 0) }
  await askToKeep(workspace, { list: () => Promise.resolve(Array.from({ length: imports }, () => ({}) as ImportRecord)) })
  return questions
}

describe('asking the browser to keep the data', () => {
  it('happens once the own workspace has its first calls, and not again with the next', async () => {
    expect([await asked('own', 1, false), await asked('own', 2, false)]).toEqual([1, 0])
  })
  it('is left out for made-up data and where the browser has promised already', async () => {
    expect([await asked('sample', 1, false), await asked('own', 1, true)]).toEqual([0, 0])
  })
})
