import { openDatabase } from '../../../src/storage/database/open-database'
import { sentinelOf } from '../../../src/storage/database/sentinel'
import type { Elsewhere, Engine, Runner } from '../../storage/contract/harness'

type Contract = (runner: Runner, engine: Engine) => void
type Case = { readonly name: string; readonly body: () => Promise<void> }

/** What became of each case; `done` when all have run. */
export type ContractReport = { readonly passed: readonly string[]; readonly failed: readonly string[]; readonly done: boolean }

const modules = import.meta.glob<Record<string, Contract>>('../../storage/contract/*-contract.ts', { eager: true })

let ids = 0
const engine: Engine = {
  freshName: () => `contract-${crypto.randomUUID()}`,
  indexedDB,
  open: (name, setting = {}) =>
    openDatabase(name, {
      indexedDB,
      IDBKeyRange,
      sentinel: sentinelOf(navigator.storage),
      onVersionChange: () => undefined,
      now: () => 1_790_000_000_000,
      newId: () => `id${++ids}`,
      digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
      ...setting,
    }),
  digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  openElsewhere,
}

/** In a worker, which is ended without a word. */
async function openElsewhere(name: string): Promise<Elsewhere> {
  const worker = new Worker(new URL('./upgrade.worker.ts', import.meta.url), { type: 'module' })
  const said = (word: string): Promise<void> =>
    new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => (data === word ? resolve() : undefined))
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
    })
  await said('here')
  const done = said('done').finally(() => worker.terminate())
  worker.postMessage(name)
  return { done, kill: () => worker.terminate() }
}

function collect(): Case[] {
  const cases: Case[] = []
  const names: string[] = []
  const runner: Runner = {
    describe(name, body) {
      names.push(name)
      body()
      names.pop()
    },
    it: (name, body) => void cases.push({ name: [...names, name].join(' › '), body }),
  }
  for (const module of Object.values(modules)) for (const contract of Object.values(module)) contract(runner, engine)
  return cases
}

async function run(): Promise<void> {
  const passed: string[] = []
  const failed: string[] = []
  const report = (done: boolean): void => void Object.assign(window, { contractReport: { passed, failed, done } satisfies ContractReport })
  for (const { name, body } of collect()) {
    try {
      await body()
      passed.push(name)
    } catch (error) {
      failed.push(`${name}: ${String(error)}`)
    }
    report(false)
  }
  report(true)
}

void run()
