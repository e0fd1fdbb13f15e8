// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { createApp } from 'vue'
import { useAnswer, type Kept } from '../../src/desk/ask'
import { servicesKey, type Services } from '../../src/desk/services'
import type { PlainDate } from '../../src/domain/kernel/calendar'
import { failure } from '../../src/domain/kernel/failure'
import { periodOf, type Period } from '../../src/domain/kernel/period'
import { StorageError } from '../../src/storage/database/storage-failure'
import type { NamedCalls } from '../../src/usecases/calls/name-count'
import { reads } from '../../src/usecases/reads'
import { settle } from '../features/world'

type Told = {
  readonly asked: Period[]
  readonly waiting: { resolve(names: readonly NamedCalls[]): void; reject(why: Error): void }[]
  readonly dropped: Promise<unknown>[]
  readonly tell: Map<string, () => void>
  stopped: number
}

const [october, november] = [periodOf('month', '2026-10-01' as PlainDate), periodOf('month', '2026-11-01' as PlainDate)]
const named = (value: string): readonly NamedCalls[] => [{ field: 'queue', value, calls: 1 }]

let scope: EffectScope
afterEach(() => scope.stop())

/** A page that asks for the names nobody owns, over services that answer when the test says so. */
function asking(request: () => Period | null): { told: Told; kept: Kept<readonly [Period], readonly NamedCalls[]> } {
  const told: Told = { asked: [], waiting: [], dropped: [], tell: new Map(), stopped: 0 }
  const watching = (part: string, change: () => void): (() => void) => {
    told.tell.set(part, change)
    return () => { told.stopped++ }
  }
  const services = {
    queries: { unmatched: (period: Period) => new Promise((resolve, reject) => { told.asked.push(period); told.waiting.push({ resolve, reject }) }) },
    dropQuestion: (answer: Promise<unknown>) => void told.dropped.push(answer),
    records: { watch: (part: string, _where: object, change: () => void) => watching(part, change) },
    imports: { watch: (change: () => void) => watching('imports', change) },
  } as unknown as Services
  scope = effectScope()
  const app = createApp({}).provide(servicesKey, services)
  const kept = app.runWithContext(() => scope.run(() => useAnswer('unmatched', (ask) => { const period = request(); return period && ask(period) })))
  if (!kept) throw new Error('no scope')
  return { told, kept: kept as unknown as Kept<readonly [Period], readonly NamedCalls[]> }
}

/** Every watched part says what it holds. */
async function see(told: Told): Promise<void> {
  for (const tell of told.tell.values()) tell()
  await settle()
}

describe('an answer that stays current', () => {
  it('watches what its question reads, and asks once every part was seen', async () => {
    const { told, kept } = asking(() => october)
    expect([...told.tell.keys()].sort()).toEqual([...reads.unmatched].sort())
    await settle()
    expect([told.asked, kept.loading.value]).toEqual([[], true])
    await see(told)
    expect(told.asked).toEqual([october])
    told.waiting[0]?.resolve(named('a'))
    await settle()
    expect([kept.answer.value, kept.loading.value]).toEqual([named('a'), false])
  })

  it.each(reads.unmatched.map((part) => [part] as const))('is asked again when %s change, the old answer staying until then', async (part) => {
    const { told, kept } = asking(() => october)
    await see(told)
    told.waiting[0]?.resolve(named('a'))
    await settle()
    told.tell.get(part)?.()
    await settle()
    expect([told.asked.length, kept.answer.value, kept.loading.value]).toEqual([2, named('a'), true])
    told.waiting[1]?.resolve(named('b'))
    await settle()
    expect([kept.answer.value, kept.loading.value]).toEqual([named('b'), false])
  })

  it('takes the latest question only, and drops the one before it', async () => {
    const period = ref(october)
    const { told, kept } = asking(() => period.value)
    await see(told)
    period.value = november
    await settle()
    expect([told.asked, told.dropped.length]).toEqual([[october, november], 1])
    told.waiting[1]?.resolve(named('november'))
    await settle()
    told.waiting[0]?.resolve(named('october'))
    await settle()
    expect([kept.answer.value, kept.answered.value]).toEqual([named('november'), [november]])
  })

  it('asks nothing twice for the same request said again, and nothing at all for none', async () => {
    const period = ref<Period | null>(october)
    const { told, kept } = asking(() => period.value)
    await see(told)
    period.value = { ...october }
    await settle()
    expect(told.asked.length).toBe(1)
    period.value = null
    await settle()
    expect([told.asked.length, kept.answer.value, kept.loading.value]).toEqual([1, null, false])
  })

  it('says when the answer does not come, keeps the old one, and comes back with the next', async () => {
    const failures: unknown[] = []
    const told1 = (reason: unknown): void => void failures.push(reason)
    process.on('unhandledRejection', told1)
    const { told, kept } = asking(() => october)
    await see(told)
    told.waiting[0]?.resolve(named('a'))
    await settle()
    told.tell.get('imports')?.()
    await settle()
    told.waiting[1]?.reject(new Error('a worker died'))
    await settle()
    process.off('unhandledRejection', told1)
    expect([kept.answer.value, String(kept.trouble.value), kept.loading.value]).toEqual([named('a'), 'Error: a worker died', false])
    told.tell.get('imports')?.()
    await settle()
    told.waiting[2]?.resolve(named('b'))
    await settle()
    expect([kept.answer.value, kept.trouble.value]).toEqual([named('b'), null])
  })

  it.each([
    ['another request', () => new Error('a worker died'), true],
    ['a record that cannot be read', () => new StorageError(failure('storage.damaged')), false],
    ['such a record, told by a worker', () => new Error('storage.newer'), false],
  ])('shows no old answer in place of one that failed for %s', async (_what, why, other) => {
    const failures: unknown[] = []
    const heard = (reason: unknown): void => void failures.push(reason)
    process.on('unhandledRejection', heard)
    const period = ref(october)
    const { told, kept } = asking(() => period.value)
    await see(told)
    told.waiting[0]?.resolve(named('a'))
    await settle()
    if (other) period.value = november
    else told.tell.get('imports')?.()
    await settle()
    told.waiting[1]?.reject(why())
    await settle()
    process.off('unhandledRejection', heard)
    expect([kept.answer.value, kept.answered.value, failures.length]).toEqual([null, null, 1])
  })

  it('stops watching with the page, and drops what nobody waits for', async () => {
    const { told } = asking(() => october)
    await see(told)
    scope.stop()
    expect([told.stopped, told.dropped.length]).toEqual([reads.unmatched.length, 1])
  })
})
