import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lookForLoss, lossText } from '../../src/app/trouble/loss'
import { failure, type Failure } from '../../src/domain/kernel/failure'
import { createTexts } from '../../src/i18n/texts'

const gone = (table: string, rows: number) => failure('storage.damaged', { table, rows })

describe('lost rows', () => {
  it.each([
    ['en', 'lost 3 days of calls', 'lost 3 recorded changes'],
    ['uk', '3 дні дзвінків', '3 записані зміни'],
    ['ru', '3 дня звонков', '3 записанных изменения'],
    ['tr', '3 günlük çağrıyı', '3 değişikliği'],
  ] as const)('are named in %s with what to do', async (language, calls, changes) => {
    const { t } = await createTexts(language)
    for (const table of ['callBlocks', 'callTexts']) expect(lossText(gone(table, 3), t)).toContain(calls)
    expect(lossText(gone('journal', 3), t)).toContain(changes)
    expect(lossText(gone('journal', 3), t)).toContain(t('app.nav.data'))
  })
})

describe('looking for lost rows', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  async function told(find: () => Promise<Failure | null>): Promise<string[]> {
    const heard: string[] = []
    lookForLoss(find, (loss) => heard.push(loss.code))
    expect(heard).toEqual([])
    await vi.runAllTimersAsync()
    return heard
  }

  it('tells what is gone, and nothing when nothing is or the search cannot run', async () => {
    expect(await told(() => Promise.resolve(gone('journal', 1)))).toEqual(['storage.damaged'])
    expect(await told(() => Promise.resolve(null))).toEqual([])
    expect(await told(() => Promise.reject(new Error('closed')))).toEqual([])
  })
})
